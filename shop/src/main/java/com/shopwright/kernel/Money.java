package com.shopwright.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * An amount of money in minor units (cents) of one currency. All arithmetic is exact; overflow and mixed currencies
 * throw {@link ArithmeticException} and {@link IllegalArgumentException}, since either is a bug and never a result.
 */
public record Money(long amount, Currency currency) implements Comparable<Money> {

    public static Money of(long amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, same(other).amount), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(amount, (long) factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amount), currency);
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    /**
     * Splits this amount in proportion to {@code weights} so that the shares sum exactly to it (largest remainder; ties
     * go to the earlier share). All-zero weights share equally.
     *
     * @throws IllegalArgumentException if there are no weights, a weight is negative, or this amount is negative
     */
    public List<Money> split(List<Long> weights) {
        return Shares.largestRemainder(amount, weights).stream()
                .map(share -> new Money(share, currency))
                .toList();
    }

    /** For people, for instance {@code €1,299.00}. */
    public String format(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(amount, currency.getDefaultFractionDigits()));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
        }
        return other;
    }
}
