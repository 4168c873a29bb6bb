package com.shopwright.configurator;

import java.util.List;

/**
 * How a value can be had that the earlier choices exclude.
 *
 * @param choices the earlier choices with the fewest changed, and the value
 * @param changes which had to change, with the best (cheapest) replacement of each; none can be left out
 * @param price minor units of the cheapest full configuration afterwards
 * @param priceDifference against the cheapest full configuration before
 */
public record Resolution(Choices choices, List<Change> changes, long price, long priceDifference) {

    public Resolution {
        changes = List.copyOf(changes);
    }
}
