package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of products ended: the sort key and the slug of its last one, and the list that the key belongs to.
 *
 * @param list the collection's slug, or nothing for the list by name
 * @param key the position in the collection, or the sort name
 */
record Cursor(String list, String key, Slug slug) {

    private static final Pattern BY_NAME = Pattern.compile("\\n([^\\p{Cntrl}]{1,400})\\n([a-z0-9][a-z0-9-]{0,79})");
    private static final Pattern BY_POSITION = Pattern.compile("(.{1,80})\\n([0-9]{1,9})\\n([a-z0-9][a-z0-9-]{0,79})");

    static Cursor after(Optional<Slug> collection, String key, Slug slug) {
        return new Cursor(list(collection), key, slug);
    }

    static Cursor decode(String text, Optional<Slug> collection) {
        String plain = plain(text);
        Matcher byName = BY_NAME.matcher(plain);
        if (collection.isEmpty() && byName.matches()) {
            return new Cursor("", byName.group(1), new Slug(byName.group(2)));
        }
        Matcher byPosition = BY_POSITION.matcher(plain);
        if (collection.isPresent()
                && byPosition.matches()
                && byPosition.group(1).equals(list(collection))) {
            return new Cursor(byPosition.group(1), byPosition.group(2), new Slug(byPosition.group(3)));
        }
        throw foreign();
    }

    String encoded() {
        String plain = list + "\n" + key + "\n" + slug;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
    }

    private static String list(Optional<Slug> collection) {
        return collection.map(Slug::value).orElse("");
    }

    private static InvalidInput foreign() {
        return new InvalidInput("cursor", "send the cursor of the page before, or none to start over");
    }
}
