package com.shopwright.payments;

import com.shopwright.kernel.InvalidInput;
import java.util.regex.Pattern;

/**
 * A way to pay, by the name its connector gives it: {@code card}, {@code transfer}, {@code cash}. It stands so in rows, forms
 * and the API; what it is like, {@link Payments#terms} tells.
 */
public record PaymentMethod(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,29}");

    public PaymentMethod {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("payment.method", "send the name of a way to pay, such as card");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
