package com.shopwright.partners.wire;

import io.javalin.config.JavalinConfig;

/** What a partner does once it has an office: its routes, what it opens beside them, and how it stops. */
public interface Trade extends AutoCloseable {
    void routes(JavalinConfig config);

    /**
     * Called when the server listens.
     *
     * @throws CannotStart if something else that it needs cannot be opened
     */
    default void opened(String host, int port) {}

    @Override
    default void close() {}
}
