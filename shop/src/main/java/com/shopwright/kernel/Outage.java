package com.shopwright.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** While the database is away every task fails for that one reason: it is told once, until the database is back. */
final class Outage {

    private final AtomicBoolean told = new AtomicBoolean();

    /** @return whether a person who reads the log does not know this failure's reason already */
    boolean isNews(RuntimeException failure) {
        return !isDatabaseAway(failure) || told.compareAndSet(false, true);
    }

    /** The database has answered. */
    void over() {
        if (told.get()) {
            told.set(false);
        }
    }

    /** PostgreSQL's classes 08 (connection) and 57P (it stops, or starts), and a pool that gets no connection. */
    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException problem && isAway(String.valueOf(problem.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }
}
