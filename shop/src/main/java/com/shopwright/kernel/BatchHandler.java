package com.shopwright.kernel;

import java.util.List;

/** A handler that does many tasks of its kind together for little more than one costs. */
public interface BatchHandler extends TaskHandler {

    /**
     * Runs tasks that are due together, as {@link #run} does one: a normal return finishes all of them. After an exception each is
     * run by itself, so that one that fails holds up no other.
     */
    void runAll(List<Task> tasks);
}
