package com.shopwright.orders;

import com.shopwright.carts.Address;
import com.shopwright.carts.CartId;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.Carts;
import com.shopwright.carts.Promise;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.orders.Amending.Wish;
import com.shopwright.orders.Reach.Packed;
import com.shopwright.payments.Payments;
import com.shopwright.pricing.DeliveryMethod;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.Quote;
import com.shopwright.pricing.QuoteLine;
import com.shopwright.pricing.QuoteOutcome;
import com.shopwright.pricing.QuoteRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sends an order somewhere else, or in another way, until a parcel of it is leaving. Prices include tax, so another country
 * changes the tax and never the price of the goods; the delivery is priced anew. Runs in the caller's transaction with the
 * order's row locked.
 */
@Component
final class Redirecting {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<OrderState> POSSIBLE = Set.of(
            OrderState.AWAITING_PAYMENT,
            OrderState.PAYMENT_FAILED,
            OrderState.IN_REVIEW,
            OrderState.CONFIRMED,
            OrderState.PARKED);

    private final OrderRows orders;
    private final Reach reach;
    private final Amending amending;
    private final Cancelling cancelling;
    private final Settling settling;
    private final Carts carts;
    private final Pricing pricing;
    private final Payments payments;
    private final Promises promises;
    private final Timeline timeline;
    private final Events events;

    Redirecting(
            OrderRows orders,
            Reach reach,
            Amending amending,
            Cancelling cancelling,
            Settling settling,
            Carts carts,
            Pricing pricing,
            Payments payments,
            Promises promises,
            Timeline timeline,
            Events events) {
        this.orders = orders;
        this.reach = reach;
        this.amending = amending;
        this.cancelling = cancelling;
        this.settling = settling;
        this.carts = carts;
        this.pricing = pricing;
        this.payments = payments;
        this.promises = promises;
        this.timeline = timeline;
        this.events = events;
    }

    static boolean isPossible(OrderState state) {
        return POSSIBLE.contains(state);
    }

    /** What it would come to: a refusal, or the reckoning with the new delivery in it. */
    private sealed interface Draft {
        record Good(Order order, List<Packed> packed, List<Change> before, Reckoning reckoning) implements Draft {}

        record Bad(Optional<String> field, String reason) implements Draft {}
    }

    DeliveryOutcome quote(Head head, Delivery delivery) {
        return switch (draft(head, delivery)) {
            case Draft.Bad(var field, var reason) ->
                field.<DeliveryOutcome>map(name -> new DeliveryOutcome.Invalid(name, reason))
                        .orElseGet(() -> new DeliveryOutcome.NotPossible(head.state(), reason));
            case Draft.Good good -> {
                Money zero = Money.zero(head.total().currency());
                yield new DeliveryOutcome.Possible(
                        more(good.reckoning(), zero),
                        new Money(good.reckoning().due(), zero.currency()),
                        new Money(good.reckoning().dueTax(), zero.currency()));
            }
        };
    }

    private static Money more(Reckoning reckoning, Money zero) {
        return new Money(-Amending.amount(reckoning.taken()), zero.currency());
    }

    AmendOutcome deliver(Head head, Delivery delivery, Optional<Money> expected, Wish wish) {
        return switch (draft(head, delivery)) {
            case Draft.Bad(var field, var reason) ->
                field.<AmendOutcome>map(name -> new AmendOutcome.Invalid(name, reason))
                        .orElseGet(() -> new AmendOutcome.NotPossible(head.state(), reason));
            case Draft.Good good -> {
                Money more = more(good.reckoning(), Money.zero(head.total().currency()));
                if (expected.filter(told -> !told.equals(more)).isPresent()) {
                    yield new AmendOutcome.NotPossible(
                            head.state(),
                            "It costs " + signed(more) + " now, not " + signed(expected.get()) + ": look at it again.");
                }
                yield deliver(head, good, delivery, wish);
            }
        };
    }

