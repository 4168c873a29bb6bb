package com.shopwright.purchasing;

import com.shopwright.kernel.InvalidInput;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What people and suppliers call a purchase order: {@code PO-} and seven random Crockford base32 characters. */
public record PurchaseOrderNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("PO-[" + ALPHABET + "]{7}");

    public PurchaseOrderNumber {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("number", "a purchase order number looks like PO-7K3QF2M");
        }
    }

    static PurchaseOrderNumber random(RandomGenerator random) {
        StringBuilder number = new StringBuilder("PO-");
        for (int i = 0; i < 7; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PurchaseOrderNumber(number.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
