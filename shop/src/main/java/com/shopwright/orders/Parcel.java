package com.shopwright.orders;

import com.shopwright.stock.Amount;
import java.util.List;

/**
 * A shipment as the order manager sees it.
 *
 * @param captured minor units that are captured for this parcel; 0 before it is packed, or if nothing is due with it
 */
record Parcel(ShipmentId shipment, State state, long captured, List<Amount> content) {

    /** In the order they are passed through; a later one never gives way to an earlier one. */
    enum State {
        REQUESTED,
        PICKED,
        PACKED,
        RELEASED,
        SHIPPED,
        DELIVERED,
        /** The warehouse will not send it. */
        FAILED,
        /** Called back before it left: what is still wanted of it is planned anew. */
        RECALLED;

        boolean isBefore(State other) {
            return compareTo(other) < 0;
        }
    }

    /** Its share of the money was decided on. */
    boolean isPacked() {
        return state == State.PACKED || isLeaving();
    }

    /** It left or is still meant to. */
    boolean isLive() {
        return state != State.FAILED && state != State.RECALLED;
    }

    /** Money was taken for it or it left: too late to cancel. */
    boolean isLeaving() {
        return state == State.RELEASED || state == State.SHIPPED || state == State.DELIVERED;
    }
}
