package com.shopwright.orders;

import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Amount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
            Settling settling,
            Release release,
            Progress progress,
            Timeline timeline,
            Events events,
            Transactions transactions) {
        this.orders = orders;
        this.parcels = parcels;
        this.lines = lines;
        this.settling = settling;
        this.release = release;
        this.progress = progress;
        this.timeline = timeline;
        this.events = events;
        this.transactions = transactions;
    }

    /** Answers those that are wanted. Each order decides on its own, and sees those of its shipments that come before. */
    Set<ShipmentId> requested(List<DispatchRequest> all, Actor actor) {
        return transactions.inOne(() -> {
            Set<OrderId> ids = all.stream().map(DispatchRequest::order).collect(Collectors.toSet());
            Set<OrderId> underWay = orders.lock(ids).stream()
                    .filter(DispatchReports::isUnderWay)
                    .map(Head::id)
                    .collect(Collectors.toSet());
            Map<OrderId, Order> known = orders.find(underWay);
            Planned planned = new Planned(parcels.live(underWay));
            Set<OrderId> toPlanAnew = new LinkedHashSet<>();
            List<ParcelRows.New> wanted = new ArrayList<>();
            for (DispatchRequest request : all) {
                Order order = known.get(request.order());
                if (order == null) {
                    continue;
                }
                ParcelRows.New parcel = new ParcelRows.New(
                        order.id(), request.shipment(), request.goods(), lines(order, request.pieces()));
                if (planned.leavesRoomFor(order, parcel)) {
                    planned.add(parcel);
                    wanted.add(parcel);
                } else {
                    toPlanAnew.add(order.id()); // it was planned before something was cancelled
                }
            }
            Set<ShipmentId> made = parcels.insert(wanted);
            timeline.addAll(wanted.stream()
                    .filter(parcel -> made.contains(parcel.shipment()))
                    .map(parcel ->
                            new Timeline.Entry(parcel.order(), Step.DISPATCH_REQUESTED, actor, words(known, parcel)))
                    .toList());
            toPlanAnew.forEach(id -> events.publish(new DispatchDue(id)));
            return wanted.stream().map(ParcelRows.New::shipment).collect(Collectors.toSet());
        });
    }

    private static String words(Map<OrderId, Order> known, ParcelRows.New parcel) {
        Map<Sku, String> names = new HashMap<>();
        Optional.ofNullable(known.get(parcel.order())).orElseThrow().lines().forEach(line -> {
            if (line.item() instanceof Item.Stocked(var sku)) {
                names.put(sku, line.name());
            }
        });
        return Progress.words(names, sum(parcel.content()));
    }

    private static Map<UUID, Integer> lines(Order order, Map<Item, Integer> pieces) {
        Map<UUID, Integer> lines = new HashMap<>();
        order.lines().stream()
                .filter(line -> pieces.containsKey(line.item()))
                .forEach(line -> lines.put(line.id(), pieces.getOrDefault(line.item(), 0)));
        return lines;
    }

    /** How many pieces of each line are in which parcels that are still meant to leave, or have left. */
    private record Planned(Map<OrderId, Map<ShipmentId, Map<UUID, Integer>>> pieces) {

        /** With what is in other parcels it is no more than what is still wanted. */
        boolean leavesRoomFor(Order order, ParcelRows.New parcel) {
            return order.lines().stream()
                    .allMatch(line -> parcel.lines().getOrDefault(line.id(), 0)
                                    + inOthers(order.id(), parcel.shipment(), line.id())
                            <= line.wanted());
        }

        private int inOthers(OrderId order, ShipmentId shipment, UUID line) {
            return pieces.getOrDefault(order, Map.of()).entrySet().stream()
                    .filter(other -> !other.getKey().equals(shipment))
                    .mapToInt(other -> other.getValue().getOrDefault(line, 0))
                    .sum();
        }

        void add(ParcelRows.New parcel) {
            pieces.computeIfAbsent(parcel.order(), id -> new HashMap<>()).put(parcel.shipment(), parcel.lines());
        }
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
            if (next == OrderState.SHIPPED) {
                settling.delivered(head);
            }
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
