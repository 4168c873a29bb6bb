package com.shopwright.carts;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/** An e-mail address: one @, something on both sides, at most 254 characters, no spaces or control characters. */
public record Email(String value) {

    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\",;:]{1,64}@[^@\\s\\p{Cntrl}<>\",;:]+\\.[^@\\s\\p{Cntrl}<>\",;:.]{2,}");

    public Email {
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new InvalidInput("email", "enter an e-mail address such as anna@example.com");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
