package com.shopwright.configurator;

import com.shopwright.configurator.diagram.Compilation;
import com.shopwright.configurator.diagram.Compiler;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import java.util.List;
import java.util.stream.Collectors;

/** Makes configurators of models. */
public final class Configurators {

    /** What compiling a model comes to. */
    public sealed interface Outcome {

        record Compiled(Configurator configurator) implements Outcome {}

        /** At least one fault: the rules contradict each other, or couple more than can be worked out in advance. */
        record Refused(List<Fault> faults) implements Outcome {

            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    private Configurators() {}

    /** Compiles {@code model}: milliseconds for most products, seconds when several sizes are coupled. */
    public static Outcome compile(Model model) {
        if (model.options().isEmpty()) {
            return refused(model, 0, "options", "There is nothing to choose.", "Declare at least one option.");
        }
        try {
            return switch (Compiler.compile(model.network())) {
                case Compilation.Compiled(var diagram) -> compiled(model, diagram);
                case Compilation.Contradictory() -> contradiction(model);
                case Compilation.TooLarge tooLarge -> tooLarge(model, tooLarge);
            };
        } catch (ArithmeticException e) {
            return outOfRange(model);
        }
    }

    private static Outcome compiled(Model model, Diagram diagram) {
        if (diagram.dearest() >= Mending.PRICE_LIMIT
                || diagram.prices(diagram.open()).cheapest() <= -Mending.PRICE_LIMIT) {
            return outOfRange(model);
        }
        return new Outcome.Compiled(new CompiledConfigurator(model, diagram));
    }

    private static Outcome outOfRange(Model model) {
        return refused(
                model,
                0,
                "price",
                "A configuration could cost more than can be calculated with.",
                "Check the numbers of the price lines for zeros too many.");
    }

    private static Outcome contradiction(Model model) {
        WhyNot contradiction = new Reasons(model).contradiction();
        List<WhyNot.Rule> rules = contradiction.rules();
        String named = rules.stream().map(WhyNot.Rule::place).collect(Collectors.joining(", "));
        return refused(
                model,
                rules.isEmpty() ? 0 : rules.getFirst().line(),
                "rules",
                "No configuration satisfies these rules together: " + named + ".",
                contradiction.minimal()
                        ? "Loosen one of them; leaving out any one would do."
                        : "Loosen some of them; not all may be to blame.");
    }

    private static Outcome tooLarge(Model model, Compilation.TooLarge tooLarge) {
        int line = model.rules().stream()
                .filter(rule -> tooLarge.names().contains(rule.name()))
                .mapToInt(Model.Rule::line)
                .findFirst()
                .orElse(0);
        return refused(
                model,
                line,
                "rules",
                "%s couple too many values at once: %s."
                        .formatted(
                                String.join(", ", tooLarge.names()),
                                String.join(
                                        ", ",
                                        tooLarge.variables().stream().limit(8).toList())),
                "Give these numbers a coarser step, or split the price into lines over fewer of them.");
    }

    private static Outcome refused(Model model, int line, String field, String problem, String remedy) {
        return new Outcome.Refused(List.of(new Fault(model.product() + ".yaml", line, field, problem, remedy)));
    }
}
