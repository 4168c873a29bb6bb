package com.shopwright.database;

import com.sun.security.auth.module.UnixSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where the shop runs as root, PostgreSQL is started in a user namespace of its own,
 * in which it is nobody; the files it writes still belong to root.
 */
final class Unprivileged {
    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged detect() {
        if (new UnixSystem().getUid() != 0) {
            return new Unprivileged(List.of());
        }
        if (canUnshare()) {
            return new Unprivileged(List.of("unshare", "--user"));
        }
        throw new CannotStart(
                "PostgreSQL refuses to run as root, and this machine does not let root run it as nobody"
                        + " (\"unshare --user true\" failed).",
                "Start the shop as a normal user, install util-linux and allow user namespaces,"
                        + " or set SHOPWRIGHT_DATABASE_URL to a PostgreSQL that already runs.");
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private static boolean canUnshare() {
        try {
            return Command.run(Duration.ofSeconds(5), List.of("unshare", "--user", "true"))
                    .succeeded();
        } catch (java.io.UncheckedIOException _) {
            return false;
        }
    }
}
