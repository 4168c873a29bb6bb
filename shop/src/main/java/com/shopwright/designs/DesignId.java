package com.shopwright.designs;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** The content hash of a design: 64 hexadecimal digits (SHA-256). */
public record DesignId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public DesignId {
        if (!isOne(value)) {
            throw new InvalidInput("design", "a design id is 64 small hexadecimal digits");
        }
    }

    /** Whether a text has the form of a design's hash; a design's code never has. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
