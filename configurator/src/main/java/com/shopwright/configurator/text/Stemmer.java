package com.shopwright.configurator.text;

import java.util.List;

/**
 * Brings forms of a word together by taking off endings: enough for labels of a few hundred words, where two words that
 * fall together by accident are rare and a form that is missed shows at once.
 */
final class Stemmer {

    private static final int SHORTEST = 3;
    private static final String VOWELS = "aeiou";

    private final List<Ending> endings;

    private record Ending(String ending, String instead, int shortest) {

        static Ending of(String rule) {
            String[] parts = rule.split(" ");
            return new Ending(
                    parts[0],
                    parts.length > 1 && !parts[1].equals("-") ? parts[1] : "",
                    parts.length > 2 ? Integer.parseInt(parts[2]) : SHORTEST);
        }
    }

    /**
     * @param rules endings, longest first, each with what to write instead behind a space ({@code -} for nothing), and behind
     *     another how long the stem must be at least
     */
    Stemmer(List<String> rules) {
        this.endings = rules.stream().map(Ending::of).toList();
    }

    String stem(String word) {
        String stem = word;
        // Endings stand on endings: handles, handle, handl.
        for (int i = 0; i < 3; i++) {
            String shorter = shorter(stem);
            if (shorter.equals(stem)) {
                break;
            }
            stem = shorter;
        }
        return single(stem);
    }

    private String shorter(String word) {
        for (Ending ending : endings) {
            int rest = word.length() - ending.ending().length();
            if (word.endsWith(ending.ending())
                    && rest + ending.instead().length() >= ending.shortest()
                    && !hissing(word, ending)) {
                return word.substring(0, rest) + ending.instead();
            }
        }
        return word;
    }

    /** The s of glass and brass is no plural. */
    private static boolean hissing(String word, Ending ending) {
        return ending.ending().equals("s") && word.endsWith("ss");
    }

    /** {@code legged} comes from {@code leg}. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean twice =
                last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1) && VOWELS.indexOf(stem.charAt(last)) < 0;
        return twice ? stem.substring(0, last) : stem;
    }
}
