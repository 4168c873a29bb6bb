package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Language.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The model's words: everything that its options and values are called. */
final class Lexicon {

    private static final int SHORTEST_HEAD = 4;

    private final Language language;
    private final Map<String, List<Match>> runs = new HashMap<>();
    private final Map<String, List<Match>> stems = new HashMap<>();
    private final Map<String, List<Match>> parts = new HashMap<>();
    private final Map<String, String> denials = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Set<String> title = new HashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    Lexicon(Model model, Language language) {
        this.language = language;
        for (Option option : model.options()) {
            add(option.wording(), new Sense.Named(option));
            if (option instanceof Option.Choice choice) {
                choice.values().forEach(value -> add(value.wording(), new Sense.Valued(option, value.name())));
            }
        }
        Tokens.of(model.title()).stream()
                .map(WordToken::folded)
                .filter(word -> !language.carriesNothing(word))
                .forEach(word -> {
                    title.add(language.stem(word));
                    words.add(word);
                });
    }

    private void add(Option.Wording wording, Sense sense) {
        add(wording.label(), sense, How.LABEL);
        for (String segment : wording.label().split(",")) {
            add(segment, sense, How.SYNONYM);
        }
        wording.synonyms().forEach(synonym -> add(synonym, sense, How.SYNONYM));
        String name = wording.name().replace('_', ' ');
        add(name, sense, isIn(wording.label(), name) ? How.STEM : How.NAME);
    }

    /** A name that the buyer reads in the label, like the oak of Solid oak, is as good as a form of the label. */
    private static boolean isIn(String label, String name) {
        return Tokens.of(label).stream().map(WordToken::folded).anyMatch(name::equals);
    }

    private void add(String text, Sense sense, How how) {
        List<WordToken> tokens = Tokens.of(text);
        var phrase = Phrase.of(tokens, language);
        if (phrase.tokens().isEmpty() || Scale.length(text, language).isPresent()) {
            return;
        }
        if (phrase.denies() && sense instanceof Sense.Valued(Option option, String value)) {
            denials.putIfAbsent(option.name(), value);
        }
        phrase.content().stream()
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .forEach(words::add);
        if (sense instanceof Sense.Named(Option.Text option) && justDenial(phrase)) {
            abbreviations.putIfAbsent(tokens.getFirst().folded(), option.name());
        }
        if (phrase.content().isEmpty() && phrase.tokens().size() == 1 || justNumber(phrase) || justDenial(phrase)) {
            return;
        }
        put(runs, phrase.run(), new Match(sense, how));
        boolean stands = phrase.content().size() == phrase.tokens().size()
                || phrase.content().size() > 1;
        if (stands) {
            put(stems, phrase.stems(), new Match(sense, how == How.NAME ? How.NAME : How.STEM));
        }
        if (how != How.NAME) {
            phrase.parts().forEach(part -> put(parts, language.stem(part), new Match(sense, How.PART)));
        }
    }

    private static boolean justNumber(Phrase phrase) {
        return phrase.tokens().stream().allMatch(token -> token.is(WordToken.Kind.NUMBER));
    }

    private static boolean justDenial(Phrase phrase) {
        return phrase.denies() && phrase.content().size() == 1;
    }

    private static void put(Map<String, List<Match>> map, String key, Match match) {
        List<Match> matches = map.computeIfAbsent(key, k -> new ArrayList<>());
        // What comes first is the surer: labels before synonyms before names.
        if (matches.stream().noneMatch(known -> known.sense().equals(match.sense()))) {
            matches.add(match);
        }
    }

    /**
     * What the tokens stand for together, the whole of a label or synonym before a part of one; empty when nothing. A word
     * that is a whole one may also be a part of another: both are told.
     */
    List<Match> matches(List<WordToken> tokens) {
        var phrase = Phrase.of(tokens, language);
        var found = new ArrayList<Match>();
        collect(found, runs.getOrDefault(phrase.run(), List.of()));
        if (!phrase.content().isEmpty() && edgesCarryMeaning(phrase) && together(phrase)) {
            collect(found, stems.getOrDefault(phrase.stems(), List.of()));
            if (phrase.tokens().size() == 1) {
                collect(found, parts.getOrDefault(phrase.stems(), List.of()));
            }
        }
        return phrase.corrected()
                ? found.stream()
                        .filter(Match::whole)
                        .map(match -> new Match(match.sense(), How.TYPO))
                        .toList()
                : List.copyOf(found);
    }

    private static void collect(List<Match> found, List<Match> more) {
        more.stream()
                .filter(match -> found.stream().noneMatch(known -> known.sense().equals(match.sense())))
                .forEach(found::add);
    }

    /** So that "the colour of the legs with" is not longer than "colour of the legs". */
    private boolean edgesCarryMeaning(Phrase phrase) {
        return Stream.of(phrase.tokens().getFirst(), phrase.tokens().getLast())
                .allMatch(token ->
                        language.is(Kind.ATTRIBUTE, token.folded()) || !language.carriesNothing(token.folded()));
    }

    /** The text option that a word stands for although it usually denies: {@code No. 12}. */
    Optional<String> abbreviated(String folded) {
        return Optional.ofNullable(abbreviations.get(folded));
    }

    /** What a single word names, in any form. */
    List<Match> named(String word) {
        return matches(Tokens.of(word)).stream()
                .filter(match -> match.sense() instanceof Sense.Named)
                .toList();
    }

    /** A lamp over the table is no table lamp. */
    private boolean together(Phrase phrase) {
        return phrase.tokens().stream()
                .noneMatch(
                        token -> language.is(Kind.CONTEXT, token.folded()) || language.is(Kind.BREAK, token.folded()));
    }

    /** Whether it is a word of the product's title: said of the whole product. */
    boolean isTitle(String folded) {
        String stem = language.stem(folded);
        return !language.carriesNothing(folded)
                && title.stream().anyMatch(word -> word.equals(stem) || isHead(stem, word));
    }

    /** Whether a compound ends with it: a Schreibtisch is a Tisch. */
    private static boolean isHead(String stem, String compound) {
        return stem.length() >= SHORTEST_HEAD && compound.endsWith(stem);
    }

    /** Whether some phrase of the model has the word, in whatever form. */
    boolean knows(String folded) {
        String stem = language.stem(folded);
        return words.contains(folded)
                || runs.containsKey(folded)
                || stems.containsKey(stem)
                || parts.containsKey(stem)
                || title.contains(stem);
    }

    /** Whether some phrase of the model has the word in this very form. */
    boolean says(String folded) {
        return words.contains(folded) || runs.containsKey(folded);
    }

    /** Every word of the model that carries a meaning. */
    Set<String> words() {
        return words;
    }

    /** The value of a choice that says that there is none, like {@code No headboard}. */
    Optional<String> denial(Option option) {
        return Optional.ofNullable(denials.get(option.name()));
    }
}
