package com.shopwright.backoffice.page;

import java.util.List;

/** What the shop could not get done by itself. */
public record StuckList(List<Stuck> things) {

    /**
     * @param what in plain words what was to be done
     * @param about whom it concerns, where that is known; empty otherwise
     * @param why in plain words what was in the way
     * @param remedy what a person can do about it
     * @param since when the shop gave up
     * @param error what went wrong the last time, as the program says it
     */
    public record Stuck(
            String id,
            String what,
            String about,
            String aboutHref,
            String why,
            String remedy,
            String since,
            String tries,
            String error) {}
}
