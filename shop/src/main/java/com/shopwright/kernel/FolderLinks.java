package com.shopwright.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads {@code LINKS/name.properties}, and reads it anew when the file has changed: a link may be added or changed while the shop
 * runs. Every page asks for the bank, so an unchanged file is not read twice.
 */
@Component
final class FolderLinks implements Links {

    private static final String MAILBOX = "mailbox";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final ShopSettings settings;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    FolderLinks(ShopSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Link> link(String name) {
        if (settings.mode() == ShopMode.SIMPLE && !name.equals(MAILBOX)) {
            return Optional.empty(); // money and parcels by hand, even if links were left from a fuller life
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = settings.links().resolve(name + ".properties");
        try {
            return Optional.of(upToDate(name, file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read link file " + file, e);
        }
    }

    /** A link and the file as it was when the link was read. */
    private record Known(FileTime changed, long size, Link link) {

        boolean isOf(BasicFileAttributes file) {
            return changed.equals(file.lastModifiedTime()) && size == file.size();
        }
    }

    private Link upToDate(String name, Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Known before = known.get(file);
        if (before != null && before.isOf(attributes)) {
            return before.link();
        }
        Link link = read(name, file);
        known.put(file, new Known(attributes.lastModifiedTime(), attributes.size(), link));
        return link;
    }

    private static Link read(String name, Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Link(
                name,
                URI.create(required(properties, "url", file)),
                required(properties, "key", file),
                required(properties, "secret", file));
    }

    private static String required(Properties properties, String key, Path file) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("link file " + file + " lacks '" + key + "'");
        }
        return value.strip();
    }
}
