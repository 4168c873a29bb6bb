package com.shopwright.configurator.text;

/** What a buyer wants of an option; the projection turns it into one of the option's valid values. */
public sealed interface Want {

    /** This value, as in {@link com.shopwright.configurator.Choices}, or this text. */
    record Value(String value) implements Want {}

    /**
     * About this number, in the option's own unit. It need not be on the option's grid nor in its range; for a choice of
     * sizes it stands for the nearest.
     */
    record Number(long amount) implements Want {}

    /** Anything else than this value. */
    record Not(String value) implements Want {}

    /** Some of it: yes, or at least one. */
    record Some() implements Want {}

    /**
     * A relative size, from the middle of the range towards one end.
     *
     * @param more towards the larger end
     * @param most as far as possible
     */
    record Sized(boolean more, boolean most) implements Want {}
}
