package com.shopwright.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is away from a statement that is wrong. */
final class Outage {
    private Outage() {}

    /** By SQL state: 08 is a lost connection, 57P01 to 57P03 a server that shuts down, crashed or still starts. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return state.startsWith("08") || state.startsWith("57P0");
            }
        }
        return false;
    }
}
