package com.shopwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.OptionalInt;

/** Where the embedded server keeps what: the cluster itself, and beside it its lock, password, port and log. */
record DatabaseFolder(Path root) {
    static final int MAJOR = 18;

    DatabaseFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** A cluster in the making; it gets its real name only once it is whole. */
    Path unfinishedCluster() {
        return root.resolve("postgres.unfinished");
    }

    Path lock() {
        return root.resolve("postgres.lock");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path binaries() {
        return root.resolve("postgres.programs");
    }

    private Path passwordFile() {
        return root.resolve("postgres.password");
    }

    private Path portFile() {
        return root.resolve("postgres.port");
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** Refuses a cluster of another major version: PostgreSQL does not read it, and overwriting it would lose the shop. */
    void refuseOtherMajor() {
        if (!hasCluster()) {
            return;
        }
        String major = read(cluster().resolve("PG_VERSION"));
        if (!major.equals(String.valueOf(MAJOR))) {
            throw new CannotStart(
                    "The data folder " + cluster() + " was made by PostgreSQL " + major
                            + ", this shop brings PostgreSQL " + MAJOR + ".",
                    "Move it over with pg_upgrade (or pg_dump with " + major
                            + " and restore), start the shop version that"
                            + " made it, or choose another folder with --data.");
        }
    }

    String password() {
        if (!Files.exists(passwordFile())) {
            throw new CannotStart(
                    "The database's password file " + passwordFile() + " is missing.",
                    "Put it back from your backup; without it nobody can sign in to the database in " + cluster()
                            + ".");
        }
        return read(passwordFile());
    }

    /** Draws the password that the new cluster will have. Written before the cluster, so that none is ever without. */
    String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = java.util.HexFormat.of().formatHex(random);
        try {
            Files.deleteIfExists(passwordFile());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(passwordFile(), ownerOnly);
            Files.writeString(passwordFile(), password + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return password;
    }

    OptionalInt rememberedPort() {
        if (!Files.exists(portFile())) {
            return OptionalInt.empty();
        }
        String port = read(portFile());
        return port.matches("[0-9]{4,5}") ? OptionalInt.of(Integer.parseInt(port)) : OptionalInt.empty();
    }

    void rememberPort(int port) {
        try {
            Files.writeString(portFile(), port + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
