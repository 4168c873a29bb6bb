package com.shopwright.backoffice;

import com.shopwright.backoffice.page.StockList;
import com.shopwright.backoffice.page.StockPage;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderFilter;
import com.shopwright.purchasing.PurchaseOrderLine;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.purchasing.SupplyState;
import com.shopwright.stock.Figures;
import com.shopwright.stock.Movement;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers stock, names and supply: a constant number of calls, whatever the number of goods. */
@Component
class StockView {

    private static final int LATEST = 20;

    private final Stock stock;
    private final Catalog catalog;
    private final Purchasing purchasing;
    private final Supplies supplies;
    private final Names names;
    private final Words words;

    StockView(Stock stock, Catalog catalog, Purchasing purchasing, Supplies supplies, Names names, Words words) {
        this.stock = stock;
        this.catalog = catalog;
        this.purchasing = purchasing;
        this.supplies = supplies;
        this.names = names;
        this.words = words;
    }

    List<StockList.Good> all() {
        return goods(stock.levels());
    }

    Optional<StockPage> of(Sku sku) {
        return goods(stock.levels(Set.of(sku))).stream()
                .findFirst()
                .map(good -> new StockPage(good, ledger(sku), purchases(sku)));
    }

    private List<StockList.Good> goods(List<StockLevel> levels) {
        Map<Sku, List<StockLevel>> bySku =
                levels.stream().collect(Collectors.groupingBy(StockLevel::sku, TreeMap::new, Collectors.toList()));
        Map<Sku, String> called = catalog.names(bySku.keySet());
        Map<Sku, SupplyState> supply =
                purchasing.supply().stream().collect(Collectors.toMap(SupplyState::sku, Function.identity()));
        Names.Known known = names.read();
        return bySku.entrySet().stream()
                .map(entry -> new StockList.Good(
                        entry.getKey().value(),
                        StockPages.PATH + "/" + entry.getKey(),
                        called.getOrDefault(entry.getKey(), entry.getKey().value()),
                        entry.getValue().stream()
                                .map(level -> place(level, known))
                                .toList(),
                        Optional.ofNullable(supply.get(entry.getKey()))
                                .map(state -> supplies.of(state, known.suppliers()))
                                .orElseGet(supplies::nothingKnown)))
                .toList();
    }

    private static StockList.Place place(StockLevel level, Names.Known names) {
        return new StockList.Place(
                level.location().value(),
                names.place(level.location()),
                level.onHand(),
                level.held(),
                level.allocated(),
                level.available(),
                level.onOrder());
    }

    private List<StockPage.Row> ledger(Sku sku) {
        Names.Known known = names.read();
        return stock.movements(sku, LATEST).stream()
                .map(movement -> new StockPage.Row(
                        words.moment(movement.at()),
                        what(movement.kind()),
                        known.place(movement.location()),
                        signed(size(movement.effect())),
                        known.who(movement.actor()),
                        ""))
                .toList();
    }

    private List<StockPage.Row> purchases(Sku sku) {
        return purchasing
                .purchaseOrders(new PurchaseOrderFilter(Optional.of(sku), Set.of(), Optional.empty(), LATEST))
                .items()
                .stream()
                .map(order -> new StockPage.Row(
                        order.number().value(),
                        order.state().label(),
                        order.state().isOpen() ? "expected " + words.day(order.due()) : "",
                        String.valueOf(ordered(order, sku)),
                        order.supplierName(),
                        PurchaseView.href(order)))
                .toList();
    }

    private static int ordered(PurchaseOrder order, Sku sku) {
        return order.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(PurchaseOrderLine::quantity)
                .sum();
    }

    /** The figure that says how much an entry is about: what moved, else what was promised, else what was given back. */
    private static int size(Figures effect) {
        if (effect.onHand() != 0) {
            return effect.onHand();
        }
        return effect.allocated() > 0 ? effect.allocated() : effect.held() + effect.allocated();
    }

    private static String signed(int quantity) {
        return (quantity > 0 ? "+" : "−") + Math.abs(quantity);
    }

    private static String what(Movement.Kind kind) {
        return switch (kind) {
            case RECEIPT -> "Came in";
            case HOLD -> "Held for an order";
            case RELEASE -> "Given back by an order";
            case ALLOCATION -> "Promised to an order";
            case SHIPMENT -> "Left with a parcel";
            case RETURN -> "Came back";
            case COUNT -> "Counted";
            case FOUND -> "Found: it left although a count had missed it";
            case TRANSFER_OUT -> "Left for another place";
            case TRANSFER_IN -> "Came from another place";
            case SCRAP -> "Scrapped";
            case BROKEN -> "Promise broken: too few were there";
        };
    }
}
