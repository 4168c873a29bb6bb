package com.shopwright.api;

import com.shopwright.kernel.ShopSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key in {@code owner.key}, read at every call: whoever replaces the file replaces the key. */
@Component
class OwnerKey {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerKey.class);

    private final Path file;

    OwnerKey(ShopSettings settings) {
        this.file = settings.data().resolve("owner.key");
    }

    /** In constant time; a missing or empty file opens nothing. */
    boolean matches(String given) {
        try {
            byte[] key = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
            return key.length > 0 && MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            LOG.warn("Owner calls are refused: {} cannot be read", file, unreadable);
            return false;
        }
    }
}
