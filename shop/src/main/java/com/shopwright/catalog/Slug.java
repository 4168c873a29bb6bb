package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** The name of a product or collection in addresses: 1 to 80 small letters, digits and dashes. */
public record Slug(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public Slug {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("slug", "a slug is 1 to 80 small letters, digits and dashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
