package com.shopwright.configurator;

import com.shopwright.configurator.Configurator.Stance;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.diagram.Values;
import com.shopwright.configurator.model.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says of every value whether it goes with the choices of the other options. */
final class Stances {

    private final Selections selections;
    private final Diagram diagram;
    private final Values ever;

    /** @param ever the values that some configuration has */
    Stances(Selections selections, Diagram diagram, Values ever) {
        this.selections = selections;
        this.diagram = diagram;
        this.ever = ever;
    }

    Map<String, List<Stance>> of(Choices choices) {
        int[] selection = selections.of(choices);
        Values beside = diagram.domains(selection);
        var stances = new LinkedHashMap<String, List<Stance>>();
        for (int i = 0; i < selections.count(); i++) {
            if (!(selections.option(i) instanceof Option.Text)) {
                boolean open = selection[i] == Diagram.OPEN;
                stances.put(selections.name(i), of(i, open ? beside : without(i, selection)));
            }
        }
        return stances;
    }

    /** What is possible when one choice is taken back. */
    private Values without(int option, int[] selection) {
        int[] fewer = selection.clone();
        fewer[option] = Diagram.OPEN;
        return diagram.domains(fewer);
    }

    private List<Stance> of(int option, Values beside) {
        return IntStream.range(0, diagram.size(option))
                .filter(value -> ever.possible(option, value))
                .mapToObj(value -> new Stance(selections.domain(option).value(value), beside.possible(option, value)))
                .toList();
    }
}
