package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Language.Size;
import com.shopwright.configurator.text.Piece.Measure;
import com.shopwright.configurator.text.Piece.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds which of the options that a noun may speak of an amount fits. */
final class Fitting {

    /** A word that names an option in part is a weaker reason than one that names it whole; a related one, weaker still. */
    private static final int PARTLY = 1;

    private static final int RELATED = 2;

    private final Gauges gauges;
    private final Language language;

    Fitting(Gauges gauges, Language language) {
        this.gauges = gauges;
        this.language = language;
    }

    /** The meaning of an amount that an option has, or nearly. */
    List<Wish.Meaning> near(Sentence sentence, int noun, Amount amount) {
        return best(sentence, noun, amount).filter(Fit::near).map(Fit::meaning).stream()
                .toList();
    }

    /** The meanings of an amount that the option named does not have: of one it is mixed up with, or as near as it goes. */
    List<Wish.Meaning> bearable(Sentence sentence, int noun, Amount amount) {
        Stream<Fit> mixedUp = mixed(sentence.piece(noun)).stream()
                .filter(option -> !sentence.speaksOf(option))
                .flatMap(option -> fit(option, amount))
                .filter(Fit::near)
                .limit(1);
        return Stream.concat(mixedUp, best(sentence, noun, amount).filter(Fit::bearable).stream())
                .map(Fit::meaning)
                .distinct()
                .toList();
    }

    /** The option, of those that a noun may speak of, that the amount fits best. */
    Optional<Fit> best(Sentence sentence, int noun, Amount amount) {
        Map<Option, Integer> options = amount.article() ? named(sentence.piece(noun)) : options(sentence.piece(noun));
        return options.entrySet().stream()
                .filter(option -> !sentence.speaksOf(option.getKey()))
                .flatMap(
                        option -> Stream.concat(fit(option.getKey(), amount), inUnit(sentence, option.getKey(), amount))
                                .map(fit -> fit.dearer(option.getValue())))
                .min(Comparator.comparingInt(Fit::cost));
    }

    /** Whoever measures the length in inches does not go on in centimetres, said or not. */
    private Stream<Fit> inUnit(Sentence sentence, Option option, Amount amount) {
        return amount.unit().isPresent() || amount.article()
                ? Stream.empty()
                : sentence
                        .unit()
                        .filter(unit -> gauges.of(option).filter(Gauge::length).isPresent())
                        .map(amount::in)
                        .stream()
                        .flatMap(same -> fit(option, same));
    }

    private Stream<Fit> fit(Option option, Amount amount) {
        return gauges.of(option).flatMap(gauge -> gauge.fit(amount)).stream();
    }

    /** For an article only what the words name best: a shade is not one of the shades. */
    private static Map<Option, Integer> named(Piece piece) {
        var options = new LinkedHashMap<Option, Integer>();
        if (piece instanceof Named named && named.size().isEmpty() && !named.title()) {
            Roles.bestOptions(named).stream()
                    .filter(Match::whole)
                    .forEach(match -> options.put(match.sense().option(), 0));
        }
        return options;
    }

    private Map<Option, Integer> options(Piece piece) {
        var options = new LinkedHashMap<Option, Integer>();
        if (piece instanceof Named named) {
            named.matches().stream()
                    .filter(match -> match.sense() instanceof Sense.Named)
                    .forEach(match -> options.putIfAbsent(match.sense().option(), match.whole() ? 0 : PARTLY));
        }
        related(piece).forEach(option -> options.putIfAbsent(option, RELATED));
        return options;
    }

    private List<Option> related(Piece piece) {
        return dimensions(piece).stream()
                .flatMap(dimension -> gauges.dimension(dimension).stream())
                .toList();
    }

    /** Lengths for widths and widths for lengths. */
    private List<Option> mixed(Piece piece) {
        boolean mixes = dimensions(piece).stream().anyMatch(language.mixed()::contains);
        return mixes
                ? language.mixed().stream()
                        .flatMap(dimension -> gauges.dimension(dimension).stream())
                        .toList()
                : List.of();
    }

    private static List<String> dimensions(Piece piece) {
        Optional<Size> size = switch (piece) {
            case Named named -> named.size();
            case Piece.Sized sized -> Optional.of(sized.size());
            case Measure measure -> Optional.empty();
            case Piece.Inscribed inscribed -> Optional.empty();
            case Piece.Plain plain -> Optional.empty();
        };
        return size.map(Size::dimensions).orElse(List.of());
    }
}
