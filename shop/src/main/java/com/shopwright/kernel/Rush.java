package com.shopwright.kernel;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Says that buyers crowd in. Whoever serves them marks it again and again; what is {@link Urgency#LATER} gives way until they have
 * gone. For this process only.
 */
@Component
public final class Rush {

    private static final long LASTS = Duration.ofMillis(250).toNanos();

    private volatile long marked = System.nanoTime() - LASTS;

    public void mark() {
        marked = System.nanoTime();
    }

    boolean isOn() {
        return System.nanoTime() - marked < LASTS;
    }
}
