package com.shopwright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Decoded;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.diagram.Compilation.Compiled;
import com.shopwright.configurator.diagram.Compiler;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.diagram.Values;
import com.shopwright.configurator.model.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buyers who choose at random, on every product of the demo: none ever stands before a dead end or a wrong price. */
class DemoSessionsModuleTest {

    private static final long SEED = Long.getLong("shopwright.test.seed", 20_261_122L);
    private static final int SESSIONS = 10_000;
    private static final int PRICED = 200;

    @ParameterizedTest
    @MethodSource("com.shopwright.demo.DemoModelsModuleTest#products")
    void noSessionEndsDead(String product) {
        Model model = DemoModelsModuleTest.configurator(product).model();
        Diagram diagram = ((Compiled) Compiler.compile(model.network())).diagram();
        var random = new Random(SEED);
        System.out.println(product + " seed " + SEED);
        for (int session = 0; session < SESSIONS; session++) {
            int[] selection = walk(model, diagram, random);
            assertThat(model.network().relations()).allMatch(relation -> {
                int[] values = new int[relation.scope().length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = selection[relation.scope()[i]];
                }
                return relation.holds(values);
            });
            if (session < PRICED) {
                assertThat(diagram.prices(selection).cheapest())
                        .isEqualTo(model.bill(words(model, selection)).price());
            }
        }
    }

    private static int[] walk(Model model, Diagram diagram, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int v = 0; v < model.network().variables().size(); v++) {
            order.add(v);
        }
        Collections.shuffle(order, random);
        int[] selection = diagram.open();
        for (int variable : order) {
            Values possible = diagram.domains(selection);
            int left = possible.count(variable);
            assertThat(left).as("values of variable %d", variable).isPositive();
            int pick = random.nextInt(left);
            int value = -1;
            while (pick >= 0) {
                value++;
                if (possible.possible(variable, value)) {
                    pick--;
                }
            }
            selection[variable] = value;
        }
        return selection;
    }

    private static Map<String, String> words(Model model, int[] selection) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < model.options().size(); i++) {
            words.put(model.options().get(i).name(), model.domain(i).value(selection[i]));
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("com.shopwright.demo.DemoModelsModuleTest#products")
    void everyDesignComesBackFromItsCode(String product) {
        Configurator configurator = DemoModelsModuleTest.configurator(product);
        var random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            Configuration made = configurator.sample(Choices.NONE, random);
            assertThat(configurator.decode(made.code())).isEqualTo(new Decoded.Found(made));
            assertThat(made.lines().stream()
                            .mapToLong(Configuration.PriceLine::amount)
                            .sum())
                    .isEqualTo(made.price());
            assertThat(configurator
                            .answer(Choices.of(made.choices()), Supply.UNLIMITED)
                            .price())
                    .isEqualTo(made.price());
        }
    }
}
