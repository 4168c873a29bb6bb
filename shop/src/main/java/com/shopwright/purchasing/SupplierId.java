package com.shopwright.purchasing;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** Names a supplier, and the link to it, for instance {@code supplier-1}: 1 to 40 small letters, digits and dashes. */
public record SupplierId(String value) implements Comparable<SupplierId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public SupplierId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("supplier", "a supplier is named with 1 to 40 small letters, digits and dashes");
        }
    }

    /** The supplier as the one who did something. */
    public Actor actor() {
        return new Actor(value);
    }

    @Override
    public int compareTo(SupplierId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
