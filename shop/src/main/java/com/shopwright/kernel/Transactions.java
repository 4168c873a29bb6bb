package com.shopwright.kernel;

import java.util.function.Supplier;

/**
 * Whole units of work in one database transaction (read committed). A unit is run again from its start when the database
 * reports a serialization failure or a deadlock, so it must not have effects outside the database.
 */
public interface Transactions {

    /** Joins the caller's transaction if there is one (then the outermost unit is the one retried). */
    <T> T inOne(Supplier<T> work);

    void inOne(Runnable work);

    /** Runs after the current transaction commits (never if it rolls back); at once when there is none. */
    void afterCommit(Runnable work);
}
