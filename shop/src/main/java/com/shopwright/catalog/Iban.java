package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form and the check digits of an IBAN (ISO 13616, mod 97-10 of ISO 7064). */
final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("(?<=\\G.{4})(?=.)");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Iban() {}

    static String printed(String field, String text) {
        String compact = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(compact).matches() || !checks(compact)) {
            throw new InvalidInput(field, "enter an IBAN with its country code and correct check digits");
        }
        return BETWEEN_GROUPS.matcher(compact).replaceAll(" ");
    }

    private static boolean checks(String iban) {
        String digits = (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
