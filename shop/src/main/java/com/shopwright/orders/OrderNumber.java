package com.shopwright.orders;

import com.shopwright.kernel.InvalidInput;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What people call an order: nine random Crockford base32 characters and a check character, written {@code XXXXX-XXXXX}.
 * Reading forgives small letters, missing dashes, O for 0 and I or L for 1. (Crockford, "Base 32"; his own check is modulo
 * 37 and needs five more symbols. The one here is a weighted sum in the field of 32 elements, where each character is one.)
 */
public record OrderNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 9;

    /** x⁵+x³+x²+x+1, which makes bits a field, and an element of it; any but 0 and 1 will do. */
    private static final int POLYNOMIAL = 0b101111;

    private static final int FACTOR = 15;

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

    /**
     * The weights are the factor's first ten powers, all different and none 0: one wrong character changes the sum, and so
     * do two that are swapped.
     */
    private static char check(String plain) {
        int sum = 0;
        for (int i = 0; i < plain.length(); i++) {
            sum = timesFactor(sum ^ ALPHABET.indexOf(plain.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesFactor(int element) {
        int product = 0;
        for (int bit = 1, shifted = element; bit <= FACTOR; bit <<= 1) {
            product ^= (FACTOR & bit) == 0 ? 0 : shifted;
            shifted = (shifted & 16) == 0 ? shifted << 1 : shifted << 1 ^ POLYNOMIAL;
        }
        return product;
    }

    @Override
    public String toString() {
        return value;
    }
}
