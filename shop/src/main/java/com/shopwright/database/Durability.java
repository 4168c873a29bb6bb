package com.shopwright.database;

import java.util.Map;
import java.util.TreeMap;

/** What the server promises about an acknowledged transaction, and the settings that this takes. */
enum Durability {
    /** Acknowledged means on disk. The only one a shop ever runs on. */
    SAFE("on"),
    /** Fast and forgetful, for tests that throw the cluster away. */
    NONE_FOR_TESTS("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    Map<String, String> settings() {
        return new TreeMap<>(Map.of("fsync", value, "full_page_writes", value, "synchronous_commit", value));
    }
}
