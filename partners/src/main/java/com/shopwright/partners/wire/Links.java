package com.shopwright.partners.wire;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The folder of link files that the shop and the partners both read. Whoever starts first creates a missing file, whole or not
 * at all; key and secret of an existing one are never changed.
 */
public final class Links {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Path folder;

    public Links(Path folder) {
        this.folder = folder;
    }

    /**
     * The link as its file says, created or corrected: a hook that is given replaces the file's, and so does the address if both
     * are on this machine (another start may use other ports; an address elsewhere is a person's choice).
     */
    public Link settle(String name, URI url, Optional<URI> hook) {
        return settle(name, url, hook, Link::fresh);
    }

    /** @param fresh makes the link where there is none yet */
    public Link settle(String name, URI url, Optional<URI> hook, BiFunction<URI, Optional<URI>, Link> fresh) {
        Path file = folder.resolve(name + ".properties");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                create(file, fresh.apply(url, hook));
            }
            Link found = read(file);
            Link current = hook.map(found::withHook).orElse(found);
            if (LOOPBACK.contains(found.url().getHost()) && LOOPBACK.contains(url.getHost())) {
                current = current.withUrl(url);
            }
            if (!current.equals(found)) {
                replace(file, current);
            }
            return current;
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot use the link file " + file + " (" + e + "): make it readable and its folder writable,"
                            + " or choose another folder with --links.",
                    e);
        }
    }

    private static Link read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        try {
            return new Link(
                    URI.create(required(properties, "url")),
                    Optional.ofNullable(properties.getProperty("hook"))
                            .filter(hook -> !hook.isBlank())
                            .map(URI::create),
                    required(properties, "key"),
                    required(properties, "secret"));
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "The link file " + file + " is damaged (" + e.getMessage()
                            + "): correct it, or delete it and it will be written anew.",
                    e);
        }
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.strip();
    }

    private void create(Path file, Link link) throws IOException {
        Path draft = draft(link);
        try {
            // A hard link is refused if the name is taken: of two that start together, one wins and both read its file.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void replace(Path file, Link link) throws IOException {
        Files.move(draft(link), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path draft(Link link) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(folder, ".link", ".draft", ownerOnly);
        // Written line by line so that a shell can read it too: Properties would escape each colon.
        Files.writeString(
                draft, """
                # How the shop and this partner find and trust each other: docs/wire.md
                url=%s
                hook=%s
                key=%s
                secret=%s
                """.formatted(link.url(), link.hook().map(URI::toString).orElse(""), link.key(), link.secret()));
        return draft;
    }
}
