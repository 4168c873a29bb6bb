package com.shopwright.orders;

import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Amount;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What dispatch reports about an order's parcels; a report that comes twice or too late changes nothing. */
@Component
final class DispatchReports {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchReports.class);

    private final OrderRows orders;
    private final ParcelRows parcels;
    private final LineRows lines;
    private final Reach reach;
    private final Settling settling;
    private final Release release;
    private final Progress progress;
    private final Timeline timeline;
    private final Events events;
    private final Transactions transactions;

    DispatchReports(
            OrderRows orders,
            ParcelRows parcels,
            LineRows lines,
            Reach reach,
            Settling settling,
            Release release,
            Progress progress,
            Timeline timeline,
            Events events,
            Transactions transactions) {
        this.orders = orders;
        this.parcels = parcels;
        this.lines = lines;
        this.reach = reach;
        this.settling = settling;
        this.release = release;
        this.progress = progress;
        this.timeline = timeline;
        this.events = events;
        this.transactions = transactions;
    }

    boolean requested(OrderId id, ShipmentId shipment, List<Allocation> goods, Map<Item, Integer> pieces, Actor actor) {
        return transactions.inOne(() -> {
            Head head = orders.lock(id).orElseThrow();
            if (!isUnderWay(head)) {
                return false;
            }
            Order order = orders.find(id).orElseThrow();
            Map<UUID, Integer> inside = lines(order, pieces);
            if (!isWanted(head, order, shipment, inside)) {
                events.publish(new DispatchDue(id)); // it was planned before something was cancelled
                return false;
            }
            if (parcels.insert(id, shipment, goods, inside)) {
                timeline.add(id, Step.DISPATCH_REQUESTED, actor, progress.list(id, sum(goods)));
            }
            return true;
        });
    }

    private static Map<UUID, Integer> lines(Order order, Map<Item, Integer> pieces) {
        Map<UUID, Integer> lines = new HashMap<>();
        order.lines().stream()
                .filter(line -> pieces.containsKey(line.item()))
                .forEach(line -> lines.put(line.id(), pieces.getOrDefault(line.item(), 0)));
        return lines;
    }

    /** With what is in other parcels it is no more than what is still wanted. */
    private boolean isWanted(Head head, Order order, ShipmentId shipment, Map<UUID, Integer> inside) {
        List<Reach.Packed> others = reach.parcels(head, order).stream()
                .filter(packed -> !packed.parcel().shipment().equals(shipment))
                .toList();
        return order.lines().stream()
                .allMatch(line -> inside.getOrDefault(line.id(), 0)
                                + others.stream()
                                        .mapToInt(packed -> packed.pieces().getOrDefault(line.id(), 0))
                                        .sum()
                        <= line.wanted());
    }

    private static List<Amount> sum(List<Allocation> goods) {
        Map<Sku, Integer> sum = new TreeMap<>();
        goods.forEach(some -> sum.merge(some.sku(), some.quantity(), Integer::sum));
        return sum.entrySet().stream()
                .map(entry -> new Amount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The warehouse has stopped what was called back; what is still wanted of it is planned anew. */
    void recalled(OrderId id) {
        transactions.inOne(() -> orders.lock(id)
                .filter(DispatchReports::isUnderWay)
                .ifPresent(head -> events.publish(new DispatchDue(id))));
    }

    void picked(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took) {
        advance(
                id,
                shipment,
                Parcel.State.PICKED,
                (head, parcel) -> timeline.add(id, Step.PICKED, actor, Optional.empty(), took));
    }

    void packed(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took) {
        advance(id, shipment, Parcel.State.PACKED, (head, parcel) -> {
            timeline.add(id, Step.PACKED, actor, Optional.empty(), took);
            if (isUnderWay(head)) {
                release.whatIsPaid(head);
            }
        });
    }

    void shipped(
            OrderId id, ShipmentId shipment, String carrier, String tracking, Actor actor, Optional<Duration> took) {
        advance(id, shipment, Parcel.State.SHIPPED, (head, parcel) -> {
            String detail = tracking.isBlank() ? carrier : carrier + " " + tracking;
            timeline.add(id, Step.SHIPPED, actor, Optional.of(detail), took);
            left(head, shipment, actor);
            events.publish(new OrderProgressed(id, Step.SHIPPED, Optional.of(shipment)));
        });
    }

    private void left(Head head, ShipmentId shipment, Actor actor) {
        orders.shipped(head.id(), shipment);
        Map<UUID, Integer> pieces = parcels.pieces(head.id()).getOrDefault(shipment, Map.of());
        orders.find(head.id()).orElseThrow().lines().stream()
                .filter(line -> pieces.containsKey(line.id()))
                .forEach(line -> lines.left(head.id(), line, pieces.getOrDefault(line.id(), 0), actor));
        OrderState next = orders.allShipped(head.id()) ? OrderState.SHIPPED : OrderState.PARTLY_SHIPPED;
        boolean stillWaits = head.state() == OrderState.PARKED && next == OrderState.PARTLY_SHIPPED;
        if (head.state().mayBecome(next) && !stillWaits) {
            OrderCause cause = next == OrderState.SHIPPED ? OrderCause.ALL_LEFT : OrderCause.PARCEL_LEFT;
            orders.become(head, cause, next, actor);
            settling.settle(orders.lock(head.id()).orElseThrow());
        } else if (head.state() != next && !stillWaits) {
            LOG.error("{} is {} although a parcel of it left", head.number(), head.state());
        }
    }

    /** What was delivered has left, even if the message that said so is late. */
    void delivered(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took) {
        advance(id, shipment, Parcel.State.DELIVERED, (head, parcel) -> {
            if (parcel.state().isBefore(Parcel.State.SHIPPED)) {
                left(head, shipment, actor);
            }
            timeline.add(id, Step.DELIVERED, actor, Optional.empty(), took);
            boolean all = parcels.of(id).stream()
                    .filter(Parcel::isLive)
                    .allMatch(other -> other.state() == Parcel.State.DELIVERED);
            Head now = orders.lock(id).orElseThrow();
            if (all && now.state().mayBecome(OrderState.DELIVERED)) {
                orders.become(now, OrderCause.ALL_DELIVERED, OrderState.DELIVERED, actor);
            }
            events.publish(new OrderProgressed(id, Step.DELIVERED, Optional.of(shipment)));
        });
    }

    void failed(OrderId id, ShipmentId shipment, Actor actor, String reason) {
        advance(id, shipment, Parcel.State.FAILED, (head, parcel) -> {
            if (head.state().mayBecome(OrderState.PARKED)) {
                progress.park(head, Attention.DISPATCH_FAILED, actor, actor.name() + ": " + reason);
            }
        });
    }

    private void advance(OrderId id, ShipmentId shipment, Parcel.State next, BiConsumer<Head, Parcel> effect) {
        transactions.inOne(() -> {
            Head head = orders.lock(id).orElseThrow();
            parcels.of(id).stream()
                    .filter(candidate -> candidate.shipment().equals(shipment))
                    .findFirst()
                    .ifPresentOrElse(
                            parcel -> advance(head, parcel, next, effect),
                            () -> LOG.warn("{} knows no shipment {}: it was closed before", head.number(), shipment));
        });
    }

    private void advance(Head head, Parcel parcel, Parcel.State next, BiConsumer<Head, Parcel> effect) {
        boolean tooLateToFail = next == Parcel.State.FAILED && parcel.isLeaving();
        if (parcel.state().isBefore(next) && !tooLateToFail) {
            parcels.become(head.id(), parcel.shipment(), next);
            effect.accept(head, parcel);
        }
    }

    private static boolean isUnderWay(Head head) {
        return head.state() == OrderState.CONFIRMED || head.state() == OrderState.PARTLY_SHIPPED;
    }
}
