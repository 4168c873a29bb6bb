package com.shopwright.configurator.text;

/**
 * A word, a number, a mark or a text in quotes.
 *
 * @param text as written, a quoted text without its quotes
 * @param folded the form that is compared ({@link Folding}); a word's may have been corrected
 * @param start in the whole text
 * @param end in the whole text
 * @param glued whether it follows the token before without a space
 * @param corrected whether {@code folded} is not what was written
 */
record WordToken(Kind kind, String text, String folded, int start, int end, boolean glued, boolean corrected) {

    enum Kind {
        WORD,
        NUMBER,
        MARK,
        QUOTED
    }

    WordToken spelled(String word) {
        return new WordToken(kind, text, word, start, end, glued, true);
    }

    /** A part of a compound word; it is not corrected, only cut. */
    WordToken part(String word, int from, int to) {
        return new WordToken(kind, text, word, start + from, start + to, glued, corrected);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    boolean capitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }
}
