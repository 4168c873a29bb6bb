package com.shopwright.dispatch;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.DispatchDue;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.ShipmentId;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Stock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes shipments of what an order has allocated and no shipment holds yet. Hearing it twice makes none twice. */
@Component
class RequestShipments implements Listener<DispatchDue> {

    static final String WAREHOUSE = "warehouse";

    private final ShipmentRows rows;
    private final Remaining remaining;
    private final Orders orders;
    private final Stock stock;
    private final Catalog catalog;
    private final Links links;
    private final Transactions transactions;
    private final Tasks tasks;
    private final Ids ids;
    private final InstantSource clock;

    RequestShipments(
            ShipmentRows rows,
            Remaining remaining,
            Orders orders,
            Stock stock,
            Catalog catalog,
            Links links,
            Transactions transactions,
            Tasks tasks,
            Ids ids,
            InstantSource clock) {
        this.rows = rows;
        this.remaining = remaining;
        this.orders = orders;
        this.stock = stock;
        this.catalog = catalog;
        this.links = links;
        this.transactions = transactions;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispatch.request-shipments";
    }

    @Override
    public Class<DispatchDue> event() {
        return DispatchDue.class;
    }

    @Override
    public void on(DispatchDue event) {
        boolean byHand = links.link(WAREHOUSE).isEmpty();
        transactions.inOne(() -> {
            rows.lock(event.id());
            orders.find(event.id()).filter(RequestShipments::isUnderWay).ifPresent(order -> request(order, byHand));
        });
    }

    /** A parked order is told again when a person lets it go on. */
    private static boolean isUnderWay(Order order) {
        return order.state() == OrderState.CONFIRMED || order.state() == OrderState.PARTLY_SHIPPED;
    }

    private void request(Order order, boolean byHand) {
        List<Shipment> before = rows.of(order.id());
        List<Allocation> free =
                Remaining.allocations(stock.allocations(new Claimant(order.id().value())), before);
        if (free.isEmpty()) {
            return;
        }
        List<Parcel> parcels =
                PackingPlan.parcels(free, Remaining.loose(order, before), remaining.builds(order, before));
        Map<Sku, String> names =
                catalog.names(free.stream().map(Allocation::sku).collect(Collectors.toSet()));
        for (Parcel parcel : parcels) {
            request(order, parcel, byHand, names);
        }
    }

    /** The order manager locks the order to answer, so what it still wants then it wants until we commit. */
    private void request(Order order, Parcel parcel, boolean byHand, Map<Sku, String> names) {
        Shipment shipment = planned(order, parcel, byHand, names);
        if (!orders.dispatchRequested(order.id(), shipment.id(), shipment.goods(), parcel.pieces(), Actor.SHOP)) {
            return;
        }
        rows.insert(shipment, parcel);
        if (!byHand) {
            tasks.scheduleOnce(SendShipment.KIND, shipment.id().value(), shipment.requestedAt());
        }
    }

    private Shipment planned(Order order, Parcel parcel, boolean byHand, Map<Sku, String> names) {
        Instant now = clock.instant();
        return new Shipment(
                new ShipmentId(ids.next()),
                order.id(),
                order.number(),
                parcel.location(),
                ShipmentState.REQUESTED,
                parcel.lines(sku -> names.getOrDefault(sku, sku.value())),
                List.of(),
                byHand,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                Optional.empty());
    }
}
