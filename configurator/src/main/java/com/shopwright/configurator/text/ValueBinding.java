package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Piece.Named;
import com.shopwright.configurator.text.Wish.Meaning;
import java.util.List;
import java.util.stream.Stream;

/** Wishes the values that are spoken of, each of the option whose name stands beside it. */
final class ValueBinding implements Binding {

    private final Attributes attributes;

    ValueBinding(Attributes attributes) {
        this.attributes = attributes;
    }

    @Override
    public void bind(Sentence sentence) {
        // Nouns first, so that the legs of black legs are not asked for a meaning of their own.
        for (int at : sentence.open()) {
            if (sentence.piece(at) instanceof Named named) {
                attributes.bound(sentence, at, named);
            }
        }
        // What describes a part that does not come in it has the last word: a plate is of slate before screws are of
        // gold.
        for (boolean strange : List.of(false, true)) {
            for (int at : sentence.open()) {
                if (sentence.piece(at) instanceof Named named
                        && attributes.strangeTo(sentence, at).isPresent() == strange) {
                    bind(sentence, at, named);
                }
            }
        }
    }

    private void bind(Sentence sentence, int at, Named named) {
        List<Match> values = onlyNoun(sentence, at, named)
                ? attributes.bound(sentence, at, named)
                : attributes.of(sentence, at, named);
        List<Meaning> meanings =
                values.stream().flatMap(ValueBinding::meaning).distinct().toList();
        if (!meanings.isEmpty()) {
            sentence.add(
                    new Wish(meanings, sentence.words(at, at), values.getFirst().how()));
            sentence.use(at);
        }
    }

    /** Whether the words serve another's meaning, and have none of their own that is as sure as a label. */
    private static boolean onlyNoun(Sentence sentence, int at, Named named) {
        boolean means = Roles.values(sentence, at, named).stream().anyMatch(Match::wordForWord);
        return sentence.isNoun(at) && !means;
    }

    private static Stream<Meaning> meaning(Match match) {
        return match.sense() instanceof Sense.Valued(var option, String value)
                ? Stream.of(new Meaning(option.name(), new Want.Value(value)))
                : Stream.empty();
    }
}
