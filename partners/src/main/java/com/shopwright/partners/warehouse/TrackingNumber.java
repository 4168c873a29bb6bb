package com.shopwright.partners.warehouse;

import java.util.random.RandomGenerator;

/** Brisk Parcel's numbers: BP, nine digits, and a check digit with the weights 3 and 1 of GS1 (General Specifications §7.9). */
final class TrackingNumber {
    private TrackingNumber() {}

    static String next(RandomGenerator random) {
        String digits = "%09d".formatted(random.nextInt(1_000_000_000));
        return "BP" + digits + check(digits);
    }

    static boolean valid(String number) {
        return number.matches("BP[0-9]{10}") && check(number.substring(2, 11)) == number.charAt(11) - '0';
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - 1 - i;
            sum += (digits.charAt(i) - '0') * (fromRight % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
