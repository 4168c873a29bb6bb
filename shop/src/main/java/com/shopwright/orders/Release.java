package com.shopwright.orders;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.payments.Payments;
import com.shopwright.payments.Payments.CaptureState;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets packed parcels go once their money is here. A parcel's share of the total is captured when it is packed; the last
 * parcel takes what is left, so that the shares sum to the total whatever the rounding.
 */
@Component
final class Release {

    private final OrderRows orders;
    private final LineRows lines;
    private final ParcelRows parcels;
    private final Payments payments;
    private final Progress progress;
    private final Events events;

    Release(OrderRows orders, LineRows lines, ParcelRows parcels, Payments payments, Progress progress, Events events) {
        this.orders = orders;
        this.lines = lines;
        this.parcels = parcels;
        this.payments = payments;
        this.progress = progress;
        this.events = events;
    }

    /** Asks for the money of every packed parcel that was not asked for yet, and releases those whose money is here. */
    void whatIsPaid(Head head) {
        for (Parcel parcel : parcels.of(head.id())) {
            if (!parcel.isLive() && parcel.captured() > 0) {
                forgetRefused(head, parcel);
            }
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

    private CaptureState money(Head head, Parcel parcel) {
        if (payments.terms(head.paymentMethod()).byHand()) {
            return CaptureState.DONE; // it was here before the order was confirmed, or is to come after the goods
        }
        return head.captureAtOnce()
                ? payments.captureState(head.payable(), head.id().value())
                : shareOf(head, parcel);
    }

    private CaptureState shareOf(Head head, Parcel parcel) {
        if (parcel.captured() == 0) {
            long share = ParcelShare.of(
                    parcel,
                    parcels.of(head.id()),
                    orders.demand(head.id()),
                    prices(head),
                    head.shipping(),
                    head.toPay());
            if (share == 0) {
                return CaptureState.DONE;
            }
            parcels.captured(head.id(), parcel.shipment(), share);
            payments.capture(
                    head.payable(),
                    parcel.shipment().value(),
                    new Money(share, head.total().currency()));
        }
        return payments.captureState(head.payable(), parcel.shipment().value());
    }

    /** What the pieces cost that are still wanted. */
    private Map<Sku, Long> prices(Head head) {
        Map<Sku, Long> prices = orders.prices(head.id());
        if (head.changed()) {
            lines.cancelledPrices(head.id()).forEach((sku, less) -> prices.merge(sku, -less, Long::sum));
        }
        return prices;
    }

    /** Money that was refused for a parcel that will never leave is not taken: the parcel that replaces it asks anew. */
    private void forgetRefused(Head head, Parcel parcel) {
        if (payments.captureState(head.payable(), parcel.shipment().value()) == CaptureState.FAILED) {
            parcels.captured(head.id(), parcel.shipment(), 0);
        }
    }

    private void parkUnpaid(Head head) {
        if (head.state().mayBecome(OrderState.PARKED)) {
            progress.park(
                    head,
                    Attention.CAPTURE_FAILED,
                    Actor.BANK,
                    "The bank will not pay out what it had authorised. Cancel the order, or agree on another way to pay.");
        }
    }
}
