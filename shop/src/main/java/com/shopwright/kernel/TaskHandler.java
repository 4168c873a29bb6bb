package com.shopwright.kernel;

/** Does one kind of task; any bean of this type is registered. */
public interface TaskHandler {

    /** Stable and unique, since it stands in stored tasks: {@code room.what-it-does}. */
    String kind();

    /**
     * Runs outside any transaction, at least once; a normal return finishes the task, an exception means "again, later"
     * (after 1 s, doubling up to 5 min, for ever).
     */
    void run(Task task);
}
