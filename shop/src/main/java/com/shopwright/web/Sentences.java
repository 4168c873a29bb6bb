package com.shopwright.web;

/** Makes a sentence of a remedy, which rooms write as a clause: "enter a quantity" becomes "Enter a quantity." */
public final class Sentences {
    private Sentences() {}

    public static String of(String clause) {
        String text = clause.strip();
        if (text.isEmpty()) {
            return text;
        }
        String sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + ".";
    }
}
