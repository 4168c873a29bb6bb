package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;

/** Text that people wrote, checked on its way in. */
final class Texts {

    private Texts() {}

    /** One line of 1 to {@code max} characters without blanks around it. */
    static String line(String field, String value, int max) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "enter 1 to " + max + " characters, all on one line");
        }
        return text;
    }

    /** Paragraphs of at most {@code max} characters. */
    static String paragraphs(String field, String value, int max) {
        String text = value.strip();
        if (text.length() > max || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new InvalidInput(field, "enter at most " + max + " characters of plain text");
        }
        return text;
    }
}
