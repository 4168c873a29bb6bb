package com.shopwright.configurator.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Relation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Explanations against going through all assignments. */
class ConflictTest {
    private static final long SEED = Long.getLong("shopwright.test.seed", 20_261_122L);

    @Test
    void findsRulesThatExcludeASelectionAndNoneThatCanBeLeftOut() {
        var random = new SplittableRandom(SEED);
        int explained = 0;
        int several = 0;
        for (int round = 0; round < 800; round++) {
            Network network = random(random);
            int[] selection = selection(network, random);
            Conflict.Found found = new Conflict(network).rules(selection);
            String which = "seed %d, round %d: %s".formatted(SEED, round, found);
            if (satisfiable(network, selection, names(network))) {
                assertThat(found.rules()).as(which).isEmpty();
                continue;
            }
            assertThat(found.minimal()).as(which).isTrue();
            assertThat(found.rules()).as(which).isNotEmpty();
            assertThat(satisfiable(network, selection, found.rules())).as(which).isFalse();
            for (String rule : found.rules()) {
                Set<String> fewer = new HashSet<>(found.rules());
                fewer.remove(rule);
                assertThat(satisfiable(network, selection, fewer))
                        .as("%s without %s", which, rule)
                        .isTrue();
            }
            explained++;
            several += found.rules().size() > 2 ? 1 : 0;
        }
        assertThat(explained).isGreaterThan(100);
        assertThat(several).as("explanations by more than two rules").isGreaterThan(20);
    }

    @Test
    void givesUpInTimeAndSaysSo() {
        Network network = pigeons(12);

        Conflict.Found found = new Conflict(network, 2_000).rules(open(network));

        assertThat(found.minimal()).isFalse();
        assertThat(found.rules()).as("still enough to exclude it").contains("0 and 1", "10 and 11");
    }

    @Test
    void findsAllThatIsNeededWithinItsBound() {
        Network network = pigeons(4);

        Conflict.Found found = new Conflict(network).rules(open(network));

        assertThat(found.minimal()).isTrue();
        assertThat(found.rules()).hasSize(6).doesNotContain("idle");
    }

    /** So many pigeons, one hole less, and a rule that has nothing to do with it. */
    private static Network pigeons(int pigeons) {
        var builder = Network.builder();
        for (int v = 0; v < pigeons; v++) {
            builder.variable("pigeon" + v, pigeons - 1);
        }
        builder.variable("other", 2);
        builder.where("idle", new int[] {pigeons}, values -> values[0] == 1);
        for (int one = 0; one < pigeons; one++) {
            for (int other = one + 1; other < pigeons; other++) {
                builder.where(one + " and " + other, new int[] {one, other}, values -> values[0] != values[1]);
            }
        }
        return builder.build();
    }

    /** Six variables of up to four values; some rules are of two relations. */
    private static Network random(SplittableRandom random) {
        var builder = Network.builder();
        for (int v = 0; v < 6; v++) {
            builder.variable("v" + v, 2 + random.nextInt(3));
        }
        for (int r = 0; r < 9; r++) {
            int one = random.nextInt(6);
            int other = (one + 1 + random.nextInt(5)) % 6;
            int[] scope = random.nextInt(4) == 0 ? new int[] {one} : new int[] {one, other};
            int salt = random.nextInt(1_000_000);
            builder.where("rule" + random.nextInt(7), scope, values -> chance(salt, values));
        }
        return builder.build();
    }

    private static boolean chance(int salt, int[] values) {
        return new SplittableRandom(salt * 31L + Arrays.hashCode(values)).nextInt(100) < 65;
    }

    private static int[] selection(Network network, SplittableRandom random) {
        int[] selection = open(network);
        for (int v = 0; v < selection.length; v++) {
            if (random.nextInt(3) == 0) {
                selection[v] = random.nextInt(network.variables().get(v).size());
            }
        }
        return selection;
    }

    private static int[] open(Network network) {
        int[] open = new int[network.variables().size()];
        Arrays.fill(open, Diagram.OPEN);
        return open;
    }

    private static Set<String> names(Network network) {
        Set<String> names = new HashSet<>();
        network.relations().forEach(relation -> names.add(relation.rule()));
        return names;
    }

    private static boolean satisfiable(Network network, int[] selection, Set<String> rules) {
        return satisfiable(network, selection, rules, new int[selection.length], 0);
    }

    private static boolean satisfiable(Network network, int[] selection, Set<String> rules, int[] values, int at) {
        if (at == values.length) {
            return network.relations().stream()
                    .filter(relation -> rules.contains(relation.rule()))
                    .allMatch(relation -> holds(relation, values));
        }
        for (int value = 0; value < network.variables().get(at).size(); value++) {
            values[at] = value;
            if ((selection[at] == Diagram.OPEN || selection[at] == value)
                    && satisfiable(network, selection, rules, values, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Relation relation, int[] values) {
        return relation.holds(
                Arrays.stream(relation.scope()).map(v -> values[v]).toArray());
    }
}
