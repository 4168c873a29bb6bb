package com.shopwright.configurator.text;

import java.util.List;

/**
 * Something that the buyer asked for.
 *
 * @param meanings what the words may mean, the likeliest first; at least one
 * @param words where it was said
 * @param how it was understood
 */
public record Wish(List<Meaning> meanings, Words words, How how) {

    public Wish {
        meanings = List.copyOf(meanings);
        if (meanings.isEmpty()) {
            throw new IllegalArgumentException("A wish means at least one thing.");
        }
    }

    /** {@code option} should be as wanted. The option is one of the model's, and the want fits its kind. */
    public record Meaning(String option, Want want) {}

    static Wish of(String option, Want want, Words words, How how) {
        return new Wish(List.of(new Meaning(option, want)), words, how);
    }
}
