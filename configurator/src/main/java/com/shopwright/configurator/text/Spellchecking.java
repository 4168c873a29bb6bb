package com.shopwright.configurator.text;

import com.shopwright.configurator.text.WordToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Brings words that nobody knows to words of the model: cuts compounds, and corrects slips of the finger. */
final class Spellchecking {

    private static final int SHORTEST_PART = 3;
    /** What German puts between the parts of a compound. */
    private static final List<String> JOINTS = List.of("", "s", "n", "en", "es");

    private final Lexicon lexicon;
    private final Language language;

    Spellchecking(Lexicon lexicon, Language language) {
        this.lexicon = lexicon;
        this.language = language;
    }

    List<WordToken> correct(List<WordToken> tokens) {
        return tokens.stream().flatMap(this::correct).toList();
    }

    private Stream<WordToken> correct(WordToken token) {
        String word = token.folded();
        if (!token.is(Kind.WORD) || lexicon.knows(word) || language.knows(word)) {
            return Stream.of(token);
        }
        return compound(token)
                .or(() -> slip(word).map(token::spelled).map(List::of))
                .orElseGet(() -> List.of(token))
                .stream();
    }

    /** Two known words in one: {@code tabletop}, {@code armless}, {@code Eichentisch}. */
    private Optional<List<WordToken>> compound(WordToken token) {
        String word = token.folded();
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .mapToObj(cut -> compound(token, word.substring(0, cut), word.substring(cut)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<WordToken>> compound(WordToken token, String left, String right) {
        int cut = Math.min(left.length(), token.text().length());
        if (language.lacking().contains(right) && lexicon.knows(left)) {
            return Optional.of(List.of(token.part(language.denial(), cut, cut), token.part(left, 0, cut)));
        }
        Optional<String> first = JOINTS.stream()
                .filter(left::endsWith)
                .map(joint -> left.substring(0, left.length() - joint.length()))
                .filter(part -> part.length() >= SHORTEST_PART && lexicon.says(part))
                .findFirst();
        boolean known = lexicon.knows(right) || language.is(Language.Kind.COMMON, right);
        return first.filter(part -> known)
                .map(part -> List.of(
                        token.part(part, 0, cut),
                        token.part(right, cut, token.text().length())));
    }

    /** The nearest word of the model that begins alike; of several as near, the first. */
    private Optional<String> slip(String word) {
        int limit = Spelling.forgiven(word.length());
        String best = "";
        int least = limit + 1;
        for (String known : lexicon.words()) {
            int slips = Spelling.slips(word, known, limit);
            if (slips < least && beginsAlike(word, known) && known.length() >= SHORTEST_PART) {
                best = known;
                least = slips;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** First letters are seldom wrong, only swapped. */
    private static boolean beginsAlike(String word, String known) {
        return word.charAt(0) == known.charAt(0)
                || word.charAt(0) == known.charAt(1) && word.charAt(1) == known.charAt(0);
    }
}