    private AmendOutcome deliver(Head head, Draft.Good good, Delivery delivery, Wish wish) {
        long less = Amending.amount(good.reckoning().taken());
        long toRefund = less > 0 ? amending.taken(head, good.before(), less) : 0;
        String before = words(good.order());
        Change change =
                amending.write(head, wish, good.reckoning().taken(), toRefund, toRefund == 0, Optional.of(before));
        orders.deliverTo(head.id(), delivery);
        promises.move(
                good.order(),
                promises(good.order(), delivery),
                PromiseCause.DELIVERY,
                PromiseCause.DELIVERY.label(),
                wish.actor());
        good.packed().stream().filter(Packed::within).forEach(packed -> cancelling.recall(head, packed.parcel()));
        payments.expect(head.payable(), head.toPay().minus(change.amount()));
        if (less < 0 && head.captureAtOnce()) {
            payments.capture(
                    head.payable(),
                    change.id().value(),
                    new Money(-less, head.total().currency()));
        }
        timeline.add(
                head.id(),
                Step.DELIVERY_CHANGED,
                wish.actor(),
                "Before: " + before
                        + (less == 0 ? "" : " · " + signed(change.amount().negated())));
        events.publish(new OrderChanged(head.id(), change.id()));
        settling.settle(orders.lock(head.id()).orElseThrow());
        return new AmendOutcome.Made(change, head.state(), false);
    }

    /** The days on the road change with the way and the country. */
    private Map<UUID, Optional<Promise>> promises(Order order, Delivery delivery) {
        Delivery was = new Delivery(order.checkout().address(), order.checkout().deliveryMethod());
        Map<UUID, Optional<Promise>> moved = new HashMap<>();
        way(was).ifPresent(before -> way(delivery)
                .ifPresent(now -> order.lines()
                        .forEach(line -> moved.put(
                                line.id(),
                                line.promise()
                                        .map(promise -> new Promise(
                                                later(promise.earliest(), now.minDays() - before.minDays()),
                                                later(promise.latest(), now.maxDays() - before.maxDays())))))));
        return moved;
    }

    private Optional<DeliveryMethod> way(Delivery delivery) {
        return pricing.deliveryMethods(delivery.address().country(), 0).stream()
                .filter(way -> way.id().equals(delivery.method()))
                .findFirst();
    }

    /** So many business days later, or earlier if negative. */
    private static LocalDate later(LocalDate day, int businessDays) {
        LocalDate moved = day;
        for (int left = Math.abs(businessDays); left > 0; ) {
            moved = moved.plusDays(Integer.signum(businessDays));
            if (moved.getDayOfWeek().getValue() < 6) {
                left--;
            }
        }
        return moved;
    }

