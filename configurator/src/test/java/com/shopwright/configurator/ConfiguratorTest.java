package com.shopwright.configurator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.configurator.Configurator.Decoded;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.Configurator.Reading;
import com.shopwright.configurator.Configurators.Outcome;
import com.shopwright.configurator.Offer.State;
import com.shopwright.configurator.model.Domain;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.configurator.network.Network.Relation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A compiled model as a page uses it, against going through all configurations. */
class ConfiguratorTest {

    private static final long SEED = Long.getLong("shopwright.test.seed", 20_251_122L);
    private static final Supply SUPPLY = (sku, quantity) -> switch (sku) {
        case "FOOT-ROUND" -> 12;
        case "BOARD" -> quantity > 12 ? 5 : 0;
        default -> 0;
    };

    @Test
    void offersExactlyWhatLeadsToAConfigurationAtItsTruePrice() {
        var random = new SplittableRandom(SEED);
        int compared = 0;
        for (int round = 0; round < 60; round++) {
            Model model = TestModels.read(TestModels.random(random));
            if (Configurators.compile(model) instanceof Outcome.Compiled(Configurator configurator)) {
                compared++;
                List<Map<String, String>> all = all(model);
                assertThat(configurator.count(Choices.NONE)).isEqualTo(BigInteger.valueOf(all.size()));
                Choices choices = Choices.NONE;
                for (int click = 0; click < 5; click++) {
                    compare(model, configurator, all, choices);
                    choices = click(configurator, choices, random);
                }
            } else {
                assertThat(all(model)).isEmpty();
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static void compare(
            Model model, Configurator configurator, List<Map<String, String>> all, Choices choices) {
        Answer answer = configurator.answer(choices, SUPPLY);
        assertThat(answer.choices()).isEqualTo(choices);
        assertThat(answer.changes()).isEmpty();
        Map<Map<String, String>, Long> prices = new HashMap<>();
        all.forEach(words -> prices.put(words, model.bill(words).price()));
        assertThat(answer.price()).isEqualTo(cheapest(prices, choices));
        for (Option option : model.options()) {
            for (Offer offer : answer.offers().getOrDefault(option.name(), List.of())) {
                if (option instanceof Option.Text) {
                    continue;
                }
                Choices wanted = choices.with(option.name(), offer.value());
                boolean possible = prices.keySet().stream().anyMatch(words -> keeps(words, wanted));
                assertThat(offer.state() != State.EXCLUDED)
                        .as(wanted.toString())
                        .isEqualTo(possible);
                if (possible) {
                    assertThat(offer.price()).isEqualTo(cheapest(prices, wanted));
                    assertThat(offer.readyIn()).isLessThanOrEqualTo(earliest(configurator, prices, wanted));
                } else {
                    assertMinimal(configurator, prices, choices, option.name(), offer);
                }
            }
        }
    }

    /** The fewest changes, and no cheaper configuration with as few; every reason is needed. */
    private static void assertMinimal(
            Configurator configurator,
            Map<Map<String, String>, Long> prices,
            Choices choices,
            String option,
            Offer offer) {
        Resolution resolution = configurator.resolve(choices, option, offer.value());
        long fewest = prices.keySet().stream()
                .filter(words -> offer.value().equals(words.get(option)))
                .mapToLong(words -> changed(words, choices.without(option)))
                .min()
                .orElseThrow();
        assertThat(resolution.changes()).hasSize((int) fewest);
        assertThat(prices.keySet()).anyMatch(words -> keeps(words, resolution.choices()));
        assertThat(resolution.price()).isEqualTo(cheapest(prices, resolution.choices()));
        for (Change change : resolution.changes()) {
            Choices kept = resolution.choices().with(change.option(), change.from());
            assertThat(prices.keySet())
                    .as("%s is needed for %s", change, resolution)
                    .noneMatch(words -> keeps(words, kept));
        }
        WhyNot reasons = configurator.whyNot(choices, option, offer.value());
        assertThat(reasons.rules()).isNotEmpty();
        assertThat(reasons.minimal()).isTrue();
        for (String involved : reasons.choices()) {
            Choices fewer = onlyOf(choices, reasons.choices()).without(involved).with(option, offer.value());
            assertThat(prices.keySet())
                    .as("without %s, %s can be had", involved, offer.value())
                    .anyMatch(words -> keeps(words, fewer));
        }
        Choices together = onlyOf(choices, reasons.choices()).with(option, offer.value());
        assertThat(prices.keySet()).noneMatch(words -> keeps(words, together));
    }

    @Test
    void triesValuesAsChoosingThemWouldBeAndSaysHowTheyStand() {
        var random = new SplittableRandom(SEED + 7);
        int compared = 0;
        for (int round = 0; round < 40; round++) {
            Model model = TestModels.read(TestModels.random(random));
            if (Configurators.compile(model) instanceof Outcome.Compiled(Configurator configurator)) {
                Choices choices = Choices.NONE;
                for (int click = 0; click < 4; click++) {
                    compared += compareTrials(configurator, choices);
                    compareStances(configurator, choices);
                    choices = click(configurator, choices, random);
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static int compareTrials(Configurator configurator, Choices choices) {
        int compared = 0;
        for (Goal goal : Goal.values()) {
            Configurator.Trials trials = configurator.trials(choices, goal, SUPPLY);
            for (Option option : configurator.model().options()) {
                Domain domain = configurator
                        .model()
                        .domain(configurator.model().options().indexOf(option));
                for (int i = 0; i < domain.size(); i++) {
                    String value = domain.value(i);
                    Optional<Configuration> tried = trials.of(option.name(), value);
                    assertThat(tried.isPresent()).isEqualTo(configurator.possible(option.name(), value));
                    if (tried.isPresent()) {
                        Choices after = configurator
                                .resolve(choices.without(option.name()), option.name(), value)
                                .choices();
                        assertThat(tried.get())
                                .as("seed %d: %s of %s above %s", SEED, value, option.name(), choices)
                                .isEqualTo(configurator.complete(after, goal, SUPPLY));
                        compared++;
                    }
                }
            }
        }
        return compared;
    }

    private static void compareStances(Configurator configurator, Choices choices) {
        Map<String, List<Offer>> offers = configurator.answer(choices, SUPPLY).offers();
        configurator
                .stances(choices)
                .forEach((option, stances) -> assertThat(stances)
                        .isEqualTo(offers.getOrDefault(option, List.of()).stream()
                                .map(offer -> new Configurator.Stance(offer.value(), offer.state() != State.EXCLUDED))
                                .toList()));
    }

    private static Choices onlyOf(Choices choices, List<String> options) {
        var values = new LinkedHashMap<>(choices.values());
        values.keySet().retainAll(options);
        return Choices.of(values);
    }

    private static Choices click(Configurator configurator, Choices choices, SplittableRandom random) {
        List<String> options =
                new ArrayList<>(configurator.answer(choices, SUPPLY).offers().keySet());
        String option = options.get(random.nextInt(options.size()));
        List<Offer> possible = configurator.answer(choices, SUPPLY).offers().getOrDefault(option, List.of()).stream()
                .filter(offer -> offer.state() != State.EXCLUDED)
                .toList();
        return choices.with(
                option, possible.get(random.nextInt(possible.size())).value());
    }

    private static long cheapest(Map<Map<String, String>, Long> prices, Choices choices) {
        return prices.entrySet().stream()
                .filter(entry -> keeps(entry.getKey(), choices))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElseThrow();
    }

    private static int earliest(Configurator configurator, Map<Map<String, String>, Long> prices, Choices choices) {
        return prices.keySet().stream()
                .filter(words -> keeps(words, choices))
                .mapToInt(words -> configurator.readyIn(
                        configurator.complete(Choices.of(words), Goal.CHEAPEST, SUPPLY), 1, SUPPLY))
                .min()
                .orElseThrow();
    }

    private static boolean keeps(Map<String, String> words, Choices choices) {
        return changed(words, choices) == 0;
    }

    private static long changed(Map<String, String> words, Choices choices) {
        return choices.values().entrySet().stream()
                .filter(choice -> !choice.getValue().equals(words.get(choice.getKey())))
                .count();
    }

    /** Every configuration of a small model, one by one. */
    private static List<Map<String, String>> all(Model model) {
        List<Map<String, String>> all = new ArrayList<>();
        int[] values = new int[model.network().variables().size()];
        assertThat(values).as("no auxiliary variables").hasSize(model.options().size());
        visit(model, values, 0, assignment -> {
            var words = new LinkedHashMap<String, String>();
            for (int i = 0; i < assignment.length; i++) {
                words.put(model.options().get(i).name(), model.domain(i).value(assignment[i]));
            }
            all.add(words);
        });
        return all;
    }

    private static void visit(Model model, int[] values, int at, Consumer<int[]> visitor) {
        if (at == values.length) {
            for (Relation relation : model.network().relations()) {
                if (!relation.holds(
                        Arrays.stream(relation.scope()).map(v -> values[v]).toArray())) {
                    return;
                }
            }
            visitor.accept(values);
            return;
        }
        for (int value = 0; value < model.domain(at).size(); value++) {
            values[at] = value;
            visit(model, values, at + 1, visitor);
        }
    }

    @Test
    void neverEndsDead() {
        System.out.println("seed " + SEED);
        var random = new SplittableRandom(SEED);
        int sessions = 0;
        while (sessions < 10_000) {
            Model model = TestModels.read(TestModels.random(random));
            if (Configurators.compile(model) instanceof Outcome.Compiled(Configurator configurator)) {
                for (int i = 0; i < 500; i++) {
                    walk(configurator, random);
                    sessions++;
                }
            }
        }
    }

    @Test
    void neverEndsDeadOnTheDiningTable() {
        Configurator table = TestModels.diningTable();
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 100; i++) {
            walk(table, random);
        }
    }

    @Test
    void theWordNoneIsNoTextAndATextThatIsWantedIsOfferedAsPreset() {
        Configurator sign = DemoModels.configurator("gate-house-sign");
        assertThat(sign.read(Map.of("number", "none"))).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(sign.read(Map.of("name", "none")))
                .isEqualTo(new Reading.Understood(Choices.of(Map.of("name", "none"))));
        Map<String, List<Offer>> offers =
                sign.answer(Choices.NONE, Supply.UNLIMITED).offers();
        assertThat(offers.get("name")).extracting(Offer::value).containsExactly("none");
        assertThat(offers.get("number")).singleElement().satisfies(offer -> {
            assertThat(offer.value()).isEqualTo("12");
            Answer chosen = sign.answer(Choices.of(Map.of("number", "12")), Supply.UNLIMITED);
            assertThat(offer.price()).isEqualTo(chosen.price());
        });
    }

    /** Chooses option by option, in any order, whatever is offered. */
    private static void walk(Configurator configurator, SplittableRandom random) {
        List<Option> options = new ArrayList<>(configurator.model().options());
        Collections.shuffle(options, new Random(random.nextLong()));
        Choices choices = Choices.NONE;
        for (Option option : options) {
            if (option instanceof Option.Text) {
                continue;
            }
            List<Offer> offers =
                    configurator.answer(choices, Supply.UNLIMITED).offers().getOrDefault(option.name(), List.of());
            List<Offer> possible = offers.stream()
                    .filter(offer -> offer.state() == State.POSSIBLE)
                    .toList();
            assertThat(possible).as("%s after %s", option.name(), choices).isNotEmpty();
            choices = choices.with(
                    option.name(), possible.get(random.nextInt(possible.size())).value());
        }
        Answer last = configurator.answer(choices, Supply.UNLIMITED);
        assertThat(last.changes()).isEmpty();
        Configuration complete = last.complete().orElseThrow();
        assertThat(complete.price()).isEqualTo(last.price());
        assertThat(complete.lines().stream()
                        .mapToLong(Configuration.PriceLine::amount)
                        .sum())
                .isEqualTo(complete.price());
    }

    @Test
    void goesFromDesignToCodeAndBack() {
        Configurator table = TestModels.diningTable();
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 300; i++) {
            Configuration configuration = table.sample(Choices.NONE, random);
            assertThat(configuration.code()).matches("3-[0-9a-z]+").hasSizeLessThan(40);
            assertThat(table.decode(configuration.code())).isEqualTo(new Decoded.Found(configuration));
            assertThat(table.decode("  " + configuration.code().toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(new Decoded.Found(configuration));
        }
    }

    @Test
    void refusesCodesWithASlip() {
        Configurator table = TestModels.diningTable();
        var random = new SplittableRandom(SEED);
        String digits = "0123456789abcdefghjkmnpqrstvwxyz";
        for (int i = 0; i < 2_000; i++) {
            String code = table.sample(Choices.NONE, random).code();
            var slipped = new StringBuilder(code);
            int at = 2 + random.nextInt(code.length() - 2);
            slipped.setCharAt(at, digits.charAt(random.nextInt(32)));
            if (!slipped.toString().equals(code)) {
                // One slip in a million may pass the check; none of these does.
                assertThat(table.decode(slipped.toString())).isInstanceOf(Decoded.Refused.class);
            }
        }
        assertThat(table.decode("2-7k2m9xq4")).isEqualTo(new Decoded.OtherVersion(2));
        for (String rubbish : List.of("", "-", "3-", "0-abc", "3-!!", "9999999999-a", "3-" + "z".repeat(2_000))) {
            assertThat(table.decode(rubbish)).isInstanceOf(Decoded.Refused.class);
        }
    }

    @Test
    void neverThrowsOverAFuzzedCode() {
        Configurator table = TestModels.diningTable();
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 5_000; i++) {
            var code = new StringBuilder("3-");
            int length = random.nextInt(40);
            for (int c = 0; c < length; c++) {
                code.append((char) random.nextInt(random.nextInt(10) == 0 ? 0x3000 : 128));
            }
            assertThat(table.decode(code.toString())).isNotNull();
        }
    }

    @Test
    void givesEqualChoicesInAnyOrderOneHash() {
        Configurator table = TestModels.diningTable();
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 50; i++) {
            Configuration configuration = table.sample(Choices.NONE, random);
            List<Map.Entry<String, String>> entries =
                    new ArrayList<>(configuration.choices().entrySet());
            Collections.shuffle(entries, new Random(random.nextLong()));
            var shuffled = new LinkedHashMap<String, String>();
            entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
            Configuration again = table.complete(Choices.of(shuffled), Goal.CHEAPEST, Supply.UNLIMITED);
            assertThat(again.hash()).isEqualTo(configuration.hash()).hasSize(64);
        }
    }

    @Test
    void changesTheFewestOtherChoicesForTheLatest() {
        Configurator table = TestModels.diningTable();
        Choices choices = Choices.NONE
                .with("frame", "wooden")
                .with("wood", "walnut")
                .with("depth", "900")
                .with("width", "2100");
        Answer answer = table.answer(choices, "width", Supply.UNLIMITED);
        assertThat(answer.changes()).hasSize(1).first().satisfies(change -> {
            assertThat(change.option()).isEqualTo("frame");
            assertThat(change.to()).isIn("steel", "oak-heavy");
        });
        assertThat(answer.choices().of("width")).contains("2100");
        WhyNot why = table.whyNot(choices.without("width"), "width", "2100");
        assertThat(why.choices()).containsExactly("frame");
        assertThat(why.rules()).extracting(WhyNot.Rule::name).containsExactly("long-tops-need-strong-frames");
        assertThat(why.rules())
                .extracting(WhyNot.Rule::reason)
                .containsExactly("A top longer than 1.8 m sags on a light frame.");
    }

    @Test
    void movesASizeNoFurtherThanNeeded() {
        Configurator table = TestModels.diningTable();
        // 1100 deep needs at least 1850 wide.
        Resolution resolution = table.resolve(Choices.NONE.with("width", "1300"), "depth", "1100");
        assertThat(resolution.changes()).containsExactly(new Change("width", "1300", "1850"));
    }

    @Test
    void completesTowardsAGoal() {
        Configurator table = TestModels.diningTable();
        Configuration closest = table.complete(Choices.NONE, Goal.CLOSEST, Supply.UNLIMITED);
        assertThat(closest.choices())
                .containsEntry("width", "1600")
                .containsEntry("wood", "oak")
                .containsEntry("thickness", "27")
                .containsEntry("drawers", "0")
                .containsEntry("handle", "none");
        Configuration cheapest = table.complete(Choices.NONE, Goal.CHEAPEST, Supply.UNLIMITED);
        assertThat(cheapest.price())
                .isEqualTo(table.answer(Choices.NONE, Supply.UNLIMITED).price())
                .isLessThan(closest.price());
        Supply noOak = (sku, quantity) -> sku.startsWith("BRD-OAK") ? 20 : sku.startsWith("BRD-ASH") ? 6 : 3;
        Configuration fastest = table.complete(Choices.NONE, Goal.FASTEST, noOak);
        // Walnut's boards come in 3 days and take 2 in the workshop; ash comes in 6.
        assertThat(fastest.choices()).containsEntry("wood", "walnut");
        assertThat(table.readyIn(fastest, 1, noOak)).isEqualTo(3 + fastest.makingDays());
    }

    @Test
    void promisesByTheSumOfPartsThatShareStock() {
        Configurator table = TestModels.diningTable();
        Configuration configuration = table.complete(
                Choices.NONE.with("frame", "steel").with("width", "1600"), Goal.CLOSEST, Supply.UNLIMITED);
        Supply fourLegs = (sku, quantity) -> sku.equals("LEG-STEEL") && quantity > 4 ? 9 : 0;
        assertThat(table.readyIn(configuration, 1, fourLegs)).isEqualTo(configuration.makingDays());
        assertThat(table.readyIn(configuration, 2, fourLegs)).isEqualTo(9 + configuration.makingDays());
    }

    @Test
    void refusesBadChoicesWithTheRemedy() {
        Configurator table = TestModels.diningTable();
        var sent = new LinkedHashMap<String, String>();
        sent.put("width", "1623 mm");
        sent.put("wood", "pine");
        sent.put("legs", "4");
        sent.put("engraving", "Straße <b>");
        sent.put("extension", "yes");
        assertThat(table.read(sent))
                .isInstanceOfSatisfying(
                        Reading.NotUnderstood.class,
                        refused -> assertThat(refused.misfits())
                                .extracting(Configurator.Misfit::option)
                                .containsExactly("width", "wood", "legs", "engraving"));
        assertThat(table.read(Map.of("width", " 1650 mm ", "engraving", "")))
                .isEqualTo(new Reading.Understood(Choices.of(Map.of("width", "1650", "engraving", "none"))));
        assertThatThrownBy(() -> table.answer(Choices.NONE.with("wood", "pine"), Supply.UNLIMITED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pine");
    }
}
