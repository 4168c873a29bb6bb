package com.shopwright.configurator.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Measure;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Everything a diagram answers, against going through all assignments one by one. */
class DiagramTest {

    private static final long SEED = Long.getLong("shopwright.test.seed", 20_251_122L);

    @Test
    void answersWhatGoingThroughAllAssignmentsAnswers() {
        compare(RandomNetworks::small, 400, 6);
    }

    @Test
    void answersForSizesWhatGoingThroughAllAssignmentsAnswers() {
        compare(RandomNetworks::sized, 25, 5);
    }

    private static void compare(Function<SplittableRandom, Network> networks, int rounds, int clicks) {
        System.out.println("seed " + SEED);
        var random = new SplittableRandom(SEED);
        int compiled = 0;
        for (int round = 0; round < rounds; round++) {
            Network network = networks.apply(random);
            switch (Compiler.compile(network)) {
                case Compilation.Compiled(Diagram diagram) -> {
                    compiled++;
                    session(network, diagram, random, clicks, "seed " + SEED + " round " + round);
                }
                case Compilation.Contradictory() ->
                    RandomNetworks.solutions(network, open(network), values -> {
                        throw new AssertionError("refused, but has " + Arrays.toString(values));
                    });
                case Compilation.TooLarge tooLarge -> throw new AssertionError(tooLarge);
            }
        }
        assertThat(compiled).isGreaterThan(rounds / 4);
    }

    private static void session(
            Network network, Diagram diagram, SplittableRandom random, int clicks, String description) {
        int[] selection = diagram.open();
        for (int click = 0; click < clicks; click++) {
            check(network, diagram, selection, description + " " + Arrays.toString(selection));
            int variable = random.nextInt(selection.length);
            // Often a value that is excluded or an option opened again: every selection is a fair question.
            selection[variable] = random.nextInt(4) == 0 ? Diagram.OPEN : random.nextInt(diagram.size(variable));
        }
    }

    private static void check(Network network, Diagram diagram, int[] selection, String description) {
        var expected = new Expected(network, diagram);
        RandomNetworks.solutions(network, selection, expected::add);
        Values values = diagram.domains(selection);
        Costs prices = diagram.prices(selection);
        Costs days = diagram.days(selection);
        assertThat(diagram.count(selection)).as(description).isEqualTo(BigInteger.valueOf(expected.count));
        assertThat(values.any()).as(description).isEqualTo(expected.count > 0);
        for (int v = 0; v < selection.length; v++) {
            for (int value = 0; value < diagram.size(v); value++) {
                String at = description + " variable " + v + " value " + value;
                boolean possible = expected.price[v][value] != Long.MAX_VALUE;
                assertThat(values.possible(v, value)).as(at).isEqualTo(possible);
                assertThat(prices.possible(v, value)).as(at).isEqualTo(possible);
                assertThat(days.possible(v, value)).as(at).isEqualTo(possible);
                if (possible) {
                    assertThat(prices.cheapest(v, value)).as(at).isEqualTo(expected.price[v][value]);
                    assertThat(days.cheapest(v, value)).as(at).isEqualTo(expected.days[v][value]);
                }
            }
        }
        if (expected.count > 0) {
            int[] best = diagram.cheapest(selection, new Penalties(diagram.variables()));
            assertThat(RandomNetworks.sum(network, Measure.PRICE, best))
                    .as(description)
                    .isEqualTo(prices.cheapest());
            penalised(network, diagram, selection, description);
        }
    }

    /** The least of price and penalties, with nothing fixed, for every value. */
    private static void penalised(Network network, Diagram diagram, int[] selection, String description) {
        var penalties = new Penalties(diagram.variables());
        var random = new SplittableRandom(Arrays.hashCode(selection));
        long[][] charge = new long[selection.length][];
        for (int v = 0; v < selection.length; v++) {
            charge[v] = new long[diagram.size(v)];
            if (selection[v] != Diagram.OPEN) {
                for (int value = 0; value < charge[v].length; value++) {
                    charge[v][value] = value == selection[v] ? 0 : 1_000_000 + random.nextInt(5_000);
                }
                penalties.charge(v, charge[v]);
            }
        }
        long[][] least = new long[selection.length][];
        for (int v = 0; v < selection.length; v++) {
            least[v] = new long[diagram.size(v)];
            Arrays.fill(least[v], Long.MAX_VALUE);
        }
        RandomNetworks.solutions(network, diagram.open(), values -> {
            long cost = RandomNetworks.sum(network, Measure.PRICE, values);
            for (int v = 0; v < values.length; v++) {
                cost += charge[v][values[v]];
            }
            for (int v = 0; v < values.length; v++) {
                least[v][values[v]] = Math.min(least[v][values[v]], cost);
            }
        });
        Costs costs = diagram.prices(penalties);
        for (int v = 0; v < selection.length; v++) {
            for (int value = 0; value < least[v].length; value++) {
                if (least[v][value] != Long.MAX_VALUE) {
                    assertThat(costs.cheapest(v, value)).as(description).isEqualTo(least[v][value]);
                }
            }
        }
    }

