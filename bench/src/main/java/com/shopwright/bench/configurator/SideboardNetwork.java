package com.shopwright.bench.configurator;

import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class SideboardNetwork {

    private SideboardNetwork() {}

    static Instance build() {
        Network.Builder network = Network.builder();
        List<String> options = new ArrayList<>(Sideboard.VALUES.keySet());
        options.forEach(
                option -> network.variable(option, Sideboard.values(option).size()));
        int number = 0;
        for (Sideboard.Rule rule : SideboardRules.ALL) {
            List<String> scope = rule.scope();
            network.where(
                    "rule " + number++,
                    numbers(scope, options),
                    values -> rule.test().holds(view(scope, values)));
        }
        for (Sideboard.Price price : Sideboard.prices()) {
            List<String> scope = price.scope();
            network.term(
                    Network.Measure.PRICE,
                    "price of " + scope,
                    numbers(scope, options),
                    values -> price.amount().cents(view(scope, values)));
        }
        network.term(Network.Measure.PRICE, "base", new int[0], values -> Sideboard.BASE_CENTS);
        return new Instance("sideboard", network.build(), List.copyOf(Sideboard.VALUES.values()));
    }

    private static int[] numbers(List<String> scope, List<String> options) {
        return scope.stream().mapToInt(options::indexOf).toArray();
    }

    private static Sideboard.View view(List<String> scope, int[] values) {
        int[] copy = Arrays.copyOf(values, values.length);
        return option -> {
            int at = scope.indexOf(option);
            return Sideboard.values(option).get(copy[at]);
        };
    }
}
