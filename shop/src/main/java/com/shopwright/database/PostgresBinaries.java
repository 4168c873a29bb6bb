package com.shopwright.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked once per version from the Maven artifact into the user's own cache folder: never a
 * shared temporary folder, where another user could put a program of theirs in the place.
 */
final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** @param fallback where to unpack when the user has no cache folder that can be written */
    static PostgresBinaries unpacked(Path fallback) {
        try {
            Path home = cacheFolder().orElse(fallback).resolve("postgres-" + fingerprint());
            if (!Files.isDirectory(home)) {
                unpack(home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static Optional<Path> cacheFolder() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured != null && configured.startsWith("/")
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home", "/"), ".cache");
        try {
            Path folder = Files.createDirectories(cache.resolve("shopwright"));
            return Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Names the folder after the archive's content, so that a new version of the artifact is unpacked beside the old. */
    private static String fingerprint() throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream archive = new CheckedInputStream(archive(), checksum)) {
            long length = archive.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(checksum.getValue()) + "-" + length;
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String platform = system.startsWith("mac") ? "Darwin" : "Linux";
        String arch = System.getProperty("os.arch", "");
        try {
            InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(platform, arch);
            if (archive != null) {
                return archive;
            }
        } catch (IOException | IllegalStateException _) {
            // Told below: the resolver throws for a platform that it knows and returns null for one that it does not.
        }
        throw new CannotStart(
                "This build of the shop carries no PostgreSQL for " + system + " on " + arch + ".",
                "Build it on this machine, or set SHOPWRIGHT_DATABASE_URL to a PostgreSQL that already runs.");
    }

    /** Unpacks beside the final folder and renames: whoever sees the final name sees all of it. */
    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            try (var archive =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
                for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    write(entry, archive, unfinished.resolve(entry.getName()).normalize());
                }
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another shop of the same user unpacked at the same time and was first: its copy is as good.
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
