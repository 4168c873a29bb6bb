package com.shopwright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configuration.Part;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.Configurator.Reading.Understood;
import com.shopwright.configurator.Configurators;
import com.shopwright.configurator.Linter;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.ModelReader;
import com.shopwright.configurator.model.ModelReader.Reading;
import com.shopwright.configurator.model.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo's product models: each can be read, compiled and made, and shows what {@code docs/demo.md} says. */
class DemoModelsModuleTest {

    private static final SeedFolder DEMO = new SeedFolder("classpath:demo/");
    private static final Map<String, Configurator> COMPILED = new ConcurrentHashMap<>();
    private static final long SEED = 20_261_122;

    static Stream<String> products() {
        return DEMO.names("models").stream()
                .map(file -> file.substring("models/".length(), file.length() - ".yaml".length()))
                .filter(name -> !name.contains("."));
    }

    @Test
    void thereIsAModelForEachOfEight() {
        assertThat(products())
                .containsExactly(
                        "birk-wardrobe",
                        "drift-bed",
                        "gate-house-sign",
                        "holm-dining-table",
                        "plover-lamp",
                        "skerry-desk",
                        "terrace-shelf",
                        "wren-chair");
    }

    /** Among others: every value can be chosen, every part is needed by something, every SKU is a component. */
    @ParameterizedTest
    @MethodSource("products")
    void theLinterFindsNothing(String product) {
        List<String> components = DEMO.read("components.yaml", ComponentsForm.class).components().stream()
                .map(ComponentsForm.Entry::sku)
                .toList();
        assertThat(Linter.check(configurator(product).model(), components)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("products")
    void thePresetsGoTogether(String product) {
        Configurator configurator = configurator(product);
        Configuration start = configurator.complete(Choices.NONE, Goal.CLOSEST, Supply.UNLIMITED);
        for (Option option : configurator.model().options()) {
            assertThat(start.choices().get(option.name()))
                    .as(option.name())
                    .isIn(option.conditional() ? List.of(option.preset(), "none") : List.of(option.preset()));
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void whateverIsChosenCanBeMadeSentAndPriced(String product) {
        Configurator configurator = configurator(product);
        var random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            Configuration one = configurator.sample(Choices.NONE, random);
            assertThat(one.lines()).as("seed " + SEED + ", " + one.choices()).allMatch(line -> line.amount() > 0);
            assertThat(one.price()).isBetween(40_00L, 7_000_00L);
            assertThat(one.weightGrams()).isBetween(300L, 600_000L);
            assertThat(one.makingDays()).isBetween(1, 30);
            assertThat(quantities(one).values()).isNotEmpty().allMatch(quantity -> quantity >= 1 && quantity <= 10_000);
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyWordIsTranslated(String product) {
        JsonNode model = tree(product + ".yaml");
        JsonNode german = tree(product + ".de.yaml");
        var missing = new ArrayList<String>();
        model.get("options").forEachEntry((option, body) -> {
            JsonNode there = german.path("options").path(option);
            worded(option, body, there, missing);
            body.path("choices")
                    .forEachEntry((value, choice) -> worded(
                            option + "." + value, choice, there.path("values").path(value), missing));
        });
        model.path("rules").forEach(rule -> present(rule.get("name").asString(), german.path("rules"), missing));
        model.path("parts").forEachEntry((part, body) -> present(part, german.path("parts"), missing));
        for (String measure : List.of("price", "days")) {
            model.path(measure)
                    .path("lines")
                    .forEach(line -> present(line.get("label").asString(), german.path("lines"), missing));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void walnutMakesATableLate() {
        Configurator table = configurator("holm-dining-table");
        Supply stock = stock();
        assertThat(ready(table, stock, Map.of("wood", "oak"))).isLessThan(15);
        assertThat(ready(table, stock, Map.of("wood", "walnut", "thickness", "27")))
                .isGreaterThan(35);
        assertThat(ready(table, stock, Map.of("wood", "walnut", "thickness", "20", "length", "1600")))
                .isLessThan(25);
    }

    @Test
    void stonewareMakesALampLateWithoutAnythingMissing() {
        Configurator lamp = configurator("plover-lamp");
        Supply stock = stock();
        assertThat(ready(lamp, stock, Map.of("shade", "linen"))).isLessThan(5);
        assertThat(ready(lamp, stock, Map.of("shade", "stoneware"))).isGreaterThan(8);
    }

    @Test
    void aLongTopOnFourLegsAsksForAnotherFrameOrAnotherThickness() {
        Configurator table = configurator("holm-dining-table");
        Choices choices = understood(table, Map.of("wood", "walnut", "frame", "legs"));
        assertThat(table.whyNot(choices, "length", "2400").rules())
                .extracting(rule -> rule.name())
                .contains("long-tops-need-strength");
        assertThat(table.resolve(choices, "length", "2400").changes()).hasSize(1);
    }

    @Test
    void aLongNameNeedsALargerPlate() {
        Configurator sign = configurator("gate-house-sign");
        Choices choices = understood(sign, Map.of("name", "Haus am alten Wehr", "size", "45", "font", "plain"));
        assertThat(sign.whyNot(choices, "width", "300").rules())
                .extracting(rule -> rule.name())
                .containsExactly("the-name-fits");
    }

    private static void worded(String path, JsonNode source, JsonNode translated, List<String> missing) {
        for (String field : List.of("label", "help", "synonyms")) {
            if (source.has(field) && !translated.has(field)) {
                missing.add(path + "." + field);
            }
        }
    }

    private static void present(String name, JsonNode translated, List<String> missing) {
        if (!translated.has(name)) {
            missing.add(name);
        }
    }

    private static int ready(Configurator configurator, Supply supply, Map<String, String> choices) {
        Configuration closest = configurator.complete(understood(configurator, choices), Goal.CLOSEST, supply);
        return configurator.readyIn(closest, 1, supply);
    }

    private static Choices understood(Configurator configurator, Map<String, String> choices) {
        return switch (configurator.read(choices)) {
            case Understood(var understood) -> understood;
            case Configurator.Reading.NotUnderstood(var misfits) -> throw new AssertionError(misfits);
        };
    }

    /** What is there on the first day; what is missing comes in its supplier's days. */
    private static Supply stock() {
        Map<String, Integer> onHand = DEMO.read("stock.yaml", StockForm.class).items().stream()
                .collect(Collectors.toMap(
                        StockForm.Item::sku,
                        item -> item.onHand().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
        Map<String, Integer> days = new HashMap<>();
        DEMO.read("suppliers.yaml", SuppliersForm.class)
                .suppliers()
                .forEach(supplier -> supplier.terms()
                        .forEach(term -> days.put(term.sku(), term.leadDays().orElse(supplier.leadDays()))));
        return (sku, quantity) -> onHand.getOrDefault(sku, 0) >= quantity ? 0 : days.getOrDefault(sku, Supply.NEVER);
    }

    private static Map<String, Long> quantities(Configuration one) {
        return one.parts().stream().collect(Collectors.groupingBy(Part::sku, Collectors.summingLong(Part::quantity)));
    }

    static Configurator configurator(String product) {
        return COMPILED.computeIfAbsent(product, DemoModelsModuleTest::compiled);
    }

    private static Configurator compiled(String product) {
        String file = product + ".yaml";
        String german = product + ".de.yaml";
        Model model = switch (new ModelReader().read(file, text(file), Map.of(german, text(german)))) {
            case Reading.Read(var read) -> read;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
        return switch (Configurators.compile(model)) {
            case Configurators.Outcome.Compiled(var configurator) -> configurator;
            case Configurators.Outcome.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    private static JsonNode tree(String file) {
        return YAMLMapper.shared().readTree(text(file));
    }

    private static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(DemoModelsModuleTest.class.getResourceAsStream("/demo/models/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
