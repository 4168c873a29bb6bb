package com.shopwright.kernel;

import java.util.List;
import java.util.Optional;

/** A handler that does many tasks of its kind together for little more than one costs. */
public interface BatchHandler extends TaskHandler {

    /** Tasks of one group may be done together; empty for one that has to be done by itself. */
    default Optional<String> group(Task task) {
        return Optional.of(kind());
    }

    /**
     * Runs tasks of one group that are due together, as {@link #run} does one: a normal return finishes all of them. After an exception each is
     * run by itself, so that one that fails holds up no other.
     */
    void runAll(List<Task> tasks);
}
