package com.shopwright.kernel;

import java.time.Duration;
import java.util.Optional;

/** Calls partners over HTTP and JSON (see {@code docs/wire.md}). Never to be used inside a transaction. */
public interface Wire {

    /**
     * Sends one request and waits at most {@code patience} for the whole answer.
     *
     * @param path with query, starting with a slash
     * @param key sent as {@code Idempotency-Key}; the same on every try of the same intent
     * @param body turned into JSON, maps by the order of their keys, so that saying it again is the same to the byte;
     *     empty for a call without one
     */
    Reply call(Link link, String method, String path, Optional<String> key, Optional<?> body, Duration patience);

    <T> T read(String json, Class<T> type);

    sealed interface Reply {

        /** The partner answered, whatever it said. */
        record Answered(int status, String body) implements Reply {

            public boolean ok() {
                return status / 100 == 2;
            }
        }

        /** No (whole) answer came: the call may have taken effect or not. */
        record Silent(String why) implements Reply {}
    }
}
