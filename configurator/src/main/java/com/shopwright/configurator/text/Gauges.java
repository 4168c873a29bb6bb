package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Language.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of a model that numbers and sizes can be about. */
final class Gauges {

    private final Map<String, Gauge> byOption = new LinkedHashMap<>();
    private final Map<String, List<Option>> byDimension = new LinkedHashMap<>();
    private final List<Gauge> outer;

    Gauges(Model model, Lexicon lexicon, Language language) {
        for (Option option : model.options()) {
            Gauge.of(option, language).ifPresent(gauge -> byOption.put(option.name(), gauge));
        }
        var outerSizes = new ArrayList<Gauge>();
        for (Dimension dimension : language.dimensions()) {
            List<Option> options = named(dimension, lexicon).toList();
            byDimension.put(dimension.name(), options);
            options.stream()
                    .flatMap(option -> of(option).stream())
                    .filter(gauge -> gauge.length() && called(gauge.option(), dimension, language))
                    .filter(gauge -> !outerSizes.contains(gauge))
                    .forEach(outerSizes::add);
        }
        byOption.values().stream()
                .filter(gauge -> gauge.length() && !outerSizes.contains(gauge))
                .forEach(outerSizes::add);
        this.outer = List.copyOf(outerSizes);
    }

    /** The options that have a word of the dimension in a name, those that are called by it first. */
    private Stream<Option> named(Dimension dimension, Lexicon lexicon) {
        return dimension.words().stream()
                .flatMap(word -> lexicon.named(word).stream())
                .sorted(Comparator.comparing((Match match) -> !match.whole()))
                .map(match -> match.sense().option())
                .distinct();
    }

    /** Whether the label itself begins with the dimension: Length, Length of the mattress. */
    private static boolean called(Option option, Dimension dimension, Language language) {
        List<WordToken> label = Tokens.of(option.wording().label());
        return !label.isEmpty()
                && dimension.words().stream()
                        .anyMatch(word -> language.stem(word)
                                .equals(language.stem(label.getFirst().folded())));
    }

    Optional<Gauge> of(Option option) {
        return Optional.ofNullable(byOption.get(option.name()));
    }

    /** All lengths, in the order of A x B x C; those without such a dimension last. */
    List<Gauge> lengths() {
        return outer;
    }

    /** The options of a dimension, like {@code width}. */
    List<Option> dimension(String name) {
        return byDimension.getOrDefault(name, List.of());
    }
}
