package com.shopwright.carts;

import com.shopwright.carts.CartOutcome.Changed;
import com.shopwright.carts.CartOutcome.Refused;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Transactions;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.QuoteOutcome;
import com.shopwright.stock.Leaving;
import com.shopwright.stock.Promises;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Every change locks its cart's row first, so that it decides on what the cart really holds and a cart that is being
 * ordered stays as it is. A cart's id is what lets a buyer at it: 74 of its bits come from a secure generator, and the
 * time in front keeps the index of carts (and of orders, which take over the id) growing at one end.
 */
@Component
class StoredCarts implements Carts {

    private final CartRows carts;
    private final LineRows lines;
    private final Shelf shelf;
    private final Quoting quoting;
    private final DoorDates doorDates;
    private final Pricing pricing;
    private final Promises promises;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    StoredCarts(
            CartRows carts,
            LineRows lines,
            Shelf shelf,
            Quoting quoting,
            DoorDates doorDates,
            Pricing pricing,
            Promises promises,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.carts = carts;
        this.lines = lines;
        this.shelf = shelf;
        this.quoting = quoting;
        this.doorDates = doorDates;
        this.pricing = pricing;
        this.promises = promises;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Cart create() {
        CartId id = new CartId(ids.next());
        carts.create(id, clock.instant());
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Cart> find(CartId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    @Override
    public Map<CartId, Cart> find(Set<CartId> wanted) {
        return wanted.isEmpty() ? Map.of() : quoting.carts(carts.find(wanted));
    }

    @Override
    public Map<CartId, Cart> lock(Set<CartId> wanted) {
        return wanted.isEmpty() ? Map.of() : quoting.carts(carts.lock(wanted));
    }

    @Override
    public CartOutcome add(CartId id, Item item, int quantity) {
        return changed(id, cart -> {
            Optional<Goods> goods =
                    Optional.ofNullable(shelf.goods(List.of(item)).get(item));
            Optional<Refused> refused = Refusals.add(cart, item, quantity, goods);
            if (refused.isEmpty()) {
                lines.add(id, ids.next(), Goods.kept(item, goods), quantity);
            }
            return refused;
        });
    }

    @Override
    public CartOutcome change(CartId id, UUID line, int quantity) {
        return changed(id, cart -> {
            Optional<Refused> refused = Refusals.unknownLine(cart, line).or(() -> Refusals.quantity(quantity));
            if (refused.isEmpty()) {
                lines.change(id, line, quantity);
            }
            return refused;
        });
    }

    @Override
    public CartOutcome remove(CartId id, UUID line) {
        return changed(id, cart -> {
            Optional<Refused> refused = Refusals.unknownLine(cart, line);
            if (refused.isEmpty()) {
                lines.remove(id, line);
            }
            return refused;
        });
    }

    @Override
    public CartOutcome checkOut(CartId id, Checkout checkout) {
        return changed(id, cart -> switch (quoting.quote(cart, checkout)) {
            case QuoteOutcome.Undeliverable refusal -> {
                boolean reached =
                        pricing.destinations().contains(checkout.address().country());
                yield Optional.of(Refusals.undeliverable(refusal.reason(), reached));
            }
            case QuoteOutcome.Quoted quoted -> {
                carts.put(id, checkout);
                yield Optional.empty();
            }
        });
    }

    @Override
    public List<DeliveryMethod> deliveryMethods(Cart cart) {
        return pricing.deliveryMethods(cart.destination(), cart.weightGrams());
    }

    @Override
    public Map<Sku, Promise> promises(Collection<Variant> variants) {
        return doorDates.of(variants);
    }

    @Override
    public List<Cart> fixDates(List<Cart> ordered, Set<CartId> waiting) {
        Map<UUID, Leaving> fixed = promises.fix(ordered.stream()
                .filter(cart -> waiting.contains(cart.id()) || cart.needsWorkshop())
                .flatMap(cart -> cart.commitments().stream())
                .toList());
        return fixed.isEmpty()
                ? ordered
                : ordered.stream().map(cart -> cart.leaving(fixed)).toList();
    }

    /** How long a way takes depends on where it leads, and not on what is carried: so nothing asks for the weight. */
    @Override
    public Optional<Promise> arrival(Checkout checkout, LocalDate leaves) {
        return pricing.deliveryMethods(checkout.address().country(), 1).stream()
                .filter(way -> way.id().equals(checkout.deliveryMethod()))
                .findFirst()
                .map(way -> Promise.of(leaves, way, promises.schedule()));
    }

    @Override
    public void close(Set<CartId> ordered) {
        if (!ordered.isEmpty()) {
            carts.close(ordered);
        }
    }

    /** @param change answers a refusal, or does its work and answers nothing */
    private CartOutcome changed(CartId id, Function<StoredCart, Optional<Refused>> change) {
        Optional<Refused> refused = transactions.inOne(() -> carts.lock(Set.of(id)).stream()
                .findFirst()
                .map(cart -> cart.ordered() ? Optional.of(Refusals.ordered()) : change.apply(cart))
                .orElseGet(() -> Optional.of(Refusals.unknownCart())));
        return refused.<CartOutcome>map(Function.identity()).orElseGet(() -> new Changed(find(id).orElseThrow()));
    }
}
