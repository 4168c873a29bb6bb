package com.shopwright.backoffice.page;

import java.util.List;

/** What the shop could not get done by itself. */
public record StuckList(List<Stuck> things) {

    /**
     * @param what in plain words what was to be done
     * @param about whom it concerns, where that is known; empty otherwise
     * @param error what went wrong the last time
     */
    public record Stuck(
            String id, String what, String about, String aboutHref, String since, String tries, String error) {}
}
