package com.shopwright.configurator;

import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.diagram.Diagram.Arrivals;
import com.shopwright.configurator.diagram.Nearby;
import com.shopwright.configurator.diagram.Penalties;
import com.shopwright.configurator.diagram.Values;
import com.shopwright.configurator.model.Bill;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A model with its diagram. */
final class CompiledConfigurator implements Configurator {

    private final Model model;
    private final Diagram diagram;
    private final Selections selections;
    private final Mending mending;
    private final Answers answers;
    private final Codes codes;
    /** The values that some configuration has. */
    private final Values ever;
    /** The last supply asked about: a page asks many things about one state of the stock. */
    private volatile Looked looked;

    private record Looked(Supply supply, Arrivals arrivals) {}

    CompiledConfigurator(Model model, Diagram diagram) {
        this.model = model;
        this.diagram = diagram;
        this.selections = new Selections(model, diagram.variables());
        this.mending = new Mending(selections, diagram);
        this.answers = new Answers(selections, diagram, mending);
        this.codes = new Codes(model, selections);
        this.ever = diagram.domains(diagram.open());
        this.looked = new Looked(Supply.UNLIMITED, diagram.arrivals(Supply.UNLIMITED::readyIn));
    }

    Diagram diagram() {
        return diagram;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Reading read(Map<String, String> values) {
        return new ChoiceReader(selections).read(values);
    }

    @Override
    public Answer answer(Choices choices, Supply supply) {
        return answer(choices, diagram.open(), supply);
    }

    @Override
    public Answer answer(Choices choices, String latest, Supply supply) {
        int[] fixed = diagram.open();
        int option = selections.number(latest);
        choices.of(latest).ifPresent(value -> fixed[option] = selections.index(option, value));
        return answer(choices, diagram.domains(fixed).any() ? fixed : diagram.open(), supply);
    }

    private Answer answer(Choices given, int[] fixed, Supply supply) {
        List<Change> changes = changes(given, fixed);
        Choices choices = given.with(changes);
        Arrivals arrivals = arrivals(supply);
        int[] selection = selections.of(choices);
        return new Answer(
                choices,
                changes,
                answers.offers(choices, arrivals),
                diagram.prices(selection).cheapest(),
                answers.readyIn(choices, arrivals),
                finished(choices, selection),
                open(selection));
    }

    /** What must change so that choices agree; empty when they do. */
    private List<Change> changes(Choices choices, int[] fixed) {
        if (diagram.domains(selections.of(choices)).any()) {
            return List.of();
        }
        return mending.changes(choices, mending.nearest(choices, fixed, Mending.Presets.IGNORED));
    }

    private int open(int[] selection) {
        var possible = diagram.domains(selection);
        int open = 0;
        for (int i = 0; i < selections.count(); i++) {
            if (selection[i] == Diagram.OPEN && possible.count(i) > 1 && !selections.mayStayOpen(i)) {
                open++;
            }
        }
        return open;
    }

    private Optional<Configuration> finished(Choices choices, int[] selection) {
        if (open(selection) > 0) {
            return Optional.empty();
        }
        int[] quiet = selection.clone();
        var possible = diagram.domains(quiet);
        for (int i = 0; i < selections.count(); i++) {
            int none = selections.domain(i).index(Selections.NONE).orElse(Diagram.OPEN);
            if (quiet[i] == Diagram.OPEN && selections.mayStayOpen(i) && possible.possible(i, none)) {
                quiet[i] = none;
            }
        }
        boolean needsText = IntStream.range(0, selections.count())
                .anyMatch(i -> selections.option(i) instanceof Option.Text && quiet[i] == Diagram.OPEN);
        if (needsText) {
            return Optional.empty();
        }
        int[] assignment = diagram.cheapest(quiet, new Penalties(diagram.variables()));
        return assignment.length == 0 ? Optional.empty() : Optional.of(configuration(assignment, choices));
    }

    Configuration configuration(int[] assignment, Choices choices) {
        return configuration(selections.words(assignment, choices));
    }

    private Configuration configuration(Map<String, String> words) {
        Bill bill = model.bill(words);
        return new Configuration(
                model.product(),
                model.version(),
                words,
                bill.lines(),
                bill.price(),
                bill.weightGrams(),
                bill.makingDays(),
                bill.parts(),
                codes.encode(words),
                codes.hash(words));
    }

    @Override
    public Resolution resolve(Choices choices, String option, String value) {
        int number = selections.number(option);
        int[] fixed = diagram.open();
        fixed[number] = selections.index(number, value);
        Choices agreed = choices.with(changes(choices, diagram.open())).without(option);
        int[] nearest = mending.nearest(agreed, fixed, Mending.Presets.IGNORED);
        if (nearest.length == 0) {
            throw new IllegalArgumentException("No configuration has %s of %s.".formatted(value, option));
        }
        List<Change> changes = mending.changes(agreed, nearest);
        Choices after = agreed.with(changes).with(option, value);
        long price = diagram.prices(selections.of(after)).cheapest();
        long before = diagram.prices(selections.of(choices.with(changes(choices, diagram.open()))))
                .cheapest();
        return new Resolution(after, changes, price, price - before);
    }

    @Override
    public WhyNot whyNot(Choices choices, String option, String value) {
        int number = selections.number(option);
        Choices agreed = choices.with(changes(choices, diagram.open()));
        return new Reasons(model).whyNot(selections, diagram, agreed, number, selections.index(number, value));
    }

    @Override
    public Configuration complete(Choices choices, Goal goal, Supply supply) {
        Choices agreed = choices.with(changes(choices, diagram.open()));
        int[] selection = selections.of(agreed);
        int[] assignment = switch (goal) {
            case CHEAPEST -> diagram.cheapest(selection, new Penalties(diagram.variables()));
            case CLOSEST -> mending.nearest(agreed, selection, Mending.Presets.WANTED);
            case FASTEST -> diagram.fastest(selection, arrivals(supply));
        };
        return configuration(assignment, agreed);
    }

    @Override
    public boolean possible(String option, String value) {
        int number = selections.number(option);
        return ever.possible(number, selections.index(number, value));
    }

    @Override
    public Map<String, List<Stance>> stances(Choices choices) {
        return new Stances(selections, diagram, ever).of(choices);
    }

    @Override
    public Trials trials(Choices choices, Goal goal, Supply supply) {
        Choices agreed = choices.with(changes(choices, diagram.open()));
        if (goal == Goal.FASTEST) {
            return new NearbyTrials(
                    selections,
                    mending,
                    agreed,
                    after -> diagram.fastest(selections.of(after), arrivals(supply)),
                    this);
        }
        Nearby filled = goal == Goal.CLOSEST
                ? mending.nearby(agreed, Mending.Presets.WANTED)
                : diagram.nearby(new Penalties(diagram.variables()));
        return new NearbyTrials(selections, mending, agreed, after -> filled.cheapest(selections.of(after)), this);
    }

    @Override
    public BigInteger count(Choices choices) {
        return diagram.count(selections.of(choices));
    }

    @Override
    public Configuration sample(Choices choices, RandomGenerator random) {
        return configuration(diagram.sample(selections.of(choices), random), choices);
    }

    @Override
    public Decoded decode(String code) {
        return switch (codes.decode(code)) {
            case Codes.Read.Not(Decoded decoded) -> decoded;
            case Codes.Read.Choices(Map<String, String> values) ->
                diagram.domains(selections.of(new Choices(values))).any()
                        ? new Decoded.Found(configuration(values))
                        : new Decoded.Refused(
                                "This code stands for something that cannot be made.",
                                "Compare it with the one you were given.");
        };
    }

    @Override
    public int readyIn(Configuration configuration, int quantity, Supply supply) {
        var demand = new HashMap<String, Long>();
        configuration.parts().forEach(part -> demand.merge(part.sku(), part.quantity() * quantity, Math::addExact));
        int parts = demand.entrySet().stream()
                .filter(need -> need.getValue() > 0)
                .mapToInt(need -> supply.readyIn(need.getKey(), need.getValue()))
                .max()
                .orElse(0);
        return Math.min(Supply.NEVER, parts + configuration.makingDays());
    }

    private Arrivals arrivals(Supply supply) {
        Looked last = looked;
        if (last.supply() != supply) {
            last = new Looked(supply, diagram.arrivals(supply::readyIn));
            looked = last;
        }
        return last.arrivals();
    }
}