    /** What all assignments come to. */
    private static final class Expected {

        private final Network network;
        private final long[][] price;
        private final long[][] days;
        private long count;

        Expected(Network network, Diagram diagram) {
            this.network = network;
            this.price = new long[diagram.variables()][];
            this.days = new long[diagram.variables()][];
            for (int v = 0; v < price.length; v++) {
                price[v] = new long[diagram.size(v)];
                days[v] = new long[diagram.size(v)];
                Arrays.fill(price[v], Long.MAX_VALUE);
                Arrays.fill(days[v], Long.MAX_VALUE);
            }
        }

        void add(int[] values) {
            count++;
            long cost = RandomNetworks.sum(network, Measure.PRICE, values);
            long time = RandomNetworks.sum(network, Measure.DAYS, values);
            for (int v = 0; v < values.length; v++) {
                price[v][values[v]] = Math.min(price[v][values[v]], cost);
                days[v][values[v]] = Math.min(days[v][values[v]], time);
            }
        }
    }

    @Test
    void findsTheEarliestDayOfEveryValue() {
        var random = new SplittableRandom(SEED + 1);
        for (int round = 0; round < 150; round++) {
            Network network = RandomNetworks.small(random);
            if (Compiler.compile(network) instanceof Compilation.Compiled(Diagram diagram)) {
                // A day per item, whatever the quantity, so that single needs and sums agree.
                int salt = random.nextInt(100);
                Diagram.Arrivals arrivals =
                        diagram.arrivals((item, quantity) -> Math.floorMod(item.hashCode() + salt, 9));
                Map<String, Long> earliest = new HashMap<>();
                RandomNetworks.solutions(network, diagram.open(), values -> {
                    long latest = network.needs().stream()
                            .filter(need -> RandomNetworks.quantity(need, values) > 0)
                            .mapToLong(need -> Math.floorMod(need.item().hashCode() + salt, 9))
                            .max()
                            .orElse(0);
                    for (int v = 0; v < values.length; v++) {
                        earliest.merge(v + "=" + values[v], latest, Math::min);
                    }
                });
                Costs ready = diagram.ready(diagram.open(), arrivals);
                earliest.forEach((key, day) -> assertThat(ready.cheapest(
                                Integer.parseInt(key.split("=", 2)[0]), Integer.parseInt(key.split("=", 2)[1])))
                        .isEqualTo(day));
                fastest(network, diagram, arrivals, salt);
            }
        }
    }

    private static void fastest(Network network, Diagram diagram, Diagram.Arrivals arrivals, int salt) {
        long[] least = {Long.MAX_VALUE};
        Function<int[], Long> readyIn = values -> network.needs().stream()
                        .filter(need -> RandomNetworks.quantity(need, values) > 0)
                        .mapToLong(need -> Math.floorMod(need.item().hashCode() + salt, 9))
                        .filter(day -> !network.needs().isEmpty())
                        .max()
                        .orElse(0)
                + RandomNetworks.sum(network, Measure.DAYS, values);
        RandomNetworks.solutions(
                network, diagram.open(), values -> least[0] = Math.min(least[0], readyIn.apply(values)));
        int[] fastest = diagram.fastest(diagram.open(), arrivals);
        assertThat(readyIn.apply(fastest)).isEqualTo(least[0]);
    }

    @Test
    void drawsEveryAssignmentEquallyOften() {
        var builder = Network.builder();
        builder.variable("a", 3);
        builder.variable("b", 3);
        builder.variable("c", 2);
        builder.where("rule", new int[] {0, 1}, v -> v[0] != v[1] || v[0] == 2);
        Diagram diagram = ((Compilation.Compiled) Compiler.compile(builder.build())).diagram();
        assertThat(diagram.count(diagram.open())).isEqualTo(BigInteger.valueOf(14));
        Map<String, Integer> drawn = new HashMap<>();
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 14_000; i++) {
            drawn.merge(Arrays.toString(diagram.sample(diagram.open(), random)), 1, Integer::sum);
        }
        // A thousand each, give or take five standard deviations of a binomial draw.
        assertThat(drawn)
                .hasSize(14)
                .allSatisfy((assignment, times) -> assertThat(times).isBetween(847, 1_153));
    }

    @Test
    void refusesWhatCouplesTooMuchAndNamesIt() {
        var builder = Network.builder();
        for (int v = 0; v < 4; v++) {
            builder.variable("size" + v, 100);
        }
        builder.term(Measure.PRICE, "everything", new int[] {0, 1, 2, 3}, v -> (long) v[0] * v[1] * v[2] * v[3]);
        assertThat(Compiler.compile(builder.build())).isInstanceOfSatisfying(Compilation.TooLarge.class, refused -> {
            assertThat(refused.variables()).contains("size0", "size3");
            assertThat(refused.names()).containsExactly("everything");
        });
    }

    private static int[] open(Network network) {
        int[] open = new int[network.variables().size()];
        Arrays.fill(open, Diagram.OPEN);
        return open;
    }
}
