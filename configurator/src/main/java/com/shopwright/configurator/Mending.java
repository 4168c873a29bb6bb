package com.shopwright.configurator;

import com.shopwright.configurator.diagram.Costs;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.diagram.Nearby;
import com.shopwright.configurator.diagram.Penalties;
import com.shopwright.configurator.model.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the least change to choices: the fewest options changed, then sizes moved the least, then the cheapest. All three
 * are one number for the diagram: a changed choice costs more than any distance, a step of distance more than any price.
 */
final class Mending {

    /** Prices lie within plus or minus 2^35 minor units. */
    private static final int PRICE_BITS = 36;

    /** Prices are below it and above its negative, in minor units. */
    static final long PRICE_LIMIT = 1L << PRICE_BITS - 1;

    private static final int DISTANCE_BITS = 15;
    private static final long STEP = 1L << PRICE_BITS;
    private static final long CHANGE = 1L << PRICE_BITS + DISTANCE_BITS;
    private static final long MAX_DISTANCE = (1L << DISTANCE_BITS) - 1;

    private final Selections selections;
    private final Diagram diagram;

    Mending(Selections selections, Diagram diagram) {
        this.selections = selections;
        this.diagram = diagram;
    }

    /** What a value costs when as few as possible of the choices are changed for it. */
    record Cost(int changes, long price) {

        static Cost of(long cost) {
            long shifted = cost + STEP / 2;
            return new Cost((int) (shifted >> PRICE_BITS + DISTANCE_BITS), (shifted & STEP - 1) - STEP / 2);
        }
    }

    /** For every value of every option, what it takes beside {@code choices}. */
    Costs costs(Choices choices) {
        return diagram.prices(penalties(choices, Presets.IGNORED));
    }

    /** Whether options that are not chosen are drawn towards their presets. */
    enum Presets {
        IGNORED,
        WANTED
    }

    /** The nearest full assignment in which {@code fixed} holds; empty when there is none. */
    int[] nearest(Choices choices, int[] fixed, Presets presets) {
        return diagram.cheapest(fixed, penalties(choices, presets));
    }

    /** For {@link #nearest} of many selections. */
    Nearby nearby(Choices choices, Presets presets) {
        return diagram.nearby(penalties(choices, presets));
    }

    /** The choices that a full assignment does not keep, each with its replacement. */
    List<Change> changes(Choices choices, int[] assignment) {
        List<Change> changes = new ArrayList<>();
        choices.values().forEach((option, value) -> {
            int number = selections.number(option);
            if (assignment[number] != selections.index(number, value)) {
                changes.add(new Change(option, value, selections.word(number, assignment[number], choices)));
            }
        });
        return changes;
    }

    private Penalties penalties(Choices choices, Presets presets) {
        var penalties = new Penalties(diagram.variables());
        // The distances of all options together stay below the cost of one change.
        long share = Math.max(1, MAX_DISTANCE / selections.count());
        for (int i = 0; i < selections.count(); i++) {
            String preset = presets == Presets.WANTED ? selections.option(i).preset() : "";
            int option = i;
            choices.of(selections.name(i))
                    .ifPresentOrElse(
                            value -> penalties.charge(
                                    option, distances(option, selections.index(option, value), CHANGE, share)),
                            () -> {
                                if (!preset.isEmpty()) {
                                    penalties.charge(option, towards(option, preset, share / 2));
                                }
                            });
        }
        return penalties;
    }

    /** An option that is not asked for does not depart from its preset. */
    private long[] towards(int option, String preset, long share) {
        long[] costs = distances(option, selections.index(option, preset), STEP * share, share);
        selections.domain(option).index(Selections.NONE).ifPresent(none -> costs[none] = 0);
        return costs;
    }

    /** What the values of an option cost when {@code wanted} is free and every other costs {@code other} and its distance. */
    private long[] distances(int option, int wanted, long other, long share) {
        int size = diagram.size(option);
        boolean sized = sized(selections.option(option));
        long[] costs = new long[size];
        for (int value = 0; value < size; value++) {
            if (value != wanted) {
                long steps = sized ? Math.abs((long) value - wanted) : 0;
                costs[value] = other + STEP * (size <= share ? steps : steps * share / size);
            }
        }
        return costs;
    }

    /** Whether the neighbours of a value are nearer to it than others: numbers, and choices that are all numbers. */
    private static boolean sized(Option option) {
        return switch (option) {
            case Option.Numeric numeric -> true;
            case Option.Choice choice ->
                choice.values().stream().allMatch(value -> value.name().matches("\\d+"));
            case Option.YesNo yesNo -> false;
            case Option.Text text -> false;
        };
    }
}
