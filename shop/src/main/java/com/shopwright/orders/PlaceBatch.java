package com.shopwright.orders;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartId;
import com.shopwright.carts.Carts;
import com.shopwright.carts.Remark;
import com.shopwright.kernel.CrashPoint;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.Bill;
import com.shopwright.payments.Payable;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.PaymentRequest;
import com.shopwright.payments.PaymentTerms;
import com.shopwright.payments.Payments;
import com.shopwright.stock.HoldOutcome;
import com.shopwright.stock.Stock;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Places orders that arrived together in one transaction: each is accepted or refused on its own, and the transaction
 * costs the same few statements for one order as for many. No two wishes of a batch are about the same cart.
 */
@Component
final class PlaceBatch {

    private final Carts carts;
    private final Stock stock;
    private final Payments payments;
    private final OrderRows orders;
    private final NewOrderRows newOrders;
    private final AttemptRows attempts;
    private final Tasks tasks;
    private final Events events;
    private final Transactions transactions;
    private final OrderSettings settings;
    private final ShopSettings shop;
    private final RandomGenerator random;
    private final InstantSource clock;

    PlaceBatch(
            Carts carts,
            Stock stock,
            Payments payments,
            OrderRows orders,
            NewOrderRows newOrders,
            AttemptRows attempts,
            Tasks tasks,
            Events events,
            Transactions transactions,
            OrderSettings settings,
            ShopSettings shop,
            RandomGenerator random,
            InstantSource clock) {
        this.carts = carts;
        this.stock = stock;
        this.payments = payments;
        this.orders = orders;
        this.newOrders = newOrders;
        this.attempts = attempts;
        this.tasks = tasks;
        this.events = events;
        this.transactions = transactions;
        this.settings = settings;
        this.shop = shop;
        this.random = random;
        this.clock = clock;
    }

    /** Answers one outcome per wish, in order. */
    List<PlaceOutcome> place(List<PlaceOrder> wishes) {
        List<PlaceOutcome> outcomes = transactions.inOne(() -> {
            List<PlaceOutcome> placed = placeAll(wishes);
            CrashPoint.at("in:PLACED");
            return placed;
        });
        CrashPoint.at("after:PLACED");
        return outcomes;
    }

    private List<PlaceOutcome> placeAll(List<PlaceOrder> wishes) {
        Map<CartId, Cart> found =
                carts.lock(wishes.stream().map(PlaceOrder::cart).collect(Collectors.toSet()));
        Map<OrderId, Head> placed = placedBefore(wishes);
        Map<OrderId, List<AttemptRows.Stored>> keys = attempts.of(placed.keySet());

        Map<PlaceOrder, PlaceOutcome> outcomes = new HashMap<>();
        List<NewOrder> candidates = new ArrayList<>();
        for (PlaceOrder wish : wishes) {
            OrderId id = new OrderId(wish.cart().value());
            Head before = placed.get(id);
            Cart cart = found.get(wish.cart());
            if (before != null) {
                outcomes.put(wish, again(wish, before, keys.getOrDefault(id, List.of())));
            } else if (cart == null) {
                outcomes.put(wish, new PlaceOutcome.UnknownCart());
            } else {
                check(wish, cart)
                        .ifPresentOrElse(
                                refusal -> outcomes.put(wish, refusal), () -> candidates.add(draft(wish, cart)));
            }
        }
        outcomes.putAll(accept(candidates));
        return wishes.stream()
                .map(wish -> Optional.ofNullable(outcomes.get(wish)).orElseThrow())
                .toList();
    }

    private Map<OrderId, Head> placedBefore(List<PlaceOrder> wishes) {
        return orders
                .heads(wishes.stream()
                        .map(wish -> new OrderId(wish.cart().value()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(Head::id, Function.identity()));
    }

    private static PlaceOutcome again(PlaceOrder wish, Head before, List<AttemptRows.Stored> keys) {
        AttemptKey key = AttemptKey.placing(wish.key());
        return keys.stream()
                .filter(stored -> stored.key().equals(key))
                .findFirst()
                .<PlaceOutcome>map(stored -> stored.hash().equals(AttemptKey.hash(wish))
                        ? new PlaceOutcome.Placed(
                                before.id(), before.number(), before.key(), before.total(), stored.answer(), true)
                        : new PlaceOutcome.KeyReused())
                .orElseGet(() -> new PlaceOutcome.AlreadyOrdered(before.number()));
    }

    private Optional<PlaceOutcome> check(PlaceOrder wish, Cart cart) {
        if (cart.lines().isEmpty()) {
            return Optional.of(new PlaceOutcome.Incomplete("lines", "put something into the cart first"));
        }
        if (cart.checkout().isEmpty()) {
            return Optional.of(new PlaceOutcome.Incomplete(
                    "shippingAddress", "say who orders and where it goes: PUT the checkout first"));
        }
        if (cart.undeliverable().isPresent()) {
            return Optional.of(new PlaceOutcome.Incomplete(
                    "deliveryMethod", cart.undeliverable().get()));
        }
        Optional<Remark> blocked = cart.lines().stream()
                .flatMap(line -> line.remark().stream())
                .filter(Remark::blocking)
                .findFirst();
        if (blocked.isPresent()) {
            return Optional.of(
                    new PlaceOutcome.Incomplete("lines", blocked.get().clause()));
        }
        List<PaymentMethod> offered = payments.offers(cart.total().currency()).stream()
                .map(PaymentTerms::method)
                .toList();
        if (!offered.contains(wish.method())) {
            return Optional.of(new PlaceOutcome.MethodNotOffered(offered));
        }
        if (wish.token().isPresent() && !payments.terms(wish.method()).takesToken()) {
            return Optional.of(
                    new PlaceOutcome.Incomplete("payment.token", "leave it out: this way to pay takes none"));
        }
        return wish.expectedTotal()
                .filter(expected -> !expected.equals(cart.total()))
                .map(expected -> new PlaceOutcome.PriceChanged(expected, cart.total()));
    }

    private NewOrder draft(PlaceOrder wish, Cart cart) {
        Instant now = clock.instant();
        PaymentTerms terms = payments.terms(wish.method());
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        return new NewOrder(
                wish,
                terms,
                cart,
                cart.checkout().orElseThrow(),
                OrderNumber.random(random),
                new OrderKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret)),
                now,
                now.plus(settings.payableFor(terms)));
    }

