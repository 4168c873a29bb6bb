package com.shopwright.configurator;

import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.model.Domain;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at the scenes of the presets and of some configurations with each value that has a name. */
final class SceneLinter {

    private static final int FOR_EACH_VALUE = 6;
    private static final int FREE = 60;
    private static final int MOST_COUNTED = 12;

    private final Configurator configurator;
    private final Model model;
    private final RandomGenerator random;

    SceneLinter(Configurator configurator) {
        this.configurator = configurator;
        this.model = configurator.model();
        // the same model is looked at in the same way each time
        this.random = new Random(model.version());
    }

    /** Each kind of disagreement once, for the first configuration that shows it. */
    List<Fault> findings() {
        var told = new HashSet<String>();
        var findings = new ArrayList<Fault>();
        for (Map<String, String> choices : samples()) {
            for (Fault fault : model.disagreements(choices)) {
                if (told.add(fault.field() + fault.remedy())) {
                    findings.add(new Fault(
                            fault.file(),
                            fault.line(),
                            fault.field(),
                            fault.problem() + where(choices),
                            fault.remedy()));
                }
            }
        }
        return findings;
    }

    private List<Map<String, String>> samples() {
        Configuration usual = configurator.complete(Choices.NONE, Goal.CLOSEST, Supply.UNLIMITED);
        if (model.scene(usual.choices()).isEmpty()
                && model.disagreements(usual.choices()).isEmpty()) {
            return List.of();
        }
        Stream<Choices> free = Stream.generate(() -> Choices.NONE).limit(FREE);
        return Stream.concat(
                        Stream.of(usual),
                        Stream.concat(free, values()).map(choices -> configurator.sample(choices, random)))
                .map(Configuration::choices)
                .toList();
    }

    /** What to begin with: each value of the options that have few. */
    private Stream<Choices> values() {
        return IntStream.range(0, model.options().size()).boxed().flatMap(i -> {
            Option option = model.options().get(i);
            Domain domain = model.domain(i);
            return option instanceof Option.Text || domain.size() > MOST_COUNTED
                    ? Stream.of()
                    : IntStream.range(0, domain.size())
                            .mapToObj(domain::value)
                            .filter(value -> configurator.possible(option.name(), value))
                            .flatMap(value -> Stream.generate(() -> Choices.NONE.with(option.name(), value))
                                    .limit(FOR_EACH_VALUE));
        });
    }

    private static String where(Map<String, String> choices) {
        return choices.entrySet().stream()
                .filter(choice -> !choice.getValue().equals(Selections.NONE))
                .map(choice -> choice.getKey() + " = " + choice.getValue())
                .collect(Collectors.joining(", ", " Seen with ", "."));
    }
}
