package com.shopwright.configurator;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Configurators.Outcome;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.ModelReader;
import com.shopwright.configurator.model.ModelReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Models for tests: a dining table, and random ones small enough to go through configuration by configuration. */
final class TestModels {

    private TestModels() {}

    static Configurator diningTable() {
        return compile(read(resource("model/dining-table.yaml")));
    }

    static String resource(String name) {
        try (InputStream file = TestModels.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(String text) {
        return switch (new ModelReader().read("model.yaml", text)) {
            case Reading.Read(Model model) -> model;
            case Reading.Faulty(List<Fault> faults) -> throw new AssertionError(faults + "\n" + text);
        };
    }

    static Configurator compile(Model model) {
        return switch (Configurators.compile(model)) {
            case Outcome.Compiled(Configurator configurator) -> configurator;
            case Outcome.Refused(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    /** The text of a model with some hundred to some thousand combinations; its rules may contradict each other. */
    static String random(SplittableRandom random) {
        var text = new StringBuilder("""
                shopwright: 1
                product: random-thing
                version: %d
                currency: EUR
                title: Random thing
                options:
                  size:
                    label: Size
                    length: {min: 100, max: %d, step: 50}
                    default: 150
                  shelves:
                    label: Shelves
                    integer: {min: 0, max: %d}
                  wood:
                    label: Wood
                    choices:
                      oak: {label: Oak, price: %d}
                      ash: {label: Ash, price: -3.33, days: %d}
                      elm: {label: Elm}
                  foot:
                    label: Foot
                    choices:
                      round: {label: Round}
                      square: {label: Square, price: 1.005 * shelves, days: 1}
                  back:
                    label: Back
                    yes_no: {price: "area(size, size) * 77.7"}
                  edge:
                    label: Edge
                    when: shelves > %d
                    choices:
                      sharp: {label: Sharp}
                      soft: {label: Soft, price: 4, days: 2}
                  name:
                    label: Name
                    text: {min: 0, max: 3, characters: "a-zé "}
                rules:
                """.formatted(
                        1 + random.nextInt(40),
                        200 + 50 * random.nextInt(3),
                        1 + random.nextInt(3),
                        random.nextInt(20),
                        random.nextInt(3),
                        random.nextInt(2)));
        List<String> rules = List.of(
                "size > 150 requires wood in [oak, elm]",
                "shelves * 100 <= size",
                "back requires foot = square",
                "wood = ash or shelves < 2",
                "edge = soft requires wood != elm",
                "length(name) <= shelves + 1",
                "not (wood = oak and foot = round and back)",
                "count(wood = oak, foot = round, back) >= 1",
                "size != 200 or not back");
        int taken = 1 + random.nextInt(5);
        for (int i = 0; i < taken; i++) {
            text.append("  - always: \"%s\"\n    because: Because of number %d.\n"
                    .formatted(rules.get(random.nextInt(rules.size())), i));
        }
        return text.append("""
                        parts:
                          board:
                            label: Board
                            sku: BOARD
                            workshop: joinery
                            pieces: shelves + 1
                            uses: size / 37
                            price: 0.019 * size * shelves
                            days: shelves / 2
                          feet:
                            label: Feet
                            sku: FOOT-ROUND
                            supplier: Turner
                            when: foot = round
                            pieces: 4
                        price:
                          base: 20.00
                          lines:
                            - {label: Letters, amount: 2.5 * length(name)}
                        weight: {base: 1000}
                        days: {base: 3}
                        """).toString();
    }
}
