package com.shopwright.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Reads {@code LINKS/name.properties} anew on each call: a link may be added or changed while the shop runs. */
@Component
final class FolderLinks implements Links {

    private static final String MAILBOX = "mailbox";

    private final ShopSettings settings;

    FolderLinks(ShopSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Link> link(String name) {
        if (settings.mode() == ShopMode.SIMPLE && !name.equals(MAILBOX)) {
            return Optional.empty(); // money and parcels by hand, even if links were left from a fuller life
        }
        Path file = settings.links().resolve(name + ".properties");
        if (!name.matches("[a-z0-9-]+") || !Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read link file " + file, e);
        }
        return Optional.of(new Link(
                name,
                URI.create(required(properties, "url", file)),
                required(properties, "key", file),
                required(properties, "secret", file)));
    }

    private static String required(Properties properties, String key, Path file) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("link file " + file + " lacks '" + key + "'");
        }
        return value.strip();
    }
}
