package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Configuration.Part;
import com.shopwright.configurator.model.ModelReader.Reading;
import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Amount;
import com.shopwright.configurator.network.Network.Measure;
import com.shopwright.configurator.network.Network.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The network says the same as the model's expressions, worked out one by one. */
class LoweringTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void termsAndNeedsSumToTheBill() {
        agreesWithItsBill(Examples.diningTable());
    }

    /** With more combinations than are kept as tables. */
    @Test
    void termsOverLargeSizesSumToTheBill() {
        agreesWithItsBill(Examples.read("""
                shopwright: 1
                product: block
                version: 1
                currency: EUR
                title: Block
                options:
                  w: {label: W, length: {min: 600, max: 1800, step: 10}}
                  d: {label: D, length: {min: 300, max: 900, step: 10}}
                  h: {label: H, integer: {min: -40, max: 40}}
                  wood: {label: Wood, choices: {oak: {label: Oak}, ash: {label: Ash}}}
                  lamp: {label: Lamp, yes_no: {}}
                tables:
                  rate: {by: [wood], rows: [[oak, 89.5], [ash, -61.25]]}
                  sku: {by: [wood], rows: [[oak, BLK-OAK], [ash, BLK-ASH]]}
                parts:
                  block:
                    label: Block
                    sku: sku[wood]
                    supplier: Mill
                    when: lamp
                    pieces: if(w > d, 2, 1)
                    uses: volume(w, d, abs(h)) * 1000 + 0.1
                price:
                  lines:
                    - {label: A, amount: "rate[wood] * volume(w, d, h)"}
                    - {label: B, amount: 0.3 * (w * d) * h / 1000}
                    - {label: C, amount: "-2.5 * area(w, d) * meters(h) + 3 * h"}
                    - {label: D, amount: ceil(w * d * h / 7000)}
                    - {label: E, amount: "if(lamp, volume(w, d, h), area(w, d)) * 12.3"}
                    - {label: F, amount: "(w * 0.5) * (d * h * 3) * rate[wood] / 77777"}
                days:
                  base: 0.5
                  lines: [{amount: w * d * h / 1000000}]
                """));
    }

    private static void agreesWithItsBill(Model model) {
        Network network = model.network();
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            int[] values = network.variables().stream()
                    .mapToInt(variable -> random.nextInt(variable.size()))
                    .toArray();
            Bill bill = model.bill(choices(model, values));
            assertThat(sum(network, Measure.PRICE, values)).as("seed %d", SEED).isEqualTo(bill.price());
            assertThat(sum(network, Measure.DAYS, values)).isEqualTo(bill.makingDays());
            assertThat(needs(network, values)).isEqualTo(taken(bill));
        }
    }

    @Test
    void randomModelsMeanWhatTheirExpressionsSay() {
        var random = new Random(SEED);
        int compared = 0;
        for (int i = 0; i < 120; i++) {
            long seed = random.nextLong();
            compared += agrees(new RandomModel(seed), seed) ? 1 : 0;
        }
        assertThat(compared).as("seed %d", SEED).isGreaterThan(40);
    }

    /** Over 10 of these widths there are 10^16 combinations; the sum is known after three at the latest. */
    @Test
    void splitsLongSumsAndCounts() {
        var options = new StringBuilder();
        IntStream.range(0, 10)
                .forEach(i ->
                        options.append("  w%d: {label: W, length: {min: 100, max: 500, step: 10}}%n".formatted(i)));
        String sum = IntStream.range(0, 10).mapToObj(i -> "w" + i).collect(Collectors.joining(" + "));
        String count = IntStream.range(0, 10).mapToObj(i -> "w" + i + " > 400").collect(Collectors.joining(", "));
        Model model = Examples.read(Examples.minimal(options.toString())
                + "rules:\n  - {because: Room., always: \"" + sum + " <= 3000\"}\n"
                + "  - {because: Few., always: \"count(" + count + ") < 4 or w0 * w1 > 90000\"}\n");
        assertThat(model.network().relations())
                .allSatisfy(relation -> assertThat(IntStream.of(relation.scope())
                                .mapToLong(
                                        v -> model.network().variables().get(v).size())
                                .reduce(1, (a, b) -> a * b))
                        .isLessThan(2_000_000));
        var random = new Random(SEED);
        int valid = 0;
        for (int i = 0; i < 1_000; i++) {
            int[] values = IntStream.range(0, 10).map(v -> random.nextInt(41)).toArray();
            int total = IntStream.of(values).map(v -> 100 + 10 * v).sum();
            long wide = IntStream.of(values).filter(v -> 100 + 10 * v > 400).count();
            boolean expected = total <= 3_000 && (wide < 4 || (100 + 10 * values[0]) * (100 + 10 * values[1]) > 90_000);
            assertThat(extensions(model.network(), values)).as("seed %d", SEED).isEqualTo(expected ? 1 : 0);
            valid += expected ? 1 : 0;
        }
        assertThat(valid).isBetween(100, 900);
    }

    /** Eight options of eight values make 16,777,216 combinations, too many to go through for one rule. */
    @Test
    void listsWideAllowedRowsAndSplitsWideForbiddenOnes() {
        String values = IntStream.range(0, 8)
                .mapToObj(value -> "v%d: {label: V}".formatted(value))
                .collect(Collectors.joining(", "));
        String options = IntStream.range(0, 8)
                .mapToObj(i ->
                        "  o%d: {label: O%s, choices: {%s}}%n".formatted(i, i == 7 ? ", when: o0 = v1" : "", values))
                .collect(Collectors.joining());
        String names = "[o0, o1, o2, o3, o4, o5, o6, o7]";
        Model model = Examples.read(Examples.minimal(options)
                + "rules:\n"
                + "  - {because: So., allow: {of: [o0, o1, o2, o3, o4, o5, o6],"
                + " rows: [[v1, any, v2, v2, [v1, v2], v3, any], [[v1, v2], v1, v2, v2, v1, [v3, v4], v1]]}}\n"
                + "  - {because: So., forbid: {of: " + names
                + ", rows: [[v1, v1, any, any, v1, any, [v1, v2], v1], [v1, any, any, any, any, any, any, v2]]}}\n");
        var random = new Random(SEED);
        int valid = 0;
        for (int i = 0; i < 20_000; i++) {
            int[] v = {
                1 + random.nextInt(2),
                random.nextInt(3),
                2,
                2,
                1 + random.nextInt(2),
                3 + random.nextInt(2),
                random.nextInt(3),
                0
            };
            v[7] = v[0] == 1 ? 1 + random.nextInt(8) : 0;
            boolean allowed = (v[0] == 1 && v[5] == 3) || (v[1] == 1 && v[4] == 1 && v[6] == 1);
            boolean forbidden = v[0] == 1 && ((v[1] == 1 && v[4] == 1 && v[6] > 0 && v[7] == 2) || v[7] == 3);
            assertThat(extensions(model.network(), v))
                    .as("seed %d: %s", SEED, Arrays.toString(v))
                    .isEqualTo(allowed && !forbidden ? 1 : 0);
            valid += allowed && !forbidden ? 1 : 0;
        }
        assertThat(valid).isBetween(1_000, 19_000);
    }

    /** False if the model was refused: a rule that never holds, numbers beyond a long. */
    private static boolean agrees(RandomModel sample, long seed) {
        if (!(new ModelReader().read("random.yaml", sample.text()) instanceof Reading.Read(Model model))
                || !(new ModelReader(6).read("random.yaml", sample.text()) instanceof Reading.Read(Model split))) {
            return false;
        }
        int options = model.options().size();
        assertThat(model.network().variables()).hasSize(options);
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int[] values = IntStream.range(0, options)
                    .map(option -> random.nextInt(model.domain(option).size()))
                    .toArray();
            Map<String, String> choices = choices(model, values);
            var reference = new Reference(choices, RandomModel.NUMERIC, RandomModel.TABLES);
            boolean valid = applies(reference) && sample.rules.stream().allMatch(reference::holds);
            assertThat(satisfied(model.network(), values))
                    .as("model seed %d, %s%n%s", seed, choices, sample.text())
                    .isEqualTo(valid);
            assertThat(extensions(split.network(), values))
                    .as("split, model seed %d, %s%n%s", seed, choices, sample.text())
                    .isEqualTo(valid ? 1 : 0);
            long price = sample.prices.stream()
                            .mapToLong(line -> cents(reference.number(line)))
                            .sum()
                    + 701;
            assertThat(model.bill(choices).price())
                    .as("price, model seed %d, %s%n%s", seed, choices, sample.text())
                    .isEqualTo(price)
                    .isEqualTo(sum(model.network(), Measure.PRICE, values));
        }
        return true;
    }

    private static boolean applies(Reference reference) {
        return reference.holds("leaves != none") == reference.holds("lamp or wood = ash")
                && reference.holds("colour != none") == reference.holds("leaves != none and width > 605");
    }

    private static long cents(Ratio amount) {
        return amount.times(Ratio.of(100)).rounded().numerator().longValueExact();
    }

    /** How many values of the auxiliary variables go with those of the options. */
    private static int extensions(Network network, int[] options) {
        int count = network.variables().size();
        List<List<Relation>> decidedBy = Stream.generate(() -> (List<Relation>) new ArrayList<Relation>())
                .limit(count)
                .toList();
        network.relations().forEach(relation -> decidedBy.get(last(relation)).add(relation));
        int[] values = Arrays.copyOf(options, count);
        for (int option = 0; option < options.length; option++) {
            if (decidedBy.get(option).stream().anyMatch(relation -> !holds(relation, values))) {
                return 0;
            }
        }
        return extensions(network, decidedBy, values, options.length);
    }

    private static int extensions(Network network, List<List<Relation>> decidedBy, int[] values, int variable) {
        if (variable == values.length) {
            return 1;
        }
        int found = 0;
        for (int value = 0; value < network.variables().get(variable).size(); value++) {
            values[variable] = value;
            if (decidedBy.get(variable).stream().allMatch(relation -> holds(relation, values))) {
                found += extensions(network, decidedBy, values, variable + 1);
            }
        }
        return found;
    }

    private static int last(Relation relation) {
        return IntStream.of(relation.scope()).max().orElse(0);
    }

    private static boolean holds(Relation relation, int[] values) {
        return relation.holds(IntStream.of(relation.scope()).map(v -> values[v]).toArray());
    }

    private static boolean satisfied(Network network, int[] values) {
        return network.relations().stream().allMatch(relation -> holds(relation, values));
    }

    private static Map<String, String> choices(Model model, int[] values) {
        var choices = new LinkedHashMap<String, String>();
        for (int i = 0; i < model.options().size(); i++) {
            choices.put(model.options().get(i).name(), model.domain(i).value(values[i]));
        }
        return choices;
    }

    private static long sum(Network network, Measure measure, int[] values) {
        return network.terms().stream()
                .filter(term -> term.measure() == measure)
                .mapToLong(term -> at(term.scope(), term.amount(), values))
                .sum();
    }

    private static long at(int[] scope, Amount amount, int[] values) {
        return amount.of(Arrays.stream(scope).map(v -> values[v]).toArray());
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
