package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Language.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Some tokens in the forms by which they are compared. */
record Phrase(List<WordToken> tokens, Language language) {

    private static final String NONE = "-";

    static Phrase of(List<WordToken> tokens, Language language) {
        return new Phrase(
                tokens.stream().filter(token -> !token.is(WordToken.Kind.MARK)).toList(), language);
    }

    /** Word for word, run together: a lamp shade is a lampshade. Numbers are written in digits. */
    String run() {
        return tokens.stream().map(this::word).collect(Collectors.joining());
    }

    /** The stems of what carries a meaning, whatever the order: the colour of the legs is the leg colour. */
    String stems() {
        return content().stream()
                .map(word -> word.equals(NONE) ? word : language.stem(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The words that carry a meaning; those that deny are all the same. */
    List<String> content() {
        return tokens.stream()
                .map(this::word)
                .filter(word -> language.is(Kind.ATTRIBUTE, word) || !language.carriesNothing(word))
                .toList();
    }

    /** Whether a word denies: {@code no handles}. */
    boolean denies() {
        return content().contains(NONE);
    }

    boolean corrected() {
        return tokens.stream().anyMatch(WordToken::corrected);
    }

    /** The words that can stand for the whole, when there are others beside them. */
    List<String> parts() {
        List<String> content = content();
        return tokens.size() == 1
                ? content.stream()
                        .flatMap(word -> language.attributed(word).stream())
                        .toList()
                : content.stream()
                        .filter(word -> !word.equals(NONE) && meaningful(word))
                        .toList();
    }

    private boolean meaningful(String word) {
        return !language.is(Kind.ATTRIBUTE, word)
                && language.unit(word).isEmpty()
                && !Character.isDigit(word.charAt(0))
                && word.length() > 1;
    }

    private String word(WordToken token) {
        String folded = token.folded();
        return language.is(Kind.NEGATION, folded)
                ? NONE
                : language.number(folded).map(number -> number.toPlainString()).orElse(folded);
    }
}
