package com.shopwright.orders;

import com.shopwright.kernel.InvalidInput;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What people call an order: nine random Crockford base32 characters and a check character, written {@code XXXXX-XXXXX}.
 * Reading forgives small letters, missing dashes, O for 0 and I or L for 1. (Crockford, "Base 32"; the check here is
 * modulo 31 over the same alphabet so that it never needs Crockford's five extra symbols.)
 */
public record OrderNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 9;

    public OrderNumber {
        String plain = value.replace("-", "");
        if (plain.length() != RANDOM_CHARACTERS + 1
                || !plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                || check(plain.substring(0, RANDOM_CHARACTERS)) != plain.charAt(RANDOM_CHARACTERS)) {
            throw new InvalidInput("number", "an order number looks like 7K3QF-9D2MX; check it for a typing mistake");
        }
        value = plain.substring(0, 5) + "-" + plain.substring(5);
    }

    public static OrderNumber random(RandomGenerator random) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            plain.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OrderNumber(plain.toString() + check(plain.toString()));
    }

    /** Reads what a person typed. */
    public static OrderNumber parse(String text) {
        return new OrderNumber(text.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** Position-weighted sum, so that two swapped neighbours are noticed as well as one wrong character. */
    private static char check(String plain) {
        int sum = 0;
        for (int i = 0; i < plain.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(plain.charAt(i));
        }
        return ALPHABET.charAt(sum % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
