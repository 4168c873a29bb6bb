package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.purchasing.SupplyRows.Term;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockPosition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For people: what is short, what is on order, what is still to order. A constant number of queries. */
@Component
class SupplyOverview {

    private final SupplyRows supply;
    private final PurchaseOrderRows rows;
    private final Reviews reviews;
    private final Stock stock;

    SupplyOverview(SupplyRows supply, PurchaseOrderRows rows, Reviews reviews, Stock stock) {
        this.supply = supply;
        this.rows = rows;
        this.reviews = reviews;
        this.stock = stock;
    }

    List<SupplyState> states() {
        Map<Sku, Term> terms = byKey(supply.terms(), Term::sku);
        Map<Sku, ReorderLevel> levels = supply.levels();
        Set<Sku> skus = new TreeSet<>(terms.keySet());
        skus.addAll(levels.keySet());
        Map<Sku, Candidate> candidates = byKey(
                reviews.candidates(terms.values().stream().map(Term::term).toList()),
                candidate -> candidate.term().sku());
        Map<Sku, StockPosition> positions = stock.positions(skus);
        Map<Sku, LocalDate> due = due(skus);
        return skus.stream()
                .map(sku -> {
                    Optional<Term> term = Optional.ofNullable(terms.get(sku));
                    Optional<Candidate> candidate = Optional.ofNullable(candidates.get(sku));
                    return new SupplyState(
                            sku,
                            term.map(Term::term),
                            Optional.ofNullable(levels.get(sku)),
                            Reviews.position(sku, positions),
                            candidate
                                    .map(Candidate::level)
                                    .or(() -> Optional.ofNullable(levels.get(sku)))
                                    .map(level -> Candidate.shortBy(level, Reviews.position(sku, positions)))
                                    .orElse(0),
                            candidate
                                    .filter(Candidate::isDue)
                                    .map(each -> each.lot().quantity())
                                    .orElse(0),
                            Optional.ofNullable(due.get(sku)),
                            term.flatMap(Term::notBefore));
                })
                .toList();
    }

    private Map<Sku, LocalDate> due(Set<Sku> skus) {
        Map<Sku, LocalDate> due = new HashMap<>();
        for (PurchaseOrder order : rows.owing(skus)) {
            PurchaseOrders.openLines(order).forEach(line -> due.putIfAbsent(line.sku(), order.due()));
        }
        return due;
    }

    private static <V> Map<Sku, V> byKey(List<V> values, Function<V, Sku> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
