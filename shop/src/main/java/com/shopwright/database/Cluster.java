package com.shopwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the folder that a server runs on.
 *
 * <p>At no moment anybody could get in without the password: initdb rejects every login, the shop's own role is made in
 * single-user mode, where the server listens to nobody, and the folder gets its name when all of it is done. The
 * superuser keeps no password and may not sign in at all; the shop's role owns the shop's database and nothing else.
 */
final class Cluster {
    static final String NAME = "shopwright";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final DatabaseFolder folder;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;

    Cluster(DatabaseFolder folder, PostgresBinaries binaries, Unprivileged unprivileged) {
        this.folder = folder;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
    }

    void makeIfMissing(Durability durability) {
        if (folder.hasCluster()) {
            return;
        }
        refuseForeignContent();
        try {
            FileSystemUtils.deleteRecursively(folder.unfinishedCluster());
            initialise(durability);
            createRoleAndDatabase(folder.newPassword());
            Files.deleteIfExists(folder.cluster());
            Files.move(folder.unfinishedCluster(), folder.cluster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rewritten at every start: whatever was opened by hand meanwhile is closed again. */
    void writeAccessRules() {
        String rules = """
                # Written by the shop at every start; changes are lost.
                host all %s 127.0.0.1/32 scram-sha-256
                """.formatted(NAME);
        try {
            Files.writeString(folder.cluster().resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseForeignContent() {
        if (FolderContent.isEmptyOrMissing(folder.cluster())) {
            return;
        }
        throw new CannotStart(
                "The folder " + folder.cluster() + " holds something that is not a PostgreSQL cluster.",
                "Move it away, or choose another folder with --data.");
    }

    /** The built-in locale sorts the same on every machine, so that moving the folder breaks no index. */
    private void initialise(Durability durability) {
        Path target = folder.unfinishedCluster();
        List<String> options = List.of(
                "--pgdata=" + target,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                durability == Durability.SAFE ? "--data-checksums" : "--no-sync");
        run("", binaries.program("initdb"), options);
    }

    private void createRoleAndDatabase(String password) {
        String statements = """
                create role %1$s login createdb password '%2$s'
                grant pg_monitor to %1$s
                create database %1$s owner %1$s
                """.formatted(NAME, password);
        String output = run(
                statements,
                binaries.program("postgres"),
                List.of("--single", "-D", folder.unfinishedCluster().toString(), "postgres"));
        if (output.contains("ERROR:") || output.contains("FATAL:")) {
            throw new IllegalStateException("PostgreSQL could not make the shop's database: " + output);
        }
    }

    private String run(String input, String program, List<String> options) {
        List<String> command = new java.util.ArrayList<>(List.of(program));
        command.addAll(options);
        Command.Outcome outcome = Command.run(LIMIT, input, unprivileged.command(command));
        if (!outcome.succeeded()) {
            throw new CannotStart(
                    "PostgreSQL could not be set up in " + folder.root() + ": " + outcome.output() + ".",
                    "Check the disk and the folder's permissions, or choose another folder with --data.");
        }
        return outcome.output();
    }
}
