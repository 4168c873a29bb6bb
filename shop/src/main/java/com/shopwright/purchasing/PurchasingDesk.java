package com.shopwright.purchasing;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Page;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Stock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class PurchasingDesk implements Purchasing {

    private final SupplyRows supply;
    private final PurchaseOrderRows rows;
    private final SupplyOverview overview;
    private final ChangeByHand hand;
    private final Reviews reviews;
    private final Stock stock;
    private final Transactions transactions;

    PurchasingDesk(
            SupplyRows supply,
            PurchaseOrderRows rows,
            SupplyOverview overview,
            ChangeByHand hand,
            Reviews reviews,
            Stock stock,
            Transactions transactions) {
        this.supply = supply;
        this.rows = rows;
        this.overview = overview;
        this.hand = hand;
        this.reviews = reviews;
        this.stock = stock;
        this.transactions = transactions;
    }

    @Override
    public void put(Supplier supplier) {
        this.supply.put(supplier);
    }

    @Override
    public void putTerms(List<SupplyTerm> terms) {
        if (terms.isEmpty()) {
            return;
        }
        transactions.inOne(() -> {
            Map<SupplierId, Supplier> suppliers = supply.suppliers();
            terms.forEach(term -> check(term, suppliers));
            supply.putTerms(terms);
            stock.leadTime(
                    terms.stream().collect(Collectors.toMap(SupplyTerm::sku, SupplyTerm::leadDays, (a, b) -> b)));
        });
    }

    private static void check(SupplyTerm term, Map<SupplierId, Supplier> suppliers) {
        Supplier supplier = suppliers.get(term.supplier());
        if (supplier == null) {
            throw new InvalidInput("supplier", "there is no supplier " + term.supplier() + "; add it first");
        }
        if (!supplier.minimumOrder().currency().equals(term.cost().currency())) {
            throw new InvalidInput(
                    "cost",
                    supplier.name() + " is paid in " + supplier.minimumOrder().currency());
        }
    }

    @Override
    public void putLevels(List<ReorderLevel> levels) {
        if (!levels.isEmpty()) {
            supply.putLevels(levels);
        }
    }

    @Override
    public List<Supplier> suppliers() {
        return supply.suppliers().values().stream()
                .sorted(Comparator.comparing(Supplier::id))
                .toList();
    }

    @Override
    public List<SupplyState> supply() {
        return overview.states();
    }

    @Override
    public Page<PurchaseOrder> purchaseOrders(PurchaseOrderFilter filter) {
        List<PurchaseOrder> found = rows.list(filter, filter.cursor().map(PurchasingDesk::cursor), filter.limit() + 1);
        if (found.size() <= filter.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<PurchaseOrder> page = found.subList(0, filter.limit());
        return new Page<>(page, Optional.of(page.getLast().id().value().toString()));
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("cursor", "send the cursor of the page before, as it came, or none");
        }
    }

    @Override
    public Map<PurchaseOrderState, Integer> counts() {
        return rows.counts();
    }

    @Override
    public Optional<PurchaseOrder> find(PurchaseOrderId id) {
        return rows.find(id);
    }

    @Override
    public Optional<PurchaseOrder> find(PurchaseOrderNumber number) {
        return rows.find(number);
    }

    @Override
    public PurchaseOutcome approve(PurchaseOrderId id, Actor actor) {
        return hand.approve(id);
    }

    @Override
    public PurchaseOutcome cancel(PurchaseOrderId id, Actor actor) {
        return hand.cancel(id, actor);
    }

    @Override
    public PurchaseOutcome receiveByHand(PurchaseOrderId id, List<Amount> amounts, Actor actor) {
        return hand.receive(id, amounts, actor);
    }

    @Override
    public void review() {
        reviews.review();
    }
}
