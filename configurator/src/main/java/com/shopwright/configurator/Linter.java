package com.shopwright.configurator;

import com.shopwright.configurator.diagram.Compilation;
import com.shopwright.configurator.diagram.Compiler;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.diagram.Values;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Model.PlannedPart;
import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.network.Network;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds what a model's author most likely did not mean: values that nobody can ever choose, parts that are never used,
 * prices below zero, stock items that the catalogue does not have, presets that contradict each other, shapes that disagree
 * with the parts list. A model with findings works; one that contradicts itself is refused when it is compiled.
 */
public final class Linter {

    private static final int MAX_LISTED = 8;

    private final Model model;
    private final CompiledConfigurator compiled;
    private final Diagram diagram;
    private final Selections selections;
    private final List<Fault> findings = new ArrayList<>();

    private Linter(Model model, CompiledConfigurator compiled) {
        this.model = model;
        this.compiled = compiled;
        this.diagram = compiled.diagram();
        this.selections = new Selections(model, diagram.variables());
    }

    /**
     * Everything found, in the order of the file's sections.
     *
     * @param catalogue the SKUs that can be kept in stock
     */
    public static List<Fault> check(Model model, Collection<String> catalogue) {
        return switch (Configurators.compile(model)) {
            case Configurators.Outcome.Refused(List<Fault> faults) -> faults;
            case Configurators.Outcome.Compiled(Configurator compiled) ->
                new Linter(model, (CompiledConfigurator) compiled).check(catalogue);
        };
    }

    private List<Fault> check(Collection<String> catalogue) {
        Values possible = diagram.domains(diagram.open());
        for (int i = 0; i < selections.count(); i++) {
            deadValues(i, possible);
        }
        presets();
        for (PlannedPart part : model.parts()) {
            part(part, catalogue);
        }
        long cheapest = diagram.prices(diagram.open()).cheapest();
        if (cheapest < 0) {
            find(
                    model.priceLine(),
                    "price",
                    "The cheapest configuration costs less than nothing: %s %s."
                            .formatted(inMajorUnits(cheapest), model.currency()),
                    "Raise the base, or put max(0, ...) around what is subtracted.");
        }
        findings.addAll(new SceneLinter(compiled).findings());
        return List.copyOf(findings);
    }

    private String inMajorUnits(long price) {
        int digits = Math.max(0, Currency.getInstance(model.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(price, digits).toPlainString();
    }

    private void deadValues(int option, Values possible) {
        List<Integer> dead = new ArrayList<>();
        for (int value = 0; value < diagram.size(option); value++) {
            if (!possible.possible(option, value)) {
                dead.add(value);
            }
        }
        if (dead.isEmpty()) {
            return;
        }
        String name = selections.name(option);
        boolean onlyNone = dead.size() == 1
                && selections.domain(option).value(dead.getFirst()).equals(Selections.NONE);
        List<String> rules = new Reasons(model)
                .whyNot(selections, diagram, Choices.NONE, option, dead.getFirst()).rules().stream()
                        .map(WhyNot.Rule::place)
                        .toList();
        if (onlyNone) {
            find(
                    model.line(name),
                    "options." + name + ".when",
                    "The option always applies: its condition holds in every configuration.",
                    "Leave the when out, or correct it.");
        } else {
            find(
                    model.line(name),
                    "options." + name,
                    "Nobody can ever choose %s: %s %s it out."
                            .formatted(
                                    listed(option, dead),
                                    String.join(", ", rules),
                                    rules.size() == 1 ? "rules" : "rule"),
                    "Loosen these rules, or take the values out.");
        }
    }

    /** Values in words; runs of a size as from–to. */
    private String listed(int option, List<Integer> values) {
        List<String> words = new ArrayList<>();
        boolean sized = !(selections.option(option) instanceof Option.Choice);
        int from = 0;
        for (int i = 1; i <= values.size(); i++) {
            if (i == values.size() || !sized || values.get(i) != values.get(i - 1) + 1) {
                String first = selections.domain(option).value(values.get(from));
                String last = selections.domain(option).value(values.get(i - 1));
                words.add(from == i - 1 ? first : first + " to " + last);
                from = i;
            }
        }
        String more = words.size() > MAX_LISTED ? " and %d more".formatted(words.size() - MAX_LISTED) : "";
        return words.stream().limit(MAX_LISTED).collect(Collectors.joining(", ")) + more;
    }

    /** The presets that are given must agree, or the first page a buyer sees is not what the author wrote. */
    private void presets() {
        Choices presets = Choices.NONE;
        for (int i = 0; i < selections.count(); i++) {
            Option option = selections.option(i);
            // A preset of an option that does not apply at first waits until it does.
            if (!option.preset().isEmpty() && !option.conditional()) {
                Choices next = presets.with(option.name(), option.preset());
                if (!diagram.domains(selections.of(next)).any()) {
                    find(
                            model.line(option.name()),
                            "options." + option.name() + ".default",
                            "The default %s cannot be had with the defaults of the options before it."
                                    .formatted(option.preset()),
                            "Choose defaults that go together.");
                } else {
                    presets = next;
                }
            }
        }
    }

    private void part(PlannedPart part, Collection<String> catalogue) {
        if (!used(part)) {
            find(
                    part.line(),
                    "parts." + part.name(),
                    "No configuration ever needs this part.",
                    "Correct its condition or pieces, or take it out.");
        }
        List<String> missing = part.skus().stream()
                .filter(sku -> !catalogue.contains(sku))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            find(
                    part.line(),
                    "parts." + part.name() + ".sku",
                    "The catalogue has no %s.".formatted(String.join(", ", missing)),
                    "Add it to the stock items, or correct the name.");
        }
    }

    /** Asked of the compiled form: the model, with the rule that the part is needed, still has a configuration. */
    private boolean used(PlannedPart part) {
        Network network = model.network().with(java.util.Set.of(), false).and("needed", part.scope(), part.needed());
        return !(Compiler.compile(network) instanceof Compilation.Contradictory);
    }

    private void find(int line, String field, String problem, String remedy) {
        findings.add(new Fault(model.product() + ".yaml", line, field, problem, remedy));
    }
}
