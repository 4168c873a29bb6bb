package com.shopwright.orders;

import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Payments;
import com.shopwright.payments.Payments.CaptureState;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets packed parcels go once their money is here. A parcel's share of the total is captured when it is packed; the last
 * parcel takes what is left, so that the shares sum to the total whatever the rounding.
 */
@Component
final class Release {

    private final OrderRows orders;
    private final ParcelRows parcels;
    private final Payments payments;
    private final Progress progress;
    private final Events events;

    Release(OrderRows orders, ParcelRows parcels, Payments payments, Progress progress, Events events) {
        this.orders = orders;
        this.parcels = parcels;
        this.payments = payments;
        this.progress = progress;
        this.events = events;
    }

    /** Asks for the money of a parcel that was just packed, and lets it go if there is nothing to wait for. */
    void packed(Head head, ShipmentId shipment) {
        if (head.paymentMethod() == PaymentMethod.CARD && !head.captureAtOnce()) {
            List<Parcel> all = parcels.of(head.id());
            Parcel parcel = all.stream()
                    .filter(candidate -> candidate.shipment().equals(shipment))
                    .findFirst()
                    .orElseThrow();
            long share = ParcelShare.of(
                    parcel, all, orders.demand(head.id()), orders.prices(head.id()), head.shipping(), head.total());
            if (share > 0) {
                parcels.captured(head.id(), shipment, share);
                payments.capture(
                        head.payable(),
                        shipment.value(),
                        new Money(share, head.total().currency()));
            }
        }
        whatIsPaid(head);
    }

    /** Releases every packed parcel whose money is here. */
    void whatIsPaid(Head head) {
        for (Parcel parcel : parcels.of(head.id())) {
            if (parcel.state() == Parcel.State.PACKED) {
                switch (money(head, parcel)) {
                    case DONE -> {
                        parcels.become(head.id(), parcel.shipment(), Parcel.State.RELEASED);
                        events.publish(new ShipmentReleased(head.id(), parcel.shipment()));
                    }
                    case FAILED -> parkUnpaid(head);
                    case NONE, UNDER_WAY -> {}
                }
            }
        }
    }

    private void parkUnpaid(Head head) {
        if (head.state().mayBecome(OrderState.PARKED)) {
            progress.park(
                    head,
                    Attention.CAPTURE_FAILED,
                    "The bank will not pay out what it had authorised. Cancel the order, or agree on another way to pay.");
        }
    }

    private CaptureState money(Head head, Parcel parcel) {
        if (head.paymentMethod() == PaymentMethod.CASH) {
            return CaptureState.DONE; // the courier brings it back
        }
        if (head.paymentMethod() == PaymentMethod.TRANSFER) {
            return CaptureState.DONE; // an order by transfer is confirmed when the money is here
        }
        UUID reference =
                head.captureAtOnce() ? head.id().value() : parcel.shipment().value();
        if (!head.captureAtOnce() && parcel.captured() == 0) {
            return CaptureState.DONE;
        }
        return payments.captureState(head.payable(), reference);
    }
}
