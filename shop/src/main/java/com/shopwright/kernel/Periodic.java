package com.shopwright.kernel;

import java.time.Duration;

/** A job that comes back: a task that schedules its own successor. Any bean of this type runs, first one interval after the start. */
public interface Periodic {

    /** Stable and unique: {@code room.what-it-does}. */
    String kind();

    /** Real time between the end of one run and the start of the next. */
    Duration interval();

    void run();
}
