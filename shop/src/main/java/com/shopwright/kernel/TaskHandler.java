package com.shopwright.kernel;

/** Does one kind of task; any bean of this type is registered. */
public interface TaskHandler {

    /** Stable and unique, since it stands in stored tasks: {@code room.what-it-does}. */
    String kind();

    /**
     * Runs outside any transaction, at least once; a normal return finishes the task, an exception means "again, later"
     * (after 1 s, doubling up to 5 min). After {@value TaskRunner#MOST_TRIES} tries, or at once after {@link CannotBeDone}, the task
     * is parked until a person has it tried again or calls it settled. It may take its time: its lease is renewed as long as
     * this process lives, and where the lease was lost all the same, none of its transactions commits any more.
     */
    void run(Task task);
}
