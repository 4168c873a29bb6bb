package com.shopwright.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Looks at the database before the shop starts, so that what is wrong is told in seconds and in one sentence. */
public final class DatabasePreflight {
    private DatabasePreflight() {}

    /**
     * @param data the shop's data folder
     * @param environment the process environment; {@code SHOPWRIGHT_DATABASE_URL} in it selects another database
     * @throws CannotStart if the database of another version, or not there
     */
    public static void check(Path data, Map<String, String> environment) {
        Optional<Login> external = ConfiguredDatabase.external(name -> environment.get(asVariable(name)));
        if (external.isPresent()) {
            ExternalDatabase.open(external.get());
            return;
        }
        new DatabaseFolder(data).refuseOtherMajor();
        Unprivileged.detect();
    }

    private static String asVariable(String property) {
        return property.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    }
}
