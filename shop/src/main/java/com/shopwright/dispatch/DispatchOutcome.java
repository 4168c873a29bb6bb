package com.shopwright.dispatch;

/** What became of a person's wish to move a shipment. */
public sealed interface DispatchOutcome {

    record Done(ShipmentState state) implements DispatchOutcome {}

    record UnknownShipment() implements DispatchOutcome {}

    /** @param reason why not, for the person who asked */
    record NotPossible(ShipmentState state, String reason) implements DispatchOutcome {}
}
