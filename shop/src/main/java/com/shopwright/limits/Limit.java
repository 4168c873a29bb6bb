package com.shopwright.limits;

import java.time.Duration;

/** What is counted, and how much of it is still a person (or an honest program) at work. */
public enum Limit {
    CARTS(300, Duration.ofMinutes(1)),
    CONFIGURATIONS(1200, Duration.ofMinutes(1)),
    DESIGNS(300, Duration.ofMinutes(1)),
    ORDERS(300, Duration.ofMinutes(1)),
    /** Asking for the link to an order by mail. */
    LINKS(20, Duration.ofMinutes(1)),
    /** Painted anew; those that are there already are not counted. */
    PICTURES(240, Duration.ofMinutes(1));

    private final int times;
    private final Duration per;

    Limit(int times, Duration per) {
        this.times = times;
        this.per = per;
    }

    int times() {
        return times;
    }

    Duration per() {
        return per;
    }
}
