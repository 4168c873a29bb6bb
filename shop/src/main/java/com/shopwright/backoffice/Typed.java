package com.shopwright.backoffice;

import com.shopwright.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what staff typed into a form. */
final class Typed {

    private static final int MOST_PIECES = 1_000_000;
    private static final long MOST_MINOR = 100_000_000_000L;

    private Typed() {}

    /** One line without control characters, cut to {@code longest}. */
    static String line(String typed, int longest) {
        String line = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), longest));
    }

    /** An amount above nothing, with a point or a comma before the cents; empty if it is none. */
    static Optional<Money> money(String typed, Currency currency) {
        try {
            BigDecimal amount = new BigDecimal(typed.strip().replace(',', '.'))
                    .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
            long minor = amount.unscaledValue().longValueExact();
            return minor > 0 && minor <= MOST_MINOR ? Optional.of(new Money(minor, currency)) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException noAmount) {
            return Optional.empty();
        }
    }

    /** A number of pieces from 0 to a million; empty if it is none. */
    static OptionalInt pieces(String typed) {
        try {
            int pieces = Integer.parseInt(typed.strip());
            return pieces >= 0 && pieces <= MOST_PIECES ? OptionalInt.of(pieces) : OptionalInt.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalInt.empty();
        }
    }
}
