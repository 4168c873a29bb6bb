package com.shopwright.configurator.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes off what buyers leave out or write differently: case, accents, apostrophes. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’`´]+");

    private Folding() {}

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
