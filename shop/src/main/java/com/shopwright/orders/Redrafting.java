package com.shopwright.orders;

import com.shopwright.carts.CartId;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.Carts;
import com.shopwright.kernel.Money;
import com.shopwright.orders.Reach.Packed;
import com.shopwright.payments.Payments;
import com.shopwright.pricing.Pricing;
import com.shopwright.pricing.Quote;
import com.shopwright.pricing.QuoteLine;
import com.shopwright.pricing.QuoteOutcome;
import com.shopwright.pricing.QuoteRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * What another delivery would cost, and whether it is possible at all. Prices include tax, so another country changes the
 * tax and never the price of the goods; the delivery is priced anew.
 */
@Component
final class Redrafting {

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
    private final Carts carts;
    private final Pricing pricing;
    private final Payments payments;

    Redrafting(OrderRows orders, Reach reach, Amending amending, Carts carts, Pricing pricing, Payments payments) {
        this.orders = orders;
        this.reach = reach;
        this.amending = amending;
        this.carts = carts;
        this.pricing = pricing;
        this.payments = payments;
    }

    static boolean isPossible(OrderState state) {
        return POSSIBLE.contains(state);
    }

    Redraft draft(Head head, Delivery delivery) {
        if (!POSSIBLE.contains(head.state())) {
            return Redraft.bad("It is too late: the order is "
                    + head.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        }
        Order order = orders.find(head.id()).orElseThrow();
        List<Packed> packed = reach.parcels(head, order);
        if (packed.stream().anyMatch(parcel -> !parcel.within())) {
            return Redraft.bad(Reach.why(packed));
        }
        List<Change> before = amending.before(head);
        Reckoning reckoning = Reckoning.of(order, before);
        boolean priced =
                delivery.address().country().equals(order.checkout().address().country())
                        && delivery.method().equals(order.checkout().deliveryMethod());
        Optional<Redraft.Bad> refused = priced ? Optional.empty() : reprice(head, order, delivery, before, reckoning);
        return refused.<Redraft>map(bad -> bad)
                .or(() -> tooDear(head, Amending.amount(reckoning.taken())))
                .orElseGet(() -> new Redraft.Good(order, packed, before, reckoning));
    }

    private Optional<Redraft.Bad> reprice(
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
                return Optional.of(
                        Redraft.bad(line.name() + " is not sold any more, so the delivery cannot be priced anew."
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
                Optional.of(new Redraft.Bad(Optional.of("deliveryMethod"), reason));
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
    private Optional<Redraft> tooDear(Head head, long less) {
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
                : Optional.of(Redraft.bad("It would cost " + more.format(Locale.ENGLISH)
                        + " more than the buyer has agreed to pay. Choose a delivery that costs no more, or cancel the order"
                        + " and let the buyer order anew."));
    }
}
