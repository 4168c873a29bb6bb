package com.shopwright.configurator;

/**
 * What choosing one value would mean.
 *
 * @param value as in {@link Choices}
 * @param state whether it is chosen, possible beside the choices so far, or excluded by them
 * @param price minor units of the cheapest full configuration with this value and the choices so far (for an excluded
 *     value: with the fewest other choices changed); exact
 * @param readyIn business days until it could leave the workshop at the earliest: an estimate, because parts that share
 *     stock are looked at one by one, and quantities above 31 are rounded down by up to 6 % (or, where sizes
 *     couple too much, counted at the smallest size); the finished configuration's date is the one to promise
 * @param inStock whether some full configuration with this value takes only parts that are in stock (the same estimate)
 */
public record Offer(String value, State state, long price, int readyIn, boolean inStock) {

    /** How a value stands beside the choices so far. */
    public enum State {
        SELECTED,
        POSSIBLE,
        EXCLUDED
    }
}
