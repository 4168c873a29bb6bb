package com.shopwright.configurator.text;

/**
 * A stretch of what the buyer wrote.
 *
 * @param text as written
 * @param start its first character, counted in {@code char}s from 0
 * @param end behind its last character
 */
public record Words(String text, int start, int end) {

    public Words {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Words cannot go from %d to %d.".formatted(start, end));
        }
    }

    static Words of(String whole, int start, int end) {
        return new Words(whole.substring(start, end), start, end);
    }
}
