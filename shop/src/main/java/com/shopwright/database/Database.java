package com.shopwright.database;

/** The database that the shop runs on, from the moment it can be used until it is closed. */
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {
    Login login();

    /** False while the server is known to be away; requests are then answered without trying. */
    boolean available();

    /** Runs after the server went away and came back, before anybody is told that it is back. */
    void onReturn(Runnable action);

    @Override
    void close();
}
