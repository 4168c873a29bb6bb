package com.shopwright.pricing;

import com.shopwright.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How lines become a quote. Prices include tax, so a buyer pays the same wherever a parcel goes, and the destination's
 * rate only says how much of it is tax.
 *
 * <p>Exact by construction: shares of a discount and of the shipping price sum to the whole (largest remainder), and tax
 * is rounded half up once per line and once per share of the shipping. The order of the lines changes nothing: what
 * could depend on it is decided in an order of its own.
 */
final class Arithmetic {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Arithmetic() {}

    /** One line with the rate that applies to it. */
    record Line(Money unitPrice, int quantity, BigDecimal percent) {

        Money total() {
            return unitPrice.times(quantity);
        }
    }

    /**
     * @param discount on the whole order, at most the lines' sum
     * @param shipping tax included
     */
    static Quote quote(List<Line> lines, Money discount, Money shipping) {
        Currency currency = shipping.currency();
        Money subtotal = sum(lines.stream().map(Line::total).toList(), currency);
        if (discount.amount() < 0 || discount.compareTo(subtotal) > 0 || shipping.amount() < 0) {
            throw new IllegalArgumentException(
                    "no quote with a discount of " + discount + " on " + subtotal + " and shipping of " + shipping);
        }
        List<Money> paid = lessDiscount(lines, discount);
        List<Quote.Line> quoted = IntStream.range(0, lines.size())
                .mapToObj(i -> quoted(lines.get(i), paid.get(i)))
                .toList();
        Money shippingTax = shippingTax(lines, paid, shipping);
        Money lineTax = sum(quoted.stream().map(Quote.Line::tax).toList(), currency);
        return new Quote(
                quoted,
                subtotal,
                discount,
                shipping,
                shippingTax,
                lineTax.plus(shippingTax),
                subtotal.minus(discount).plus(shipping));
    }

    /** The tax contained in a gross amount: gross × rate / (100 + rate), rounded half up. */
    static Money contained(Money gross, BigDecimal percent) {
        BigDecimal tax = BigDecimal.valueOf(gross.amount())
                .multiply(percent)
                .divide(HUNDRED.add(percent), 0, RoundingMode.HALF_UP);
        return new Money(tax.longValueExact(), gross.currency());
    }

    private static Quote.Line quoted(Line line, Money paid) {
        return new Quote.Line(
                line.unitPrice(), line.quantity(), line.total(), line.percent(), contained(paid, line.percent()));
    }

    /** What is paid for each line: its total less its share of the discount, never below zero. */
    private static List<Money> lessDiscount(List<Line> lines, Money discount) {
        List<Money> paid = new ArrayList<>(lines.stream().map(Line::total).toList());
        if (discount.isZero()) {
            return paid;
        }
        List<Integer> order = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lines.get(i).total())
                        .thenComparing(i -> lines.get(i).percent())
                        .thenComparing(i -> lines.get(i).unitPrice()))
                .toList();
        List<Money> shares =
                discount.split(order.stream().map(i -> paid.get(i).amount()).toList());
        for (int place = 0; place < order.size(); place++) {
            int line = order.get(place);
            paid.set(line, paid.get(line).minus(shares.get(place)));
        }
        return paid;
    }

    /** Shipping follows the goods: each rate bears the part of it that its goods have in what is paid for all of them. */
    private static Money shippingTax(List<Line> lines, List<Money> paid, Money shipping) {
        Map<BigDecimal, Long> paidByRate = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            paidByRate.merge(lines.get(i).percent(), paid.get(i).amount(), Math::addExact);
        }
        if (paidByRate.isEmpty()) {
            return Money.zero(shipping.currency());
        }
        List<Money> shares = shipping.split(List.copyOf(paidByRate.values()));
        List<BigDecimal> rates = List.copyOf(paidByRate.keySet());
        List<Money> taxes = IntStream.range(0, rates.size())
                .mapToObj(i -> contained(shares.get(i), rates.get(i)))
                .toList();
        return sum(taxes, shipping.currency());
    }

    private static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
