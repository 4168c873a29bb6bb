package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.ShopMode;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Location;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockPosition;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks at every SKU with terms and orders what is due. The rows of the terms stay locked from before the positions are
 * read until the new purchase orders are expected by stock, so two reviews never see the same need.
 */
@Component
class Reviews implements TaskHandler {

    private final SupplyRows supply;
    private final Stock stock;
    private final PurchaseOrders purchaseOrders;
    private final WaitingOrders waiting;
    private final Links links;
    private final ShopMode mode;
    private final BusinessTime businessTime;
    private final Transactions transactions;

    Reviews(
            SupplyRows supply,
            Stock stock,
            PurchaseOrders purchaseOrders,
            WaitingOrders waiting,
            Links links,
            ShopMode mode,
            BusinessTime businessTime,
            Transactions transactions) {
        this.supply = supply;
        this.stock = stock;
        this.purchaseOrders = purchaseOrders;
        this.waiting = waiting;
        this.links = links;
        this.mode = mode;
        this.businessTime = businessTime;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return ReviewBell.KIND;
    }

    @Override
    public void run(Task task) {
        review();
    }

    void review() {
        if (mode == ShopMode.SIMPLE) {
            return;
        }
        transactions.inOne(() -> {
            LocalDate today = businessTime.today();
            List<SupplyTerm> orderable = supply.lockTerms().stream()
                    .filter(term -> term.mayOrder(today))
                    .map(SupplyRows.Term::term)
                    .toList();
            ReorderDecision.decide(reachable(), candidates(orderable)).forEach(purchaseOrders::open);
            waiting.assign();
        });
    }

    /** What would be ordered of each of these if it were reviewed now. */
    List<Candidate> candidates(List<SupplyTerm> terms) {
        Set<Sku> skus = terms.stream().map(SupplyTerm::sku).collect(Collectors.toSet());
        Map<Sku, StockPosition> positions = stock.positions(skus);
        Map<Sku, ReorderLevel> levels = supply.levels();
        return terms.stream()
                .flatMap(term ->
                        level(term.sku(), levels)
                                .map(level -> new Candidate(term, level, position(term.sku(), positions)))
                                .stream())
                .toList();
    }

    static StockPosition position(Sku sku, Map<Sku, StockPosition> positions) {
        return Optional.ofNullable(positions.get(sku)).orElseGet(() -> new StockPosition(sku, 0, 0, 0, 0, 0));
    }

    /** Without a level of its own a SKU is bought only for customers who wait, and comes to the first location. */
    private Optional<ReorderLevel> level(Sku sku, Map<Sku, ReorderLevel> levels) {
        return Optional.ofNullable(levels.get(sku))
                .or(() -> stock.locations().stream()
                        .min(Comparator.comparingInt(Location::priority))
                        .map(first -> new ReorderLevel(sku, 0, 0, first.id())));
    }

    /** Suppliers without a wire are not ordered from by the shop itself. */
    private Map<SupplierId, Supplier> reachable() {
        return supply.suppliers().entrySet().stream()
                .filter(entry -> links.link(entry.getKey().value()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
