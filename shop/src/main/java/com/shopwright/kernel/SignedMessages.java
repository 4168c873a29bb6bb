package com.shopwright.kernel;

import java.util.Set;

/** Reads partners' signed messages (Standard Webhooks form, see {@code docs/wire.md}). */
public interface SignedMessages {

    /**
     * Checks signature and age; says nothing about whether the message was seen before.
     *
     * @param link whose secret it must carry
     * @param body the raw bytes as they came
     */
    Reading read(String link, String id, String timestamp, String signature, byte[] body);

    /**
     * Notes, in the current transaction, that this message took effect.
     *
     * @return false if it had been noted before: then it must have no effect again
     */
    default boolean firstTime(String link, String id) {
        return !firstTime(link, Set.of(id)).isEmpty();
    }

    /** {@link #firstTime(String, String)} for many. @return those that had not been noted before */
    Set<String> firstTime(String link, Set<String> ids);

    sealed interface Reading {

        /** @param data the message's {@code data} member, as JSON */
        record Genuine(String id, String type, String data) implements Reading {}

        record Refused(String reason) implements Reading {}
    }
}
