package com.shopwright.carts;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Promises;
import com.shopwright.stock.SellingPolicy;
import com.shopwright.stock.SellingPolicy.MakeToOrder;
import com.shopwright.stock.SellingPolicy.PreOrder;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a policy may say of a SKU, which takes more to know than stock knows: the catalogue, and what is sold. */
@Component
public class PolicyRules {

    private final Catalog catalog;
    private final Promises promises;
    private final BusinessTime businessTime;

    PolicyRules(Catalog catalog, Promises promises, BusinessTime businessTime) {
        this.catalog = catalog;
        this.promises = promises;
        this.businessTime = businessTime;
    }

    /** Only what buyers order can be made to order; a part is made when what it goes into is. */
    public boolean canBeMade(Sku sku) {
        return catalog.variants(Set.of(sku)).containsKey(sku);
    }

    /** @throws InvalidInput naming the field that is wrong: {@code from}, {@code bill} or {@code kind} */
    public void check(Sku sku, SellingPolicy policy) {
        switch (policy) {
            case PreOrder(var from, var _) -> {
                if (from.isBefore(businessTime.today())) {
                    throw new InvalidInput("from", "choose a day from today (" + businessTime.today() + ") on");
                }
            }
            case MakeToOrder(var bill, int _, int _) -> {
                if (!canBeMade(sku)) {
                    throw new InvalidInput(
                            "kind", "only what buyers order can be made to order, and " + sku + " is a part");
                }
                check(sku, bill.stream().map(Amount::sku).collect(Collectors.toSet()));
            }
            case SellingPolicy.Deny _, SellingPolicy.Backorder _ -> {
                // holds for any SKU
            }
        }
    }

    private void check(Sku sku, Set<Sku> parts) {
        if (parts.contains(sku)) {
            throw new InvalidInput("bill", sku + " cannot be made from itself");
        }
        Set<Sku> unknown = new HashSet<>(parts);
        unknown.removeAll(catalog.names(parts).keySet());
        if (!unknown.isEmpty()) {
            throw new InvalidInput("bill", "there is no " + names(unknown) + "; use SKUs of stock items");
        }
        Map<Sku, SellingPolicy> set = promises.policies(parts);
        Set<Sku> made = parts.stream()
                .filter(part -> set.get(part) instanceof MakeToOrder)
                .collect(Collectors.toSet());
        if (!made.isEmpty()) {
            throw new InvalidInput("bill", names(made) + " is made to order itself; name what it is made from");
        }
    }

    private static String names(Set<Sku> skus) {
        return skus.stream().map(Sku::value).sorted().collect(Collectors.joining(", "));
    }
}
