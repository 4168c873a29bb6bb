package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Constant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one rounding point of each measure: price lines half up to a minor unit, weight lines half up to a gram, days lines
 * and stock quantities up.
 */
final class Rounding {

    /** So that sums of lines stay exact whatever is added. */
    private static final long MOST = 1_000_000_000_000_000L;

    private static final long MOST_SMALL = 1_000_000;

    private final long minorUnits;

    Rounding(int minorDigits) {
        long units = 1;
        for (int i = 0; i < minorDigits; i++) {
            units *= 10;
        }
        this.minorUnits = units;
    }

    /** The whole amount of a line of {@code total}, or a fault. */
    Optional<Arithmetic> line(Field field, Total total, Arithmetic amount) {
        return switch (total) {
            case PRICE ->
                bounded(
                        field,
                        MOST,
                        () -> Calculation.rounded(
                                Joint.HALF_UP, Calculation.times(amount, Calculation.constant(minorUnits))));
            case WEIGHT -> bounded(field, MOST, () -> Calculation.rounded(Joint.HALF_UP, amount));
            case DAYS -> bounded(field, MOST_SMALL, () -> Calculation.rounded(Joint.CEIL, amount));
        };
    }

    /** A side of a part in whole millimetres, or a fault. */
    Optional<Arithmetic> side(Field field, Arithmetic side) {
        return bounded(field, MOST_SMALL, () -> notNegative(Calculation.rounded(Joint.HALF_UP, side)));
    }

    Arithmetic pieces(Arithmetic pieces, Condition when) {
        return Calculation.branch(when, notNegative(pieces), Constant.ZERO);
    }

    /** What all pieces together take from stock. */
    Optional<Arithmetic> quantity(Entries part, Arithmetic pieces, Arithmetic uses, Condition when) {
        Optional<Arithmetic> counted = bounded(part.self(), MOST_SMALL, () -> notNegative(pieces));
        return counted.flatMap(whole -> bounded(
                part.self(),
                MOST,
                () -> Calculation.branch(
                        when,
                        notNegative(Calculation.rounded(Joint.CEIL, Calculation.times(whole, uses))),
                        Constant.ZERO)));
    }

    /** Parts are not taken back: below nothing is nothing. */
    private static Arithmetic notNegative(Arithmetic number) {
        return number.bounds().low() >= 0 ? number : Calculation.greatest(number, Constant.ZERO);
    }

    private static Optional<Arithmetic> bounded(Field field, long most, Supplier<Arithmetic> build) {
        try {
            Arithmetic number = build.get();
            if (number.bounds().low() >= -most && number.bounds().high() <= most) {
                return Optional.of(number);
            }
            field.fault(
                    "This can reach %,d.".formatted(largest(number.bounds())),
                    "Check the units: at most %,d makes sense here.".formatted(most));
        } catch (ArithmeticException tooLarge) {
            field.fault("The numbers here get too large to be exact.", "Use fewer decimals, or smaller units.");
        }
        return Optional.empty();
    }

    private static long largest(Bounds bounds) {
        return -bounds.low() > bounds.high() ? bounds.low() : bounds.high();
    }
}
