package com.shopwright.carts;

import com.shopwright.kernel.Money;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Commitment;
import com.shopwright.stock.Leaving;
import com.shopwright.stock.Schedule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A cart with its quote of this moment. Before an address is known the quote is for standard delivery to the shop's home
 * country.
 *
 * @param undeliverable why it cannot be delivered as it stands, for the buyer; the quote is then of the goods alone, no
 *     line has a promise, and it must not be ordered
 * @param schedule the days ahead that its dates are reckoned by
 * @param way how it is delivered; empty if nothing carries it
 * @param ordered an order was made of it; it does not change any more
 */
public record Cart(
        CartId id,
        List<CartLine> lines,
        Optional<Checkout> checkout,
        Country destination,
        Money subtotal,
        Money discount,
        Money shipping,
        Money shippingTax,
        Money tax,
        Money total,
        Optional<String> undeliverable,
        Schedule schedule,
        Optional<DeliveryMethod> way,
        boolean ordered) {

    public Cart {
        lines = List.copyOf(lines);
    }

    /** Of all pieces together, as far as an {@code int} holds them: no way of delivery carries more. */
    public int weightGrams() {
        long grams = lines.stream()
                .mapToLong(line -> (long) line.weightGrams() * line.quantity())
                .sum();
        return (int) Math.min(grams, Integer.MAX_VALUE);
    }

    public int pieces() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    /** When all of it could be at the door if it were delivered like that; empty if something cannot be had. */
    public Optional<Promise> promise(DeliveryMethod by) {
        return lines.stream().allMatch(line -> line.leaves().isPresent())
                ? lines.stream()
                        .flatMap(line -> line.leaves().stream())
                        .max(Comparator.naturalOrder())
                        .map(day -> Promise.of(day, by, schedule))
                : Optional.empty();
    }

    /** What lines take from workshop and stock, for them to be given dates that hold. */
    List<Commitment> commitments() {
        Claimant claimant = new Claimant(id.value());
        return lines.stream()
                .map(line -> new Commitment(claimant, line.id(), line.demands(), line.makingDays(), line.minutes()))
                .toList();
    }

    boolean needsWorkshop() {
        return lines.stream().anyMatch(CartLine::isMade);
    }

    /** The same cart with the dates that were fixed, by line. */
    Cart leaving(Map<UUID, Leaving> fixed) {
        List<CartLine> dated = lines.stream()
                .map(line -> Optional.ofNullable(fixed.get(line.id()))
                        .map(leaving ->
                                line.leaving(leaving.date(), way.map(by -> Promise.of(leaving.date(), by, schedule))))
                        .orElse(line))
                .toList();
        return new Cart(
                id,
                dated,
                checkout,
                destination,
                subtotal,
                discount,
                shipping,
                shippingTax,
                tax,
                total,
                undeliverable,
                schedule,
                way,
                ordered);
    }
}
