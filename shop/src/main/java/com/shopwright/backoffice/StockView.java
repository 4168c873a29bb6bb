package com.shopwright.backoffice;

import com.shopwright.backoffice.page.StockList;
import com.shopwright.backoffice.page.StockPage;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderFilter;
import com.shopwright.purchasing.PurchaseOrderLine;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.purchasing.SupplyState;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
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
    private final Words words;

    StockView(Stock stock, Catalog catalog, Purchasing purchasing, Supplies supplies, Words words) {
        this.stock = stock;
        this.catalog = catalog;
        this.purchasing = purchasing;
        this.supplies = supplies;
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
        Map<Sku, Variant> variants = catalog.variants(bySku.keySet());
        Map<Sku, SupplyState> supply =
                purchasing.supply().stream().collect(Collectors.toMap(SupplyState::sku, Function.identity()));
        Map<String, String> suppliers = purchasing.suppliers().stream()
                .collect(Collectors.toMap(supplier -> supplier.id().value(), supplier -> supplier.name()));
        Map<LocationId, String> places = places();
        return bySku.entrySet().stream()
                .map(entry -> new StockList.Good(
                        entry.getKey().value(),
                        StockPages.PATH + "/" + entry.getKey(),
                        Optional.ofNullable(variants.get(entry.getKey()))
                                .map(Variant::name)
                                .orElse(entry.getKey().value()),
                        entry.getValue().stream()
                                .map(level -> place(level, places))
                                .toList(),
                        Optional.ofNullable(supply.get(entry.getKey()))
                                .map(state -> supplies.of(state, suppliers))
                                .orElseGet(supplies::nothingKnown)))
                .toList();
    }

    private static StockList.Place place(StockLevel level, Map<LocationId, String> places) {
        return new StockList.Place(
                level.location().value(),
                places.getOrDefault(level.location(), level.location().value()),
                level.onHand(),
                level.held(),
                level.allocated(),
                level.available(),
                level.onOrder());
    }

    private List<StockPage.Row> ledger(Sku sku) {
        Map<LocationId, String> places = places();
        return stock.movements(sku, LATEST).stream()
                .map(movement -> new StockPage.Row(
                        words.moment(movement.at()),
                        what(movement.kind()),
                        places.getOrDefault(
                                movement.location(), movement.location().value()),
                        (movement.quantity() > 0 ? "+" : "−") + Math.abs(movement.quantity()),
                        words.who(movement.actor()),
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

    private Map<LocationId, String> places() {
        return stock.locations().stream().collect(Collectors.toMap(Location::id, Location::name));
    }

    private static String what(Movement.Kind kind) {
        return switch (kind) {
            case RECEIPT -> "Came in";
            case SHIPMENT -> "Left with a parcel";
            case COUNT -> "Counted";
            case FOUND -> "Found: it left although a count had missed it";
        };
    }
}
