package com.shopwright.bench.configurator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker of the stress model against plain enumeration, and against lies. */
class SideboardTest {

    private static final int OPEN_AT_THE_END = 4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void findsTheLeastPriceOfEveryValueLikeEnumeration(long seed) {
        Map<String, Integer> chosen = almostFinished(seed);

        Map<String, long[]> least = SideboardOracle.least(chosen);

        Map<String, long[]> enumerated = enumerated(chosen);
        assertThat(least.keySet()).containsExactlyElementsOf(Sideboard.VALUES.keySet());
        least.forEach((option, costs) -> {
            for (int value = 0; value < costs.length; value++) {
                long said = Math.min(costs[value], ChoiceCosts.NEVER);
                assertThat(said)
                        .as("%s %d beside %s", option, value, chosen)
                        .isEqualTo(costs(enumerated, option)[value]);
            }
        });
    }

    @Test
    void theModelFileHasTheOptionsAndValuesThatTheCheckerKnows() {
        Instance instance = SideboardModel.read();

        assertThat(instance.size()).isEqualTo(36);
        for (int variable = 0; variable < instance.size(); variable++) {
            assertThat(instance.values().get(variable)).isEqualTo(Sideboard.values(instance.variable(variable)));
        }
        assertThat(Sideboard.SIZES)
                .allSatisfy(size -> assertThat(Sideboard.values(size)).hasSizeGreaterThanOrEqualTo(150));
    }

    @Test
    void noticesAnEngineThatOffersEverythingForNothing() {
        Instance instance = SideboardModel.read();
        Engine careless = new Engine() {
            @Override
            public Possible domains(int[] selection) {
                return (variable, value) -> selection[variable] < 0 || selection[variable] == value;
            }

            @Override
            public Cheapest prices(int[] selection) {
                Possible possible = domains(selection);
                return new Cheapest() {
                    @Override
                    public boolean possible(int variable, int value) {
                        return possible.possible(variable, value);
                    }

                    @Override
                    public long cheapest(int variable, int value) {
                        return 0;
                    }
                };
            }

            @Override
            public BigInteger count() {
                return BigInteger.ZERO;
            }
        };
        Walks walks = new Walks(careless, instance, 1).run(2);

        Findings findings = new SideboardCheck(instance, careless, 1).check(walks, 2, Duration.ofMinutes(1));

        assertThat(findings.sessions).isEqualTo(2);
        assertThat(findings.deadEnds).isGreaterThan(2);
        assertThat(findings.wrongPrices).isPositive();
    }

    @Test
    void noticesAnEngineThatWithholdsEverything() {
        Instance instance = SideboardModel.read();
        int[] selection = instance.open();
        almostFinished(7)
                .forEach((option, value) ->
                        selection[new ArrayList<>(Sideboard.VALUES.keySet()).indexOf(option)] = value);
        Engine.Cheapest nothing = new Engine.Cheapest() {
            @Override
            public boolean possible(int variable, int value) {
                return false;
            }

            @Override
            public long cheapest(int variable, int value) {
                return 0;
            }
        };
        Engine timid = new Engine() {
            @Override
            public Possible domains(int[] chosen) {
                return nothing;
            }

            @Override
            public Cheapest prices(int[] chosen) {
                return nothing;
            }

            @Override
            public BigInteger count() {
                return BigInteger.ZERO;
            }
        };
        Walks walks = new Walks(timid, instance, 1);
        walks.selections.add(selection);

        Findings findings = new SideboardCheck(instance, timid, 1).check(walks, 1, Duration.ofMinutes(1));

        assertThat(findings.clicks).isEqualTo(1);
        assertThat(findings.missingValues).isGreaterThanOrEqualTo(36);
        assertThat(findings.deadEnds).isZero();
    }

    /**
     * A customer who fixed all sizes but one, and then took what the checker calls possible until a few options were open.
     */
    private static Map<String, Integer> almostFinished(long seed) {
        Random random = new Random(seed);
        List<String> choices = new ArrayList<>(Sideboard.VALUES.keySet());
        choices.removeAll(Sideboard.SIZES);
        Collections.shuffle(choices, random);
        Map<String, Integer> chosen = sizes(random);
        for (String option : choices.subList(0, choices.size() - OPEN_AT_THE_END + 1)) {
            List<Integer> possible = possible(chosen, option);
            chosen.put(option, possible.get(random.nextInt(possible.size())));
        }
        return chosen;
    }

    private static Map<String, Integer> sizes(Random random) {
        List<String> sizes = new ArrayList<>(Sideboard.SIZES);
        sizes.remove(random.nextInt(sizes.size()));
        while (true) {
            Map<String, Integer> chosen = new HashMap<>();
            sizes.forEach(size ->
                    chosen.put(size, random.nextInt(Sideboard.values(size).size())));
            if (!possible(chosen, "material").isEmpty()) {
                return chosen;
            }
        }
    }

    private static List<Integer> possible(Map<String, Integer> chosen, String option) {
        long[] costs = costs(SideboardOracle.least(chosen), option);
        return IntStream.range(0, costs.length)
                .filter(value -> costs[value] < ChoiceCosts.NEVER)
                .boxed()
                .toList();
    }

    private static Map<String, long[]> enumerated(Map<String, Integer> chosen) {
        Map<String, long[]> least = new HashMap<>();
        Sideboard.VALUES.forEach((option, values) -> {
            long[] costs = new long[values.size()];
            Arrays.fill(costs, ChoiceCosts.NEVER);
            least.put(option, costs);
        });
        List<String> open = Sideboard.VALUES.keySet().stream()
                .filter(option -> !chosen.containsKey(option))
                .toList();
        assertThat(open).hasSize(OPEN_AT_THE_END);
        enumerate(open, 0, new HashMap<>(chosen), least);
        return least;
    }

    private static void enumerate(List<String> open, int next, Map<String, Integer> values, Map<String, long[]> least) {
        if (next < open.size()) {
            String option = open.get(next);
            for (int value = 0; value < Sideboard.values(option).size(); value++) {
                values.put(option, value);
                enumerate(open, next + 1, values, least);
            }
            return;
        }
        Sideboard.View view = option -> Sideboard.values(option).get(values.getOrDefault(option, -1));
        if (Sideboard.allowed(view)) {
            long price = Sideboard.price(view);
            values.forEach((option, value) -> {
                long[] costs = costs(least, option);
                costs[value] = Math.min(costs[value], price);
            });
        }
    }

    private static long[] costs(Map<String, long[]> least, String option) {
        return least.getOrDefault(option, new long[0]);
    }
}
