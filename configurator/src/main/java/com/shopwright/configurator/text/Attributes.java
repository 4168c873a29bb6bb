package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Language.Size;
import com.shopwright.configurator.text.Piece.Named;
import com.shopwright.configurator.text.Piece.Plain;
import com.shopwright.configurator.text.Piece.Role;
import com.shopwright.configurator.text.Wish.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a describing word describes: {@code black} in {@code black legs} and in {@code legs in black} is the value of
 * the option that {@code legs} names; standing alone it may be a value of any.
 */
final class Attributes {

    private final Gauges gauges;
    private final HelpTexts helps;
    private final Language language;

    Attributes(Gauges gauges, HelpTexts helps, Language language) {
        this.gauges = gauges;
        this.helps = helps;
        this.language = language;
    }

    /** The values that the piece stands for where it stands, the likeliest first. */
    List<Match> of(Sentence sentence, int at, Named named) {
        List<Match> bound = bound(sentence, at, named);
        if (!bound.isEmpty()) {
            return bound;
        }
        List<Match> alone = Roles.values(sentence, at, named);
        return strangeTo(sentence, at)
                .map(noun -> stranger(sentence, alone, noun))
                .orElse(alone);
    }

    /** The values of the options that nouns beside the piece name. */
    List<Match> bound(Sentence sentence, int at, Named named) {
        List<Match> values = Roles.possibleValues(named);
        List<Integer> nouns =
                Stream.concat(behind(sentence, at), before(sentence, at)).toList();
        for (int noun : nouns) {
            List<Match> bound = common(values, (Named) sentence.piece(noun));
            if (!bound.isEmpty()) {
                sentence.useAsNoun(noun);
                return bound;
            }
        }
        return List.of();
    }

    /** The part that the piece describes without being a value of it. */
    Optional<Named> strangeTo(Sentence sentence, int at) {
        return behind(sentence, at)
                .findFirst()
                .map(noun -> (Named) sentence.piece(noun))
                .filter(Attributes::namesChoice);
    }

    /** Nouns that follow: past other describing words, but past nothing else. */
    private Stream<Integer> behind(Sentence sentence, int at) {
        var nouns = Stream.<Integer>builder();
        for (int i = at + 1; sentence.has(i); i++) {
            if (sentence.piece(i) instanceof Named named && !named.title()) {
                nouns.add(i);
            } else if (!connects(sentence.piece(i))) {
                break;
            }
        }
        return nouns.build();
    }

    /** Black coloured legs, gold plated screws. */
    private boolean connects(Piece piece) {
        return piece instanceof Plain plain
                && (plain.role() == Role.UNKNOWN
                        || plain.role() == Role.GLUE && language.is(Language.Kind.ATTRIBUTE, plain.folded()));
    }

    /** Nouns before, as in {@code legs painted black}: past small words as well, but not past the end of a phrase. */
    private static Stream<Integer> before(Sentence sentence, int at) {
        var nouns = Stream.<Integer>builder();
        for (int i = at - 1; sentence.has(i); i--) {
            if (sentence.piece(i) instanceof Named named && !named.title()) {
                nouns.add(i);
            } else if (!sentence.joins(i)) {
                break;
            }
        }
        return nouns.build();
    }

    /** The values of options that the noun names, whole names first, surer values first. */
    private static List<Match> common(List<Match> values, Named noun) {
        Set<Option> whole = options(noun, true);
        List<Match> bound = best(values, whole);
        return bound.isEmpty() ? best(values, options(noun, false)) : bound;
    }

    private static List<Match> best(List<Match> values, Set<Option> options) {
        List<Match> bound = values.stream()
                .filter(match -> options.contains(match.sense().option()))
                .toList();
        boolean whole = bound.stream().anyMatch(Match::whole);
        return bound.stream().filter(match -> match.whole() || !whole).toList();
    }

    private static Set<Option> options(Named noun, boolean whole) {
        return noun.matches().stream()
                .filter(match -> match.whole() || !whole)
                .filter(match -> match.sense() instanceof Sense.Named)
                .map(match -> match.sense().option())
                .collect(Collectors.toSet());
    }

    private static boolean namesChoice(Named noun) {
        return noun.matches().stream()
                .anyMatch(match -> match.whole()
                        && match.how() != How.NAME
                        && match.sense() instanceof Sense.Named(Option option)
                        && option instanceof Option.Choice);
    }

    /**
     * A value said of a part that does not come in it. Handles cannot be as green as the top; but oak legs are the legs that
     * are said to be of oak, or belong to a thing of oak.
     */
    private List<Match> stranger(Sentence sentence, List<Match> values, Named noun) {
        List<Match> told = helps.values(values, noun);
        return told.isEmpty()
                ? values.stream()
                        .filter(match -> match.how() == How.LABEL
                                && ofTheWhole(match.sense().option()))
                        .filter(match -> !sentence.speaksOf(match.sense().option()))
                        .toList()
                : told;
    }

    /** Whether an option is called by one word, like Wood, and not said to be of some part, like Colour of the cable. */
    private static boolean ofTheWhole(Option option) {
        return Tokens.of(option.wording().label()).size() == 1;
    }

    /** The options that a relative size can be about where it stands. */
    List<Meaning> sized(Sentence sentence, int at, Size size) {
        List<Option> candidates = size.dimensions().isEmpty()
                ? gauges.lengths().stream().map(Gauge::option).toList()
                : size.dimensions().stream()
                        .flatMap(dimension -> gauges.dimension(dimension).stream())
                        .distinct()
                        .toList();
        List<Option> fitting = described(sentence, at)
                .map(noun -> noun.matches().stream()
                        .filter(match -> match.sense() instanceof Sense.Named)
                        .map(match -> match.sense().option())
                        .filter(candidates::contains)
                        .toList())
                .orElse(candidates);
        return fitting.stream()
                .limit(1)
                .map(option -> new Meaning(option.name(), size.want()))
                .toList();
    }

    /** The part whose size is spoken of, the last of those that follow; empty when it is the product's. */
    private Optional<Named> described(Sentence sentence, int at) {
        List<Integer> nouns = behind(sentence, at)
                .filter(noun -> Roles.names((Named) sentence.piece(noun)))
                .toList();
        boolean product = nouns.isEmpty() || isProduct(sentence, nouns.getLast() + 1);
        return product ? Optional.empty() : Optional.of((Named) sentence.piece(nouns.getLast()));
    }

    private static boolean isProduct(Sentence sentence, int at) {
        return sentence.is(at, Role.PRODUCT)
                || sentence.has(at) && sentence.piece(at) instanceof Named named && named.title();
    }
}
