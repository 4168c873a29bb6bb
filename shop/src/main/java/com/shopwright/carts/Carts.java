package com.shopwright.carts;

import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.pricing.DeliveryMethod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The face of carts. Every call is a constant number of queries. */
public interface Carts {

    /** Most pieces of one item in a cart. */
    int MAX_QUANTITY = 999;

    /** Most lines in a cart. */
    int MAX_LINES = 100;

    Cart create();

    Optional<Cart> find(CartId id);

    /** The carts that exist among {@code ids}. What is no longer sold is left out of a cart. */
    Map<CartId, Cart> find(Set<CartId> ids);

    /** As {@link #find(Set)}, and nobody else changes these carts until the caller's transaction ends. */
    Map<CartId, Cart> lock(Set<CartId> ids);

    /** Adding an item that is there adds to its quantity; adds at the same moment all count. */
    CartOutcome add(CartId id, Item item, int quantity);

    CartOutcome change(CartId id, UUID line, int quantity);

    CartOutcome remove(CartId id, UUID line);

    CartOutcome checkOut(CartId id, Checkout checkout);

    /** Ways to deliver the cart to its address, or to the home country before there is one. */
    List<DeliveryMethod> deliveryMethods(Cart cart);

    /** When one piece of each variant could be at a door in the home country; absent if it cannot be sold. */
    Map<Sku, Promise> promises(Collection<Variant> variants);

    /**
     * Fixes when the lines of these carts leave, in the caller's transaction, in which their goods have just been held:
     * behind all who were promised before, and with room of their own in the workshop.
     *
     * @param waiting those of which something is not there; of the others only what is made needs fixing
     * @return the same carts in the same order, with the dates that hold
     */
    List<Cart> fixDates(List<Cart> ordered, Set<CartId> waiting);

    /** When what leaves on {@code leaves} is at this checkout's door; empty if its way of delivery is not offered any more. */
    Optional<Promise> arrival(Checkout checkout, LocalDate leaves);

    /** Closes carts that were ordered, in the caller's transaction. */
    void close(Set<CartId> ids);
}
