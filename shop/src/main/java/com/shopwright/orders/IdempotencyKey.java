package com.shopwright.orders;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** Chosen by the caller to make a repeat harmless: 1 to 255 printable ASCII characters. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput(
                    "Idempotency-Key", "send 1 to 255 printable characters without spaces, new for each order");
        }
    }
}
