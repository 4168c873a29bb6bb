package com.shopwright.orders;

import com.shopwright.carts.Email;
import com.shopwright.carts.Promise;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The face of the order manager for everyone who reads orders, decides about them, or reports on them. */
public interface Orders {

    Optional<Order> find(OrderId id);

    Optional<Order> find(OrderNumber number);

    /** For a guest: empty unless the key is the order's and its link has not expired. */
    Optional<Order> find(OrderNumber number, OrderKey key);

    /** Whether the key was right and is too old; whoever has only a number learns nothing. */
    boolean hasExpired(OrderNumber number, OrderKey key);

    /** Sends the link to the order's own e-mail address, if it is this one; nobody is told whether it is. */
    void sendLink(OrderNumber number, Email email);

    Page<OrderSummary> list(OrderFilter filter);

    /** Those of these that exist, for the same few queries as one. */
    Map<OrderId, Order> find(Set<OrderId> ids);

    /** The numbers of these orders, for a page that names many; ids of no order have no answer. */
    Map<OrderId, OrderNumber> numbers(Set<OrderId> ids);

    /** How many orders stand in each state. */
    Map<OrderState, Integer> counts();

    /** Oldest first. */
    List<TimelineEntry> timeline(OrderId id);

    /** Counts up with every change of the order or its timeline, so that a page knows whether to draw anew. */
    long version(OrderId id);

    ChangeOutcome cancel(OrderNumber number, Actor actor, String reason);

    /** Lets a parked order go on. */
    ChangeOutcome approve(OrderNumber number, Actor actor);

    /** The transfer arrived, or the courier brought the cash. */
    ChangeOutcome moneyReceived(OrderNumber number, Actor actor);

    /**
     * So much came by hand: a part, too much, or for an order that nobody wants any more. What is noted is what came; what is
     * too late goes back.
     */
    ChangeOutcome moneyReceived(OrderNumber number, Money amount, Actor actor);

    /** Gives back what came in by hand beyond what the order costs. */
    ChangeOutcome returnExcess(OrderNumber number);

    // Dispatch reports. Each call may come twice and late; the second changes nothing.

    /**
     * Shipments are to be asked for.
     *
     * @return those that their orders want; there must be no other
     */
    Set<ShipmentId> dispatchRequested(List<DispatchRequest> shipments, Actor actor);

    /** A shipment that was called back ({@link ShipmentRecalled}) will not leave. */
    void recalled(OrderId id, ShipmentId shipment);

    void picked(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took);

    /**
     * The parcel is ready. The order manager takes the money it has to take for it and then publishes
     * {@link ShipmentReleased}; until then nothing may leave.
     */
    void packed(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took);

    void shipped(
            OrderId id, ShipmentId shipment, String carrier, String tracking, Actor actor, Optional<Duration> took);

    void delivered(OrderId id, ShipmentId shipment, Actor actor, Optional<Duration> took);

    /** The warehouse cannot do it; a person has to look. */
    void dispatchFailed(OrderId id, ShipmentId shipment, Actor actor, String reason);

    // Purchasing reports.

    /** Writes a line into the timelines of the orders that wait for something. */
    void note(Set<OrderId> ids, Step step, Actor actor, String detail, Optional<Duration> took);

    /**
     * Lines come on other days than was said before. The order keeps what was promised first, and every later word with its
     * cause; the buyer and the owner see all of them. Saying the same again changes nothing.
     *
     * @param promises by line; empty if no day is known
     * @param detail for the buyer: what moved, in a few words
     */
    void promiseMoved(
            OrderId id, Map<UUID, Optional<Promise>> promises, PromiseCause cause, String detail, Actor actor);

    /** Oldest first. */
    List<PromiseMove> promiseMoves(OrderId id);
}
