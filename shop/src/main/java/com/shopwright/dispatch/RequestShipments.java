package com.shopwright.dispatch;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BatchListener;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Links;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.DispatchDue;
import com.shopwright.orders.DispatchRequest;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.orders.ShipmentId;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Stock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes shipments of what orders have allocated and no shipment holds yet. Hearing it twice makes none twice; orders that are
 * due together are looked at together.
 */
@Component
class RequestShipments implements BatchListener<DispatchDue> {

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
    public void onAll(List<DispatchDue> events) {
        boolean byHand = links.link(WAREHOUSE).isEmpty();
        Set<OrderId> ids = events.stream().map(DispatchDue::id).collect(Collectors.toSet());
        transactions.inOne(() -> {
            rows.lock(ids);
            request(
                    orders.find(ids).values().stream()
                            .filter(RequestShipments::isUnderWay)
                            .toList(),
                    byHand);
        });
    }

    /** A parked order is told again when a person lets it go on. */
    private static boolean isUnderWay(Order order) {
        return order.state() == OrderState.CONFIRMED || order.state() == OrderState.PARTLY_SHIPPED;
    }

    /** A parcel that is planned for an order. */
    private record Plan(Order order, Parcel parcel) {}

    private void request(List<Order> due, boolean byHand) {
        List<Plan> plans = plans(due);
        if (plans.isEmpty()) {
            return;
        }
        Map<Sku, String> names = catalog.names(
                plans.stream().flatMap(plan -> plan.parcel().skus().stream()).collect(Collectors.toSet()));
        Map<Shipment, Parcel> planned = new LinkedHashMap<>();
        plans.forEach(plan -> planned.put(planned(plan.order(), plan.parcel(), byHand, names), plan.parcel()));
        planned.keySet().retainAll(wanted(planned));
        rows.insert(planned);
        if (!byHand) {
            planned.keySet()
                    .forEach(shipment ->
                            tasks.schedule(SendShipment.KIND, shipment.id().value(), Map.of(), shipment.requestedAt()));
        }
    }

    private List<Plan> plans(List<Order> due) {
        Map<OrderId, List<Shipment>> made = rows.of(due.stream().map(Order::id).toList());
        Map<Claimant, List<Allocation>> allocated =
                stock.allocations(due.stream().map(RequestShipments::claimant).toList());
        List<Plan> plans = new ArrayList<>();
        for (Order order : due) {
            List<Shipment> before = made.getOrDefault(order.id(), List.of());
            List<Allocation> free = Remaining.allocations(allocated.getOrDefault(claimant(order), List.of()), before);
            if (!free.isEmpty()) {
                PackingPlan.parcels(free, Remaining.loose(order, before), remaining.builds(order, before))
                        .forEach(parcel -> plans.add(new Plan(order, parcel)));
            }
        }
        return plans;
    }

    private static Claimant claimant(Order order) {
        return new Claimant(order.id().value());
    }

    /** The order manager locks the orders to answer, so what they still want then they want until we commit. */
    private Set<Shipment> wanted(Map<Shipment, Parcel> planned) {
        Set<ShipmentId> wanted = orders.dispatchRequested(
                planned.entrySet().stream()
                        .map(plan -> new DispatchRequest(
                                plan.getKey().order(),
                                plan.getKey().id(),
                                plan.getKey().goods(),
                                plan.getValue().pieces()))
                        .toList(),
                Actor.SHOP);
        return planned.keySet().stream()
                .filter(shipment -> wanted.contains(shipment.id()))
                .collect(Collectors.toSet());
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
