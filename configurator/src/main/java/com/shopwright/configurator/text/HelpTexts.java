package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Piece.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the helps beside values tell: {@code Four turned oak legs} are oak legs, whatever their label. */
final class HelpTexts {

    private final Language language;
    private final Map<Sense.Valued, Set<String>> stems = new HashMap<>();

    HelpTexts(Model model, Language language) {
        this.language = language;
        for (Option option : model.options()) {
            if (option instanceof Option.Choice choice) {
                choice.values()
                        .forEach(value -> stems.put(
                                new Sense.Valued(option, value.name()),
                                stems(value.wording().help())));
            }
        }
    }

    private Set<String> stems(String text) {
        return Tokens.of(text).stream()
                .map(token -> language.stem(token.folded()))
                .collect(Collectors.toSet());
    }

    /** Values of the options that the noun names, whose help has the noun and the name of one of the values. */
    List<Match> values(List<Match> values, Named noun) {
        return noun.matches().stream()
                .filter(match -> match.whole() && match.sense() instanceof Sense.Named)
                .map(match -> match.sense().option())
                .filter(Option.Choice.class::isInstance)
                .flatMap(option ->
                        ((Option.Choice) option).values().stream().map(value -> new Sense.Valued(option, value.name())))
                .filter(candidate -> values.stream().anyMatch(value -> tells(candidate, value.sense())))
                .map(candidate -> new Match(candidate, How.PART))
                .toList();
    }

    private boolean tells(Sense.Valued candidate, Sense value) {
        Set<String> help = stems.getOrDefault(candidate, Set.of());
        return value instanceof Sense.Valued(Option option, String name)
                && help.contains(language.stem(name))
                && stems(candidate.option().wording().label()).stream().anyMatch(help::contains);
    }
}
