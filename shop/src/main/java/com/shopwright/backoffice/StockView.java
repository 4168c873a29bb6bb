package com.shopwright.backoffice;

import com.shopwright.backoffice.page.StockList;
import com.shopwright.backoffice.page.StockPage;
import com.shopwright.backoffice.page.Tag;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Ids;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderFilter;
import com.shopwright.purchasing.PurchaseOrderLine;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.purchasing.SupplyState;
import com.shopwright.stock.Location;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockLevel;
import com.shopwright.stock.Threshold;
import java.util.ArrayList;
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

    private static final int PURCHASES = 20;
    private static final int USUALLY_DAYS = 1;

    private final Stock stock;
    private final Catalog catalog;
    private final Purchasing purchasing;
    private final Supplies supplies;
    private final StockLedger ledger;
    private final Names names;
    private final Words words;
    private final BusinessTime businessTime;
    private final Ids ids;

    StockView(
            Stock stock,
            Catalog catalog,
            Purchasing purchasing,
            Supplies supplies,
            StockLedger ledger,
            Names names,
            Words words,
            BusinessTime businessTime,
            Ids ids) {
        this.stock = stock;
        this.catalog = catalog;
        this.purchasing = purchasing;
        this.supplies = supplies;
        this.ledger = ledger;
        this.names = names;
        this.words = words;
        this.businessTime = businessTime;
        this.ids = ids;
    }

    List<StockList.Good> all() {
        return goods(stock.levels());
    }

    /** @param entries so many of the ledger, the latest ones */
    Optional<StockPage> of(Sku sku, int entries) {
        return goods(stock.levels(Set.of(sku))).stream().findFirst().map(good -> page(sku, good, entries));
    }

    private StockPage page(Sku sku, StockList.Good good, int entries) {
        Threshold threshold = stock.thresholds(Set.of(sku)).getOrDefault(sku, Threshold.NONE);
        List<StockPage.Entry> latest = ledger.of(sku, entries);
        return new StockPage(
                good,
                threshold.buffer(),
                threshold.lowAt().isPresent() ? String.valueOf(threshold.lowAt().getAsInt()) : "",
                stock.locations().stream().map(StockView::spot).toList(),
                businessTime.today().plusDays(USUALLY_DAYS).toString(),
                ids.next().toString(),
                latest,
                latest.size() < entries ? "" : good.href() + "?entries=" + entries * StockPages.MORE,
                purchases(sku));
    }

    private List<StockList.Good> goods(List<StockLevel> levels) {
        Map<Sku, List<StockLevel>> bySku =
                levels.stream().collect(Collectors.groupingBy(StockLevel::sku, TreeMap::new, Collectors.toList()));
        Map<Sku, String> called = catalog.names(bySku.keySet());
        Map<Sku, Threshold> thresholds = stock.thresholds(bySku.keySet());
        Map<Sku, SupplyState> supply =
                purchasing.supply().stream().collect(Collectors.toMap(SupplyState::sku, Function.identity()));
        Names.Known known = names.read();
        return bySku.entrySet().stream()
                .map(entry -> good(
                        entry.getKey(),
                        called.getOrDefault(entry.getKey(), entry.getKey().value()),
                        entry.getValue(),
                        thresholds.getOrDefault(entry.getKey(), Threshold.NONE),
                        Optional.ofNullable(supply.get(entry.getKey()))
                                .map(state -> supplies.of(state, known.suppliers()))
                                .orElseGet(supplies::nothingKnown),
                        known))
                .toList();
    }

    private StockList.Good good(
            Sku sku,
            String name,
            List<StockLevel> levels,
            Threshold threshold,
            StockList.Supply supply,
            Names.Known known) {
        int free = levels.stream().mapToInt(StockLevel::available).sum();
        int onSale = Math.max(0, free - threshold.buffer());
        boolean low = threshold.isLow(onSale);
        List<String> notes = new ArrayList<>();
        if (threshold.buffer() > 0) {
            notes.add(threshold.buffer() + " kept back, so " + onSale + " can be sold.");
        }
        if (low) {
            notes.add("At or below the " + threshold.lowAt().getAsInt() + " that you want to be told about.");
        }
        return new StockList.Good(
                sku.value(),
                StockPages.PATH + "/" + sku,
                name,
                levels.stream().map(level -> place(level, known)).toList(),
                onSale,
                onSale == 0 ? new Tag("Sold out", "bad") : low ? new Tag("Few left", "wait") : new Tag("", ""),
                notes,
                supply);
    }

    private static StockList.Place place(StockLevel level, Names.Known names) {
        return new StockList.Place(
                level.location().value(),
                names.place(level.location()),
                level.onHand(),
                level.held(),
                level.allocated(),
                level.available(),
                level.onOrder(),
                level.inTransit());
    }

    private static StockPage.Spot spot(Location location) {
        return new StockPage.Spot(location.id().value(), location.name());
    }

    private List<StockPage.Row> purchases(Sku sku) {
        return purchasing
                .purchaseOrders(new PurchaseOrderFilter(Optional.of(sku), Set.of(), Optional.empty(), PURCHASES))
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
}
