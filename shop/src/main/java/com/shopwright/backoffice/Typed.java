package com.shopwright.backoffice;

import java.util.OptionalInt;

/** Reads what staff typed into a form. */
final class Typed {

    private static final int MOST_PIECES = 1_000_000;

    private Typed() {}

    /** One line without control characters, cut to {@code longest}. */
    static String line(String typed, int longest) {
        String line = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), longest));
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