    private Draft draft(Head head, Delivery delivery) {
        if (!POSSIBLE.contains(head.state())) {
            return bad("It is too late: the order is "
                    + head.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        }
        Order order = orders.find(head.id()).orElseThrow();
        List<Packed> packed = reach.parcels(head, order);
        if (packed.stream().anyMatch(parcel -> !parcel.within())) {
            return bad(Reach.why(packed));
        }
        List<Change> before = amending.before(head);
        Reckoning reckoning = Reckoning.of(order, before);
        boolean priced =
                delivery.address().country().equals(order.checkout().address().country())
                        && delivery.method().equals(order.checkout().deliveryMethod());
        Optional<Draft.Bad> refused = priced ? Optional.empty() : reprice(head, order, delivery, before, reckoning);
        return refused.<Draft>map(bad -> bad)
                .or(() -> tooDear(head, Amending.amount(reckoning.taken())))
                .orElseGet(() -> new Draft.Good(order, packed, before, reckoning));
    }

    private Optional<Draft.Bad> reprice(
            Head head, Order order, Delivery delivery, List<Change> before, Reckoning reckoning) {
        Map<UUID, CartLine> now = carts.find(new CartId(head.id().value())).stream()
                .flatMap(cart -> cart.lines().stream())
                .collect(Collectors.toMap(CartLine::id, line -> line));
        List<OrderLine> wanted =
                order.lines().stream().filter(line -> line.wanted() > 0).toList();
        List<QuoteLine> lines = new ArrayList<>();
        for (OrderLine line : wanted) {
            CartLine known = now.get(line.id());
            if (known == null) {
                return Optional.of(bad(line.name() + " is not sold any more, so the delivery cannot be priced anew."
                        + " The address can change within the same country and way of delivery."));
            }
            lines.add(new QuoteLine(line.unitPrice(), line.wanted(), known.taxClass(), known.weightGrams()));
        }
        QuoteRequest request = new QuoteRequest(
                lines,
                delivery.address().country(),
                delivery.method(),
                order.total().currency());
        return switch (pricing.quote(request)) {
            case QuoteOutcome.Undeliverable(String reason, Quote goods) ->
                Optional.of(new Draft.Bad(Optional.of("deliveryMethod"), reason));
            case QuoteOutcome.Quoted(Quote quote) -> {
                book(wanted, quote, before, reckoning, order);
                yield Optional.empty();
            }
        };
    }

    /** What is left to pay for each line keeps its price and takes the new rate; the delivery takes the new price. */
    private static void book(
            List<OrderLine> wanted, Quote quote, List<Change> before, Reckoning reckoning, Order order) {
        Map<UUID, Long> taxLess = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            UUID line = wanted.get(i).id();
            long tax = contained(reckoning.left(line), quote.lines().get(i).taxPercent());
            taxLess.put(line, reckoning.taxLeft(line) - tax);
        }
        long charged = order.shipping().amount()
                - before.stream()
                        .filter(change -> change.kind() == Change.Kind.DELIVERY)
                        .flatMap(change -> change.parts().stream())
                        .filter(part -> part.what() == Change.What.SHIPPING)
                        .mapToLong(part -> part.amount().amount())
                        .sum();
        long less = Math.min(charged - quote.shipping().amount(), reckoning.shippingLeft());
        long left = reckoning.shippingLeft() - less;
        long tax = quote.shipping().isZero()
                ? 0
                : BigDecimal.valueOf(quote.shippingTax().amount())
                        .multiply(BigDecimal.valueOf(left))
                        .divide(BigDecimal.valueOf(quote.shipping().amount()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        reckoning.deliver(less, reckoning.shippingTaxLeft() - tax, taxLess);
    }

    private static long contained(long gross, BigDecimal percent) {
        return BigDecimal.valueOf(gross)
                .multiply(percent)
                .divide(HUNDRED.add(percent), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** More than the bank has promised cannot be taken, and nobody is charged behind their back. */
    private Optional<Draft> tooDear(Head head, long less) {
        if (less >= 0) {
            return Optional.empty();
        }
        Money more = new Money(-less, head.total().currency());
        Payments.Balance balance = payments.balance(head.payable());
        boolean covered = !payments.terms(head.paymentMethod()).byHand()
                ? head.state() == OrderState.PAYMENT_FAILED
                        || (head.captureAtOnce()
                                ? balance.authorised() - balance.taken() >= more.amount()
                                : balance.authorised() >= head.toPay().amount() + more.amount())
                : balance.taken() == 0;
        return covered
                ? Optional.empty()
                : Optional.of(bad("It would cost " + more.format(Locale.ENGLISH)
                        + " more than the buyer has agreed to pay. Choose a delivery that costs no more, or cancel the order"
                        + " and let the buyer order anew."));
    }

    private static Draft.Bad bad(String reason) {
        return new Draft.Bad(Optional.empty(), reason);
    }

    private static String signed(Money money) {
        return money.isZero()
                ? "nothing more"
                : (money.isPositive() ? money : money.negated()).format(Locale.ENGLISH)
                        + (money.isPositive() ? " more" : " less");
    }

    private static String words(Order order) {
        Address to = order.checkout().address();
        List<String> words = new ArrayList<>(List.of(to.name(), to.line1()));
        to.line2().ifPresent(words::add);
        words.add(to.postalCode() + " " + to.city());
        to.region().ifPresent(words::add);
        words.add(to.country().code());
        return String.join(", ", words) + " (" + order.checkout().deliveryMethod() + ")";
    }
}
