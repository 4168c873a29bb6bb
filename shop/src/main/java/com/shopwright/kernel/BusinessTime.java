package com.shopwright.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The second clock: the time of lead times, calendars and promises. It runs at the speed of real time in a real shop and
 * faster in the demo ({@code shopwright.business-day}), stands still while the shop is stopped, and never runs
 * backwards. Holds, leases, signatures and tokens use the real clock ({@link java.time.InstantSource}) instead.
 */
public interface BusinessTime {

    Instant now();

    /** The shop's date today, in its time zone. */
    LocalDate today();

    /** How long a business day lasts in real time: 24 h in a real shop. */
    Duration dayLength();

    default boolean runsFast() {
        return dayLength().compareTo(Duration.ofDays(1)) < 0;
    }
}
