package com.shopwright.demo;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import com.shopwright.purchasing.Supplier;
import com.shopwright.purchasing.SupplierId;
import com.shopwright.purchasing.SupplyTerm;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** {@code suppliers.yaml}: who makes what, at what cost, in what time. */
record SuppliersForm(List<Entry> suppliers) {

    record Entry(
            String id,
            String name,
            String email,
            long minimumOrder,
            int leadDays,
            long approvalAbove,
            List<Term> terms) {

        Supplier supplier(Currency currency) {
            return new Supplier(
                    new SupplierId(id),
                    name,
                    email,
                    new Money(minimumOrder, currency),
                    leadDays,
                    new Money(approvalAbove, currency));
        }

        SupplyTerm supplyTerm(Term term, Currency currency) {
            return new SupplyTerm(
                    new Sku(term.sku()),
                    new SupplierId(id),
                    new Money(term.cost(), currency),
                    term.moq(),
                    term.pack(),
                    term.leadDays().orElse(leadDays));
        }
    }

    /** @param leadDays the supplier's own if absent */
    record Term(String sku, long cost, int moq, int pack, Optional<Integer> leadDays) {}
}
