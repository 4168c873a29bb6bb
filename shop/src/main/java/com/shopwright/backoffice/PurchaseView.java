package com.shopwright.backoffice;

import com.shopwright.backoffice.page.PurchaseList;
import com.shopwright.backoffice.page.PurchasePage;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderLine;
import com.shopwright.purchasing.PurchaseOrderState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Purchase orders as a person sees them. */
@Component
class PurchaseView {

    private final Catalog catalog;
    private final Names names;
    private final Words words;

    PurchaseView(Catalog catalog, Names names, Words words) {
        this.catalog = catalog;
        this.names = names;
        this.words = words;
    }

    List<PurchaseList.Row> rows(List<PurchaseOrder> orders) {
        Map<Sku, String> called = called(orders);
        return orders.stream().map(order -> row(order, called)).toList();
    }

    PurchasePage of(PurchaseOrder order) {
        Map<Sku, String> called = called(List.of(order));
        return new PurchasePage(
                order.number().value(),
                href(order),
                order.supplierName(),
                words.tag(order.state()),
                order.attention(),
                List.of(
                        new PurchasePage.Fact("Written", words.moment(order.createdAt())),
                        new PurchasePage.Fact("Ordered on", words.day(order.orderedOn())),
                        new PurchasePage.Fact("Expected", words.day(order.due())),
                        new PurchasePage.Fact("Delivered to", names.read().place(order.deliverTo()))),
                order.lines().stream().map(line -> line(line, called)).toList(),
                words.money(order.total()),
                order.state() == PurchaseOrderState.DRAFT,
                order.state().mayBecome(PurchaseOrderState.CANCELLED),
                order.state().isOpen() && order.state() != PurchaseOrderState.DRAFT);
    }

    static String href(PurchaseOrder order) {
        return PurchasePages.PATH + "/" + order.number();
    }

    private PurchaseList.Row row(PurchaseOrder order, Map<Sku, String> called) {
        return new PurchaseList.Row(
                href(order),
                order.number().value(),
                order.supplierName(),
                words.tag(order.state()),
                order.lines().stream()
                        .map(line -> line.quantity() + " × " + name(line.sku(), called))
                        .collect(Collectors.joining(", ")),
                words.money(order.total()),
                order.state().isOpen() ? "expected " + words.day(order.due()) : "");
    }

    private PurchasePage.Line line(PurchaseOrderLine line, Map<Sku, String> called) {
        return new PurchasePage.Line(
                line.sku().value(),
                StockPages.PATH + "/" + line.sku(),
                name(line.sku(), called),
                line.quantity(),
                line.received(),
                line.open(),
                words.money(line.unitCost()),
                words.money(line.unitCost().times(line.quantity())));
    }

    private Map<Sku, String> called(List<PurchaseOrder> orders) {
        return catalog.names(orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(PurchaseOrderLine::sku)
                .collect(Collectors.toSet()));
    }

    private static String name(Sku sku, Map<Sku, String> called) {
        return called.getOrDefault(sku, sku.value());
    }
}
