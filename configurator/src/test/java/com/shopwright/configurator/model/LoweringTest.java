package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Configuration.Part;
import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Amount;
import com.shopwright.configurator.network.Network.Measure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network says the same as the bill, which works the expressions out one by one. */
class LoweringTest {

    @Test
    void termsSumToTheLinesOfTheBill() {
        Model model = Examples.diningTable();
        Network network = model.network();
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int[] values = network.variables().stream()
                    .mapToInt(variable -> random.nextInt(variable.size()))
                    .toArray();
            Bill bill = model.bill(choices(model, values));
            assertThat(sum(network, Measure.PRICE, values)).as("seed %d", seed).isEqualTo(bill.price());
            assertThat(sum(network, Measure.DAYS, values)).isEqualTo(bill.makingDays());
            assertThat(needs(network, values)).isEqualTo(taken(bill));
        }
    }

    static Map<String, String> choices(Model model, int[] values) {
        var choices = new LinkedHashMap<String, String>();
        for (int i = 0; i < model.options().size(); i++) {
            choices.put(model.options().get(i).name(), model.domain(i).value(values[i]));
        }
        return choices;
    }

    static long sum(Network network, Measure measure, int[] values) {
        return network.terms().stream()
                .filter(term -> term.measure() == measure)
                .mapToLong(term -> at(term.scope(), term.amount(), values))
                .sum();
    }

    static long at(int[] scope, Amount amount, int[] values) {
        return amount.of(Arrays.stream(scope).map(v -> values[v]).toArray());
    }

    static boolean satisfied(Network network, int[] values) {
        return network.relations().stream()
                .allMatch(relation -> relation.holds(
                        IntStream.of(relation.scope()).map(v -> values[v]).toArray()));
    }

    private static Map<String, Long> needs(Network network, int[] values) {
        var needs = new HashMap<String, Long>();
        network.needs().forEach(need -> needs.merge(need.item(), at(need.scope(), need.quantity(), values), Long::sum));
        needs.values().removeIf(quantity -> quantity == 0);
        return needs;
    }

    private static Map<String, Long> taken(Bill bill) {
        var taken = new HashMap<String, Long>();
        for (Part part : bill.parts()) {
            taken.merge(part.sku(), part.quantity(), Long::sum);
        }
        taken.values().removeIf(quantity -> quantity == 0);
        return taken;
    }
}
