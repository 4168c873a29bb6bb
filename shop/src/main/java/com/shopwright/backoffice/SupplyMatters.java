package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.purchasing.PurchaseOrder;
import com.shopwright.purchasing.PurchaseOrderFilter;
import com.shopwright.purchasing.PurchaseOrderState;
import com.shopwright.purchasing.Purchasing;
import com.shopwright.purchasing.SupplyState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What has to be bought and does not buy itself. */
@Component
class SupplyMatters {

    private static final int LOOKED_AT = 100;

    private final Purchasing purchasing;
    private final Catalog catalog;
    private final Supplies supplies;
    private final Words words;

    SupplyMatters(Purchasing purchasing, Catalog catalog, Supplies supplies, Words words) {
        this.purchasing = purchasing;
        this.catalog = catalog;
        this.supplies = supplies;
        this.words = words;
    }

    Matter toApprove() {
        List<PurchaseOrder> drafts = purchasing
                .purchaseOrders(new PurchaseOrderFilter(
                        Optional.empty(), Set.of(PurchaseOrderState.DRAFT), Optional.empty(), LOOKED_AT))
                .items();
        return Matters.matter(
                "Purchase orders to approve",
                "They cost more than the shop may spend by itself.",
                drafts.stream().map(this::thing).toList(),
                "/office/purchase-orders?state=draft");
    }

    /** What is low and on its way already is no matter for today. */
    Matter low() {
        List<SupplyState> low = purchasing.supply().stream()
                .filter(state -> state.low() && state.position().onOrder() < state.shortBy())
                .toList();
        Map<Sku, String> names =
                catalog.names(low.stream().map(SupplyState::sku).collect(Collectors.toSet()));
        return Matters.matter(
                "Running low",
                "Less than you want to have, and not enough on its way.",
                low.stream().map(state -> thing(state, names)).toList(),
                "/office/stock?show=low");
    }

    private Thing thing(PurchaseOrder order) {
        return new Thing(
                order.supplierName(),
                order.number() + " · " + words.count(order.lines().size(), "line", "lines"),
                words.money(order.total()),
                "/office/purchase-orders/" + order.number());
    }

    private Thing thing(SupplyState state, Map<Sku, String> names) {
        return new Thing(
                names.getOrDefault(state.sku(), state.sku().value()),
                supplies.sentence(state),
                state.position().onHand() + " left",
                "/office/stock/" + state.sku());
    }
}
