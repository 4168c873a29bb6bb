package com.shopwright.configurator;

import com.shopwright.configurator.Offer.State;
import com.shopwright.configurator.diagram.Costs;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.diagram.Diagram.Arrivals;
import com.shopwright.configurator.model.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Works out the offers of one answer. */
final class Answers {

    private final Selections selections;
    private final Diagram diagram;
    private final Mending mending;

    Answers(Selections selections, Diagram diagram, Mending mending) {
        this.selections = selections;
        this.diagram = diagram;
        this.mending = mending;
    }

    /** Every option's offers beside {@code choices}, which agree with each other. */
    Map<String, List<Offer>> offers(Choices choices, Arrivals arrivals) {
        int[] selection = selections.of(choices);
        Costs costs = mending.costs(choices);
        Dates dates = dates(selection, arrivals);
        var offers = new LinkedHashMap<String, List<Offer>>();
        for (int i = 0; i < selections.count(); i++) {
            if (selection[i] == Diagram.OPEN) {
                offers.put(selections.name(i), offers(i, choices, costs, dates));
            } else {
                // What the other values of a chosen option mean shows when it is opened again.
                int chosen = selection[i];
                selection[i] = Diagram.OPEN;
                offers.put(selections.name(i), offers(i, choices, costs, dates(selection, arrivals)));
                selection[i] = chosen;
            }
        }
        return offers;
    }

    /** When each value can be ready: the latest part and the workshop's days, each at its best. */
    private record Dates(Costs parts, Costs days) {

        boolean possible(int option, int value) {
            return parts.possible(option, value);
        }

        int readyIn(int option, int value) {
            return (int) Math.min(Supply.NEVER, parts.cheapest(option, value) + days.cheapest(option, value));
        }

        boolean inStock(int option, int value) {
            return parts.cheapest(option, value) <= 0;
        }
    }

    private Dates dates(int[] selection, Arrivals arrivals) {
        return new Dates(diagram.ready(selection, arrivals), diagram.days(selection));
    }

    /** The estimate for the earliest configuration with {@code choices}. */
    int readyIn(Choices choices, Arrivals arrivals) {
        int[] selection = selections.of(choices);
        return (int) Math.min(
                Supply.NEVER,
                diagram.ready(selection, arrivals).cheapest()
                        + diagram.days(selection).cheapest());
    }

    private List<Offer> offers(int option, Choices choices, Costs costs, Dates dates) {
        int chosen = choices.of(selections.name(option))
                .map(value -> selections.index(option, value))
                .orElse(Diagram.OPEN);
        if (selections.option(option) instanceof Option.Text) {
            return text(option, chosen, choices, costs, dates);
        }
        List<Offer> offers = new ArrayList<>();
        for (int value = 0; value < diagram.size(option); value++) {
            // A value that no configuration has is not offered at all: the linter names it to the model's author.
            if (costs.possible(option, value)) {
                offers.add(offer(option, value, selections.domain(option).value(value), chosen, costs, dates));
            }
        }
        return offers;
    }

    private Offer offer(int option, int value, String word, int chosen, Costs costs, Dates dates) {
        Mending.Cost cost = Mending.Cost.of(costs.cheapest(option, value));
        if (!dates.possible(option, value)) {
            return new Offer(word, State.EXCLUDED, cost.price(), Supply.NEVER, false);
        }
        return new Offer(
                word,
                value == chosen ? State.SELECTED : State.POSSIBLE,
                cost.price(),
                dates.readyIn(option, value),
                dates.inStock(option, value));
    }

    /** A text's one offer: the text chosen, else none, else the preset. Nothing is offered where only letters would do. */
    private List<Offer> text(int option, int chosen, Choices choices, Costs costs, Dates dates) {
        if (chosen != Diagram.OPEN) {
            String word = selections.word(option, chosen, choices);
            return List.of(offer(option, chosen, word, chosen, costs, dates));
        }
        return Stream.of(Selections.NONE, selections.option(option).preset())
                .flatMap(word -> selections.domain(option).index(word).stream()
                        .filter(value -> dates.possible(option, value))
                        .mapToObj(value -> offer(option, value, word, chosen, costs, dates)))
                .limit(1)
                .toList();
    }
}
