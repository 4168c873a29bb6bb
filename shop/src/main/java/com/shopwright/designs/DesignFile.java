package com.shopwright.designs;

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
}
