package com.shopwright.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which database was asked for. Nothing asked for means the embedded one. */
final class ConfiguredDatabase {
    private ConfiguredDatabase() {}

    /** Looks up a property by name; answers null where it is not set. */
    interface Properties {
        @Nullable
        String get(String name);
    }

    /** {@code SHOPWRIGHT_DATABASE_URL} reaches Spring's environment as {@code shopwright.database.url}. */
    static Optional<Login> external(Properties properties) {
        return value(properties, "shopwright.database.url")
                .map(url -> DatabaseAddress.parse(
                        url,
                        value(properties, "shopwright.database.user"),
                        value(properties, "shopwright.database.password")));
    }

    private static Optional<String> value(Properties properties, String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }
}
