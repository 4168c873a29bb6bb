package com.shopwright.configurator;

import com.shopwright.configurator.diagram.Nearby;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tries values above the same choices. What the choices cost that a trial takes back or changes stays charged: those options
 * are fixed then, so it is the same for every assignment, and one calculation serves all trials but for what stands above
 * the value tried.
 */
final class NearbyTrials implements Configurator.Trials {

    private final Selections selections;
    private final Mending mending;
    private final Choices choices;
    private final Nearby mended;
    private final Function<Choices, int[]> filled;
    private final CompiledConfigurator configurator;

    /**
     * @param choices which agree with each other
     * @param filled a full assignment with choices that agree
     */
    NearbyTrials(
            Selections selections,
            Mending mending,
            Choices choices,
            Function<Choices, int[]> filled,
            CompiledConfigurator configurator) {
        this.selections = selections;
        this.mending = mending;
        this.choices = choices;
        this.mended = mending.nearby(choices, Mending.Presets.IGNORED);
        this.filled = filled;
        this.configurator = configurator;
    }

    @Override
    public Optional<Configuration> of(String option, String value) {
        int[] nearest = mended.cheapest(only(option, value));
        if (nearest.length == 0) {
            return Optional.empty();
        }
        Choices others = choices.without(option);
        List<Change> changes = mending.changes(others, nearest);
        Choices after = others.with(changes).with(option, value);
        return Optional.of(configurator.configuration(filled.apply(after), after));
    }

    private int[] only(String option, String value) {
        int[] selection = selections.of(Choices.NONE);
        int number = selections.number(option);
        selection[number] = selections.index(number, value);
        return selection;
    }
}
