package com.shopwright.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that somebody else runs; the shop only asks that it is new enough and answers. */
record ExternalDatabase(Login login) implements Database {
    private static final Logger log = LoggerFactory.getLogger(ExternalDatabase.class);
    private static final int OLDEST_MAJOR = 15;
    private static final int CONNECT_SECONDS = 4;

    static ExternalDatabase open(Login login) {
        try (Connection connection = login.connect(CONNECT_SECONDS)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new CannotStart(
                        "The database (" + login + ") is PostgreSQL " + major + "; the shop needs " + OLDEST_MAJOR
                                + " or newer.",
                        "Upgrade it, or unset SHOPWRIGHT_DATABASE_URL to use the PostgreSQL that the shop brings.");
            }
            warnIfForgetful(ServerSettings.read(connection));
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database (" + login + ") cannot be used",
                    e,
                    "Start it, check SHOPWRIGHT_DATABASE_URL with its user and password, or unset it to use the"
                            + " PostgreSQL that the shop brings.");
        }
        return new ExternalDatabase(login);
    }

    /** How an external server treats its disk is its keeper's decision, but not one to be made unknowingly. */
    private static void warnIfForgetful(Map<String, String> settings) {
        Durability.SAFE.settings().forEach((name, value) -> {
            if (!value.equals(settings.get(name))) {
                log.warn(
                        "The database runs with {}={}: acknowledged orders may be lost in a crash",
                        name,
                        settings.get(name));
            }
        });
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public void onReturn(Runnable action) {
        // Its going and coming is not seen from here: the pool's own checks find broken connections.
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
