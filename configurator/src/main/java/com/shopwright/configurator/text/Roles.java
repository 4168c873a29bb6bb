package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Piece.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides what words mean that can name an option as well as a value. */
final class Roles {

    private Roles() {}

    /** Whoever says feet of what may stand on feet does not speak of the choice, but of the feet. */
    private static boolean ownValue(Match option, List<Match> values) {
        return option.sense().option() instanceof Option.Choice
                && values.getFirst().whole()
                && values.size() == 1
                && values.getFirst().sense().option().equals(option.sense().option());
    }

    /** Whether the words name once more what the piece before names: the light of an LED light. */
    private static boolean continues(Sentence sentence, int at, Named named) {
        return sentence.has(at - 1)
                && sentence.piece(at - 1) instanceof Named before
                && before.matches().stream()
                        .filter(match -> match.wordForWord() && match.sense() instanceof Sense.Named)
                        .anyMatch(match -> named.matches().stream()
                                .anyMatch(other -> other.sense().equals(match.sense())));
    }

    /** The values that the words stand for by themselves, all equally sure; empty when they name an option instead. */
    static List<Match> values(Sentence sentence, int at, Named named) {
        List<Match> values = best(named, Sense.Valued.class);
        if (values.isEmpty()) {
            return values;
        }
        Optional<Match> option = best(named, Sense.Named.class).stream().findFirst();
        if (continues(sentence, at, named)) {
            return List.of();
        }
        if (option.filter(found -> ownValue(found, values)).isPresent()) {
            return values;
        }
        int difference =
                option.map(found -> rank(values.getFirst()) - rank(found)).orElse(-1);
        boolean elsewhere = named.title() || sentence.inContext(at);
        boolean part = !values.getFirst().whole();
        if (difference > 0
                || part && option.isPresent()
                || elsewhere && !values.getFirst().wordForWord()) {
            return List.of();
        }
        // As sure as the option: before a noun it describes, at the end of a phrase it is a thing itself.
        boolean thing = difference == 0 && !(option.get().sense().option() instanceof Option.Choice);
        return thing && endsPhrase(sentence, at) ? List.of() : values;
    }

    /** The values that the words may stand for beside a noun: all that are not less sure than an option they name. */
    static List<Match> possibleValues(Named named) {
        int option = best(named, Sense.Named.class).stream()
                .filter(Match::whole)
                .mapToInt(Roles::rank)
                .min()
                .orElse(Integer.MAX_VALUE);
        return named.matches().stream()
                .filter(match -> match.sense() instanceof Sense.Valued && rank(match) <= option)
                .toList();
    }

    /** Whether the words are a name of an option, as surely as of anything. */
    static boolean names(Named named) {
        return named.matches().stream().anyMatch(match -> match.sense() instanceof Sense.Named);
    }

    /** The options that the words name, as surely as they name any. */
    static List<Match> bestOptions(Named named) {
        return best(named, Sense.Named.class);
    }

    /** The options that the words name by themselves. */
    static List<Match> options(Sentence sentence, int at, Named named) {
        return values(sentence, at, named).isEmpty() ? best(named, Sense.Named.class) : List.of();
    }

    private static boolean endsPhrase(Sentence sentence, int at) {
        return !sentence.has(at + 1)
                || !(sentence.piece(at + 1) instanceof Named) && !sentence.is(at + 1, Piece.Role.PRODUCT);
    }

    private static List<Match> best(Named named, Class<? extends Sense> kind) {
        List<Match> matches = named.matches().stream()
                .filter(match -> kind.isInstance(match.sense()))
                .sorted(Comparator.comparingInt(Roles::rank))
                .toList();
        return matches.stream()
                .filter(match -> rank(match) == rank(matches.getFirst()))
                .toList();
    }

    /** A label and its synonyms are equally good words. */
    private static int rank(Match match) {
        return match.wordForWord() ? How.LABEL.ordinal() : match.how().ordinal();
    }
}
