package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * Changes of what was agreed, by the shop's people or at a buyer's wish. Each carries an idempotency key of its order: a
 * repeat, be it a second click, is answered like the first and changes nothing. Money that had been taken goes back by
 * itself; money that had not is not taken any more.
 */
public interface Amendments {

    /** Cancels pieces that have not left, with their stock and their money. All pieces of all lines: the whole order. */
    AmendOutcome cancel(OrderNumber number, IdempotencyKey key, List<Pieces> pieces, Actor actor, String reason);

    /** Gives money back for what is delivered all the same, up to what was taken and has not gone back. */
    AmendOutcome refund(OrderNumber number, IdempotencyKey key, RefundWish wish, Actor actor, String reason);

    /** What another address or way of delivery would change; nothing is changed yet. */
    DeliveryOutcome quote(OrderNumber number, Delivery delivery);

    /**
     * Sends what has not left somewhere else, or in another way.
     *
     * @param expected what the buyer was told it costs more (negative: less); another difference is refused
     */
    AmendOutcome deliver(
            OrderNumber number, IdempotencyKey key, Delivery delivery, Optional<Money> expected, Actor actor);

    /** Oldest first. */
    List<Change> of(OrderId id);

    /** How the order's money and pieces stand now. */
    Standing standing(Order order);
}
