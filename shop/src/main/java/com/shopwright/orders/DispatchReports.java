package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final Release release;
    private final Progress progress;
    private final Timeline timeline;
    private final Events events;
    private final Transactions transactions;

    DispatchReports(
            OrderRows orders,
            ParcelRows parcels,
            Release release,
            Progress progress,
            Timeline timeline,
            Events events,
            Transactions transactions) {
        this.orders = orders;
        this.parcels = parcels;
        this.release = release;
        this.progress = progress;
        this.timeline = timeline;
        this.events = events;
        this.transactions = transactions;
    }

    void requested(OrderId id, ShipmentId shipment, List<Amount> amounts, Actor actor) {
        transactions.inOne(() -> {
            Head head = orders.lock(id).orElseThrow();
            if (isUnderWay(head) && parcels.insert(id, shipment, amounts)) {
                timeline.add(id, Step.DISPATCH_REQUESTED, actor, progress.list(id, amounts));
            }
        });
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
            left(head, shipment);
            events.publish(new OrderProgressed(id, Step.SHIPPED, Optional.of(shipment)));
        });
    }

    private void left(Head head, ShipmentId shipment) {
        orders.shipped(head.id(), shipment);
        OrderState next = orders.allShipped(head.id()) ? OrderState.SHIPPED : OrderState.PARTLY_SHIPPED;
        boolean stillWaits = head.state() == OrderState.PARKED && next == OrderState.PARTLY_SHIPPED;
        if (head.state().mayBecome(next) && !stillWaits) {
            orders.become(head.id(), next);
        } else if (head.state() != next && !stillWaits) {
            LOG.error("{} is {} although a parcel of it left", head.number(), head.state());
        }
    }

    /** What was delivered has left, even if the message that said so is late. */
    void delivered(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took) {
        advance(id, shipment, Parcel.State.DELIVERED, (head, parcel) -> {
            if (parcel.state().isBefore(Parcel.State.SHIPPED)) {
                left(head, shipment);
            }
            timeline.add(id, Step.DELIVERED, actor, Optional.empty(), took);
            boolean all = parcels.of(id).stream()
                    .allMatch(other -> other.state() == Parcel.State.DELIVERED || other.state() == Parcel.State.FAILED);
            if (all && orders.state(id).orElseThrow().mayBecome(OrderState.DELIVERED)) {
                orders.become(id, OrderState.DELIVERED);
            }
            events.publish(new OrderProgressed(id, Step.DELIVERED, Optional.of(shipment)));
        });
    }

    void failed(OrderId id, ShipmentId shipment, Actor actor, String reason) {
        advance(id, shipment, Parcel.State.FAILED, (head, parcel) -> {
            if (head.state().mayBecome(OrderState.PARKED)) {
                progress.park(head, Attention.DISPATCH_FAILED, actor.name() + ": " + reason);
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
