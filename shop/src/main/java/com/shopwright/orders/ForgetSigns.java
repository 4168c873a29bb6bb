package com.shopwright.orders;

import com.shopwright.kernel.Periodic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What review rules remember of buyers is forgotten once no rule can count it any more. */
@Component
final class ForgetSigns implements Periodic {

    /** As far back as a rule may look, and a day. */
    static final Duration COUNTED = Duration.ofHours(ReviewRules.MOST_HOURS).plusDays(1);

    /** Whoever orders but once a year is a stranger again. */
    static final Duration COMPARED = Duration.ofDays(366);

    private final ReviewRows rows;
    private final InstantSource clock;

    ForgetSigns(ReviewRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "orders.forget-signs";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        rows.prune(now.minus(COUNTED), now.minus(COMPARED));
    }
}
