package com.shopwright.partners.stripe;

/** Everything that is kept, a shelf a kind. */
final class Shelves {
    final Shelf<Session> sessions = new Shelf<>(Kind.SESSION, Session.class);
    final Shelf<Intent> intents = new Shelf<>(Kind.INTENT, Intent.class);
    final Shelf<Charge> charges = new Shelf<>(Kind.CHARGE, Charge.class);
    final Shelf<Refund> refunds = new Shelf<>(Kind.REFUND, Refund.class);
    final Shelf<Dispute> disputes = new Shelf<>(Kind.DISPUTE, Dispute.class);
    final Shelf<Movement> movements = new Shelf<>(Kind.MOVEMENT, Movement.class);
    final Shelf<Occurrence> events = new Shelf<>(Kind.EVENT, Occurrence.class);
}
