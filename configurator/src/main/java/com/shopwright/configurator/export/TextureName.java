package com.shopwright.configurator.export;

import com.shopwright.configurator.material.Texture;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * A texture's name with its content, {@code oak.1f3a9c2e}: what it names never changes, so it may be kept for ever by whoever
 * fetched it.
 */
public final class TextureName {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private TextureName() {}

    public static String of(Texture texture) {
        return KNOWN.computeIfAbsent(texture.name(), name -> name + "." + checksum(texture));
    }

    /** The library's name in a name with content. */
    public static String plain(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String checksum(Texture texture) {
        CRC32 sum = new CRC32();
        LittleEndian bytes = new LittleEndian().u32(texture.width()).u32(texture.height());
        for (int pixel : texture.pixels()) {
            bytes.u32(pixel);
        }
        sum.update(bytes.bytes());
        return "%08x".formatted(sum.getValue());
    }
}
