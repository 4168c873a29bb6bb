package com.shopwright.configurator.export;

/** Numbers in text files: a fixed number of places at most, no exponents, no trailing zeros, the same in every locale. */
final class Decimals {

    private static final long[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    private Decimals() {}

    static String of(double value, int places) {
        StringBuilder text = new StringBuilder();
        append(text, value, places);
        return text.toString();
    }

    /** @param places 0 to 6 */
    static void append(StringBuilder text, double value, int places) {
        long scaled = Math.round(value * TENS[places]);
        if (scaled < 0) {
            text.append('-');
            scaled = -scaled;
        }
        text.append(scaled / TENS[places]);
        long fraction = scaled % TENS[places];
        if (fraction > 0) {
            text.append('.');
            for (int place = places - 1; fraction > 0; place--) {
                text.append(fraction / TENS[place]);
                fraction %= TENS[place];
            }
        }
    }
}
