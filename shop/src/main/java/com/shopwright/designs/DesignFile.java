package com.shopwright.designs;

import org.jspecify.annotations.Nullable;

/**
 * A file made of a design; the bytes are not to be changed by who receives them.
 *
 * @param type media type
 * @param tag names the bytes: equal tags, equal bytes
 */
public record DesignFile(String type, byte[] bytes, String tag) {

    static DesignFile of(String type, byte[] bytes) {
        return new DesignFile(type, bytes, Content.sum(bytes));
    }

    /** A record's own equality would ask for the same array. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DesignFile file && file.tag.equals(tag) && file.type.equals(type);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }
}
