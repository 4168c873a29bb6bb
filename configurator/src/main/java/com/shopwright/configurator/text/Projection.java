package com.shopwright.configurator.text;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.WhyNot;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.text.Understanding.Adjustment;
import com.shopwright.configurator.text.Understanding.Cause;
import com.shopwright.configurator.text.Understanding.Slot;
import com.shopwright.configurator.text.Wish.Meaning;
import com.shopwright.configurator.text.Wishes.Heard;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns wishes into valid choices: the later and the more specific win, the others give way as little as they can. */
final class Projection {

    private final Configurator configurator;
    private final Targets targets;
    private final Map<String, String> reasons;

    Projection(Configurator configurator, String language) {
        this.configurator = configurator;
        this.targets = new Targets(configurator, Language.of(language));
        this.reasons = configurator.model().in(language).rules().stream()
                .collect(Collectors.toMap(Model.Rule::name, Model.Rule::because, (first, second) -> first));
    }

    /** How wishes are granted, from first to last; what is granted later wins. */
    private enum Turn {
        /** One meaning, understood with some good will. */
        GUESSED,
        /** One meaning, word for word. */
        CERTAIN,
        INSCRIBED,
        /** One of several meanings: by now it shows which are possible. */
        AMBIGUOUS,
        DENIED,
        SIZED;

        static Turn of(Wish wish) {
            if (wish.meanings().getFirst().want() instanceof Want.Sized) {
                return SIZED;
            }
            if (wish.meanings().getFirst().want() instanceof Want.Not) {
                return DENIED;
            }
            if (wish.meanings().size() > 1) {
                return AMBIGUOUS;
            }
            return switch (wish.how()) {
                case NAME, TYPO, PART -> GUESSED;
                case TEXT -> INSCRIBED;
                case LABEL, SYNONYM, STEM, NUMBER, SIZE -> CERTAIN;
            };
        }
    }

    Understanding grant(Heard heard) {
        var granting = new Granting(configurator, targets);
        heard.wishes().stream()
                .sorted(Comparator.comparing(Turn::of)
                        .thenComparing(wish -> wish.words().start()))
                .forEach(wish -> grant(granting, wish));
        granting.restore();
        List<Slot> slots = heard.wishes().stream()
                .filter(granting.meant()::containsKey)
                .map(wish -> slot(wish, granting))
                .toList();
        return new Understanding(granting.choices(), slots, heard.unknown());
    }

    private static void grant(Granting granting, Wish wish) {
        switch (Turn.of(wish)) {
            case GUESSED, CERTAIN, INSCRIBED -> granting.grant(wish);
            case AMBIGUOUS -> granting.grantOneOf(wish);
            case DENIED -> granting.deny(wish);
            case SIZED -> granting.size(wish);
        }
    }

    private Slot slot(Wish wish, Granting granting) {
        Meaning meaning = Objects.requireNonNull(granting.meant().get(wish));
        Choices choices = granting.choices();
        Optional<String> value = choices.of(meaning.option());
        boolean granted = value.filter(chosen -> targets.granted(meaning.want(), meaning.option(), chosen))
                .isPresent();
        List<String> others = wish.meanings().stream()
                .map(Meaning::option)
                .filter(option -> !option.equals(meaning.option()))
                .distinct()
                .toList();
        Optional<Adjustment> adjustment =
                granted ? Optional.empty() : Optional.of(adjustment(wish, meaning, value, granting));
        return new Slot(meaning.option(), value, wish.words(), wish.how(), others, adjustment);
    }

    private Adjustment adjustment(Wish wish, Meaning meaning, Optional<String> value, Granting granting) {
        String from = said(meaning.want());
        Optional<String> target = targets.nearest(meaning.option(), meaning.want());
        boolean overruled = granting.meant().entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(wish)
                        && other.getValue().option().equals(meaning.option())
                        && value.filter(chosen ->
                                        targets.granted(other.getValue().want(), meaning.option(), chosen))
                                .isPresent());
        if (overruled) {
            return new Adjustment(from, value, Cause.OTHER_WISH, List.of());
        }
        if (target.equals(value) || target.isEmpty()) {
            boolean step = targets.reaches(meaning.option(), meaning.want());
            return new Adjustment(from, value, step ? Cause.STEP : Cause.RANGE, List.of());
        }
        WhyNot whyNot =
                configurator.whyNot(granting.choices().without(meaning.option()), meaning.option(), target.get());
        List<String> because = whyNot.rules().stream()
                .map(rule -> reasons.getOrDefault(rule.name(), rule.reason()))
                .toList();
        return new Adjustment(from, value, Cause.RULES, because);
    }

    private static String said(Want want) {
        return switch (want) {
            case Want.Value(String value) -> value;
            case Want.Number(long amount) -> String.valueOf(amount);
            case Want.Not(String value) -> value;
            case Want.Some() -> "yes";
            case Want.Sized sized -> sized.more() ? "more" : "less";
        };
    }
}
