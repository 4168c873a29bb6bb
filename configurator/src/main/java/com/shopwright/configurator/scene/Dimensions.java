package com.shopwright.configurator.scene;

import java.util.Locale;

/** Refuses dimensions that nothing can have, in words that name the dimension and the bound. */
final class Dimensions {

    private Dimensions() {}

    static void number(String what, double value) {
        require(Double.isFinite(value), what + " is not a number.");
    }

    static void positive(String what, double value) {
        if (!(Double.isFinite(value) && value > 0)) {
            throw refused(what, "more than 0", value);
        }
    }

    static void notNegative(String what, double value) {
        if (!(Double.isFinite(value) && value >= 0)) {
            throw new IllegalArgumentException(what + " must not be negative, and is " + shown(value) + ".");
        }
    }

    /** 0 to {@code most}, both allowed; a thousandth of rounding is forgiven. */
    static void within(String what, double value, double most, String whatMost) {
        notNegative(what, value);
        if (!(value <= most + 1e-3)) {
            throw refused(what, "at most " + whatMost + ", " + shown(most), value);
        }
    }

    /** 0 to less than {@code bound}. */
    static void below(String what, double value, double bound, String whatBound) {
        notNegative(what, value);
        if (!(value < bound)) {
            throw refused(what, "less than " + whatBound + ", " + shown(bound), value);
        }
    }

    /** Words are put together only for a refusal: a scene has hundreds of dimensions and is made on each click. */
    private static IllegalArgumentException refused(String what, String wanted, double value) {
        return new IllegalArgumentException(what + " must be " + wanted + ", and is " + shown(value) + ".");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static String shown(double millimetres) {
        return String.format(Locale.ROOT, "%.2f", millimetres).replaceAll("\\.?0+$", "");
    }
}
