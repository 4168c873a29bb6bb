package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** A place that keeps stock, for instance {@code leipzig}: 1 to 40 small letters, digits and dashes. */
public record LocationId(String value) implements Comparable<LocationId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public LocationId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("location", "a location is 1 to 40 small letters, digits and dashes");
        }
    }

    @Override
    public int compareTo(LocationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
