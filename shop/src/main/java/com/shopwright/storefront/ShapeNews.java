package com.shopwright.storefront;

import com.shopwright.configurator.Change;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.WhyNot;
import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.text.Understanding;
import com.shopwright.designs.ChoiceWords;
import com.shopwright.kernel.Money;
import com.shopwright.storefront.ShapePage.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a wish came to: what it changed besides, why, and how to go back. */
@Component
class ShapeNews {

    private final ChoiceWords choiceWords;
    private final Words words;

    ShapeNews(ChoiceWords choiceWords, Words words) {
        this.choiceWords = choiceWords;
        this.words = words;
    }

    Optional<Notice> about(Fitted fitted) {
        Shape shape = fitted.shape();
        Map<String, Option> options = new LinkedHashMap<>();
        fitted.configurator().model().options().forEach(option -> options.put(option.name(), option));
        if (!shape.misfits().isEmpty()) {
            return Optional.of(refused(shape, options));
        }
        if (fitted.understood().isPresent()) {
            return Optional.of(understood(fitted, fitted.understood().get(), options));
        }
        return shape.changes().isEmpty() ? Optional.empty() : Optional.of(changed(fitted, options));
    }

    /** What the buyer's words came to: each wish as it was granted, and the words that nobody knew. */
    private Notice understood(Fitted fitted, Understanding understanding, Map<String, Option> options) {
        List<String> granted = understanding.slots().stream()
                .filter(slot -> slot.value().isPresent())
                .map(slot -> label(options, slot.option()) + ": "
                        + said(options, slot.option(), slot.value().orElseThrow()) + " (“"
                        + slot.words().text() + "”" + nearest(slot) + ")")
                .distinct()
                .toList();
        List<String> reasons = understanding.slots().stream()
                .flatMap(slot -> slot.adjustment().stream())
                .flatMap(adjustment -> adjustment.reasons().stream())
                .distinct()
                .toList();
        String unknown = words.list(understanding.unknown().stream()
                .map(word -> "“" + word.text() + "”")
                .distinct()
                .toList());
        return new Notice(
                "wait",
                (granted.isEmpty() ? "We found no choice in your words." : "We filled in what we understood.")
                        + (unknown.isEmpty() ? "" : " We did not understand " + unknown + "."),
                Stream.concat(granted.stream(), points(fitted.shape(), options).stream())
                        .toList(),
                reasons,
                fitted.shape()
                        .before()
                        .map(_ -> fitted.address()
                                .of(
                                        fitted.shape().keptBefore(),
                                        fitted.shape().goal(),
                                        fitted.wish().line(),
                                        fitted.wish().quantity())));
    }

    /** What was asked for in words is not always what there is. */
    private static String nearest(Understanding.Slot slot) {
        return slot.adjustment()
                .map(adjustment -> switch (adjustment.cause()) {
                    case RANGE -> ", as far as we go";
                    case STEP -> ", the nearest we make";
                    case OTHER_WISH, RULES -> "";
                })
                .orElse("");
    }

    private Notice refused(Shape shape, Map<String, Option> options) {
        List<String> labels = options.values().stream()
                .filter(option -> shape.misfits().containsKey(option.name()))
                .map(option -> option.wording().label())
                .toList();
        return new Notice(
                "bad",
                "Please look at " + words.list(labels) + " again; the rest stands.",
                List.of(),
                List.of(),
                Optional.empty());
    }

    private Notice changed(Fitted fitted, Map<String, Option> options) {
        Shape shape = fitted.shape();
        Configurator configurator = fitted.configurator();
        ShapeWish wish = fitted.wish();
        String cause = shape.chosen().size() == 1
                ? "Choosing " + chosen(shape, options) + " changed "
                : "So that everything goes together, we changed ";
        return new Notice(
                "wait",
                cause + what(shape, options) + difference(configurator, shape) + ".",
                shape.changes().size() == 1 ? List.of() : points(shape, options),
                reasons(configurator, shape),
                shape.before()
                        .map(_ -> fitted.address().of(shape.keptBefore(), shape.goal(), wish.line(), wish.quantity())));
    }

    private String chosen(Shape shape, Map<String, Option> options) {
        String name = shape.chosen().getFirst();
        return said(options, name, shape.value(name));
    }

    private String what(Shape shape, Map<String, Option> options) {
        if (shape.changes().size() > 1) {
            return words.list(shape.changes().stream()
                    .map(change -> label(options, change.option()))
                    .toList());
        }
        Change only = shape.changes().getFirst();
        return label(options, only.option()) + " from " + said(options, only.option(), only.from()) + " to "
                + said(options, only.option(), only.to());
    }

    private String difference(Configurator configurator, Shape shape) {
        return shape.before()
                .map(before -> shape.configuration().price() - before.price())
                .map(cents -> " ("
                        + words.difference(Money.of(cents, configurator.model().currency())) + " in all)")
                .orElse("");
    }

    private List<String> points(Shape shape, Map<String, Option> options) {
        return shape.changes().stream()
                .map(change -> "%s: %s instead of %s"
                        .formatted(
                                label(options, change.option()),
                                said(options, change.option(), change.to()),
                                said(options, change.option(), change.from())))
                .toList();
    }

    /** The rules that stand between what was there and what is. */
    private static List<String> reasons(Configurator configurator, Shape shape) {
        Choices now = before(configurator, shape);
        return shape.changes().stream()
                .flatMap(change ->
                        configurator
                                .whyNot(now.without(change.option()), change.option(), change.from())
                                .rules()
                                .stream())
                .map(WhyNot.Rule::reason)
                .distinct()
                .toList();
    }

    /** The options that applied before the change, as they stand: what begins to apply is no reason for it. */
    private static Choices before(Configurator configurator, Shape shape) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Option option : configurator.model().options()) {
            boolean applied = shape.before()
                    .map(old -> old.choices().getOrDefault(option.name(), Shape.NONE))
                    .map(value -> Shaping.applies(option, value))
                    .orElse(true);
            String value = shape.value(option.name());
            if (applied && Shaping.applies(option, value)) {
                choices.put(option.name(), value);
            }
        }
        return new Choices(choices);
    }

    private static String label(Map<String, Option> options, String name) {
        return Optional.ofNullable(options.get(name))
                .map(option -> option.wording().label())
                .orElse(name);
    }

    private String said(Map<String, Option> options, String name, String value) {
        return Optional.ofNullable(options.get(name))
                .map(option -> choiceWords.of(option, value))
                .orElse(value);
    }
}
