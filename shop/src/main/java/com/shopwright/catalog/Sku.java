package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** A stock keeping unit: 1 to 40 capital letters, digits and dashes. */
public record Sku(String value) implements Comparable<Sku> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    public Sku {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("sku", "a SKU is 1 to 40 capital letters, digits and dashes");
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
