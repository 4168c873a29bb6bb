package com.shopwright.designs;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in sentences what is different between two versions of a model. */
final class ModelComparison {

    private final Configurator before;
    private final Configurator after;
    private final List<String> sentences = new ArrayList<>();

    ModelComparison(Configurator before, Configurator after) {
        this.before = before;
        this.after = after;
    }

    List<String> sentences() {
        Map<String, Option> were = options(before.model());
        Map<String, Option> are = options(after.model());
        added("Options", labels(were), labels(are));
        were.forEach((name, option) -> {
            if (are.containsKey(name)) {
                option(option, are.getOrDefault(name, option));
            }
        });
        rules();
        added("Parts", parts(before.model()), parts(after.model()));
        differ("Cheapest", before, after, ModelComparison::cheapest);
        differ("As we make it most", before, after, ModelComparison::usual);
        differ(
                "Configurations",
                before,
                after,
                model -> String.format(Locale.ENGLISH, "%,d", model.count(Choices.NONE)));
        if (sentences.isEmpty()) {
            sentences.add("Nothing that buyers choose or pay: words, weights, days or quantities at most.");
        }
        return sentences;
    }

    private void option(Option was, Option is) {
        added(is.wording().label(), values(was), values(is));
        if (!span(was).equals(span(is))) {
            sentences.add(is.wording().label() + ": " + span(is) + " instead of " + span(was) + ".");
        }
    }

    private void rules() {
        Map<String, String> were = rules(before.model());
        Map<String, String> are = rules(after.model());
        added("Rules", were.keySet(), are.keySet());
        String changed = were.keySet().stream()
                .filter(name ->
                        are.containsKey(name) && !were.getOrDefault(name, "").equals(are.getOrDefault(name, "")))
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            sentences.add("Rules, changed: " + changed + ".");
        }
    }

    private void added(String what, Set<String> before, Set<String> after) {
        Set<String> fresh = new LinkedHashSet<>(after);
        fresh.removeAll(before);
        Set<String> gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        if (!fresh.isEmpty()) {
            sentences.add(what + ", new: " + String.join(", ", fresh) + ".");
        }
        if (!gone.isEmpty()) {
            sentences.add(what + ", no longer there: " + String.join(", ", gone) + ".");
        }
    }

    private void differ(String what, Configurator before, Configurator after, Function<Configurator, String> figure) {
        String was = figure.apply(before);
        String is = figure.apply(after);
        if (!was.equals(is)) {
            sentences.add(what + ": " + is + " instead of " + was + ".");
        }
    }

    private static String cheapest(Configurator model) {
        return money(model, model.answer(Choices.NONE, Supply.UNLIMITED).price());
    }

    private static String usual(Configurator model) {
        return money(
                model,
                model.complete(Choices.NONE, Configurator.Goal.CLOSEST, Supply.UNLIMITED)
                        .price());
    }

    private static String money(Configurator model, long minor) {
        return Money.of(minor, model.model().currency()).format(Locale.ENGLISH);
    }

    private static Map<String, Option> options(Model model) {
        Map<String, Option> options = new LinkedHashMap<>();
        model.options().forEach(option -> options.put(option.name(), option));
        return options;
    }

    private static Set<String> labels(Map<String, Option> options) {
        return options.values().stream()
                .map(option -> option.wording().label())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> rules(Model model) {
        Map<String, String> rules = new LinkedHashMap<>();
        // A rule without a name is called by its line, which moves.
        model.rules()
                .forEach(rule -> rules.put(
                        rule.name().equals("line " + rule.line()) ? "“" + rule.source() + "”" : rule.name(),
                        rule.source()));
        return rules;
    }

    private static Set<String> parts(Model model) {
        return model.parts().stream().map(Model.PlannedPart::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> values(Option option) {
        return option instanceof Option.Choice choice
                ? choice.values().stream()
                        .map(value -> value.wording().label())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private static String span(Option option) {
        return switch (option) {
            case Option.Numeric numeric ->
                String.format(
                                Locale.ENGLISH,
                                "%,d to %,d by %d %s",
                                numeric.min(),
                                numeric.max(),
                                numeric.step(),
                                numeric.unit())
                        .strip();
            case Option.Text text -> text.minLength() + " to " + text.maxLength() + " characters";
            case Option.YesNo _ -> "yes or no";
            case Option.Choice _ -> "a choice";
        };
    }
}
