package com.shopwright.designs;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** The content hash of a design: 64 hexadecimal digits (SHA-256). */
public record DesignId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public DesignId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("design", "a design id is 64 small hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
