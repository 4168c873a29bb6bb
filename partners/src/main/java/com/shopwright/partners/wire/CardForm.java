package com.shopwright.partners.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A card as typed: checked, turned into what may be kept of it, and forgotten. It prints nothing of itself. */
public final class CardForm {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12,19}");
    private static final Pattern EXPIRY = Pattern.compile("([0-9]{1,2})\\s*/\\s*(?:20)?([0-9]{2})");
    private static final Pattern CVC = Pattern.compile("[0-9]{3,4}");

    private final String number;
    private final String expiry;
    private final String cvc;

    public CardForm(String number, String expiry, String cvc) {
        this.number = number.replaceAll("[\\s-]", "");
        this.expiry = expiry.strip();
        this.cvc = cvc.strip();
    }

    /** What is wrong, by field, in the order of the form; empty if the card may be used. */
    public Map<String, String> errors(Instant now) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!NUMBER.matcher(number).matches() || !luhn(number)) {
            errors.put("number", "Check the card number: this is not a valid one.");
        }
        Matcher month = EXPIRY.matcher(expiry);
        if (!month.matches()) {
            errors.put("expiry", "Enter the expiry date as month and year, like 04/29.");
        } else if (!current(month, now)) {
            errors.put("expiry", "This card has expired, or the month is not one.");
        }
        int length = brand().equals("amex") ? 4 : 3;
        if (!CVC.matcher(cvc).matches() || cvc.length() != length) {
            errors.put("cvc", "Enter the " + length + " digits of the security code.");
        }
        return errors;
    }

    /** What a partner derives from the number, such as how a test card behaves; it must not keep the number. */
    public <T> T derive(Function<String, T> derivation) {
        return derivation.apply(number);
    }

    public String last4() {
        return number.substring(number.length() - 4);
    }

    /** The last month in which it is good; only of a form without errors. */
    public YearMonth expires() {
        Matcher month = EXPIRY.matcher(expiry);
        if (!month.matches()) {
            throw new IllegalStateException("Ask for errors first");
        }
        return YearMonth.of(2000 + Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)));
    }

    public String brand() {
        if (number.startsWith("4")) {
            return "visa";
        }
        if (number.startsWith("34") || number.startsWith("37")) {
            return "amex";
        }
        return number.startsWith("5") || number.startsWith("2") ? "mastercard" : "card";
    }

    private static boolean current(Matcher month, Instant now) {
        try {
            YearMonth last = YearMonth.of(2000 + Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)));
            return !last.isBefore(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ISO/IEC 7812-1, annex B. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