    private Map<PlaceOrder, PlaceOutcome> accept(List<NewOrder> candidates) {
        Map<PlaceOrder, PlaceOutcome> outcomes = new HashMap<>();
        if (candidates.isEmpty()) {
            return outcomes;
        }
        List<HoldOutcome> holds =
                stock.hold(candidates.stream().map(NewOrder::hold).toList());
        List<NewOrder> held = new ArrayList<>();
        Set<CartId> waiting = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            NewOrder order = candidates.get(i);
            switch (holds.get(i)) {
                case HoldOutcome.Held(var backordered) -> {
                    held.add(order);
                    if (!backordered.isEmpty()) {
                        waiting.add(order.cart().id());
                    }
                }
                case HoldOutcome.SoldOut(var missing) -> outcomes.put(order.wish(), soldOut(order, missing));
            }
        }
        List<NewOrder> accepted = dated(held, waiting);
        write(accepted);
        accepted.forEach(order -> outcomes.put(
                order.wish(),
                new PlaceOutcome.Placed(
                        order.id(), order.number(), order.key(), order.cart().total(), order.answerAtOnce(), false)));
        return outcomes;
    }

    /** With the dates that hold: others may have been promised the same goods since the cart was read. */
    private List<NewOrder> dated(List<NewOrder> held, Set<CartId> waiting) {
        List<Cart> dated = carts.fixDates(held.stream().map(NewOrder::cart).toList(), waiting);
        return IntStream.range(0, held.size())
                .mapToObj(i -> held.get(i).with(dated.get(i)))
                .toList();
    }

    private static PlaceOutcome soldOut(NewOrder order, List<HoldOutcome.Missing> missing) {
        List<PlaceOutcome.Line> lines = new ArrayList<>();
        for (HoldOutcome.Missing lack : missing) {
            order.cart()
                    .lines()
                    .forEach(line -> line.demands().stream()
                            .filter(demand -> demand.sku().equals(lack.sku()))
                            .forEach(demand -> lines.add(new PlaceOutcome.Line(
                                    line.id(), line.item(), lack.sku(), demand.quantity(), lack.available()))));
        }
        return new PlaceOutcome.SoldOut(lines);
    }

    private void write(List<NewOrder> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        newOrders.insert(accepted);
        carts.close(accepted.stream().map(order -> order.cart().id()).collect(Collectors.toSet()));
        payments.open(accepted.stream().map(this::payment).toList());
        for (NewOrder order : accepted) {
            if (order.terms().byHand() && !order.terms().onCredit()) {
                // Nothing else happens until the buyer has been told where to send the money.
                events.publish(new OrderProgressed(order.id(), Step.PLACED, Optional.empty()));
            }
            tasks.scheduleOnce(ExpireOrder.KIND, order.id().value(), order.payableUntil());
        }
    }

    private PaymentRequest payment(NewOrder order) {
        return new PaymentRequest(
                new Payable(order.id().value()),
                order.number().value(),
                AttemptKey.placing(order.wish().key()).value(),
                order.cart().total(),
                bill(order.cart()),
                order.wish().method(),
                order.wish().token(),
                orderPage(shop.url(), order.number(), order.key()));
    }

    private static Bill bill(Cart cart) {
        return Bill.of(cart.total(), cart.tax(), cart.shipping(), cart.shippingTax());
    }

    /** Where the bank sends the buyer back to: the order's own page. */
    static URI orderPage(URI shop, OrderNumber number, OrderKey key) {
        return shop.resolve("/orders/" + number.value() + "?key=" + key.value());
    }
}
