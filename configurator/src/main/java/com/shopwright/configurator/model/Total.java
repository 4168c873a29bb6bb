package com.shopwright.configurator.model;

import java.util.Locale;

/** What lines add up to. */
enum Total {
    PRICE,
    WEIGHT,
    DAYS;

    /** The field of the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
