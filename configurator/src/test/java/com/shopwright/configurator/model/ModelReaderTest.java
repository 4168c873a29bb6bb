package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.configurator.Configuration.Part;
import com.shopwright.configurator.Configuration.PriceLine;
import com.shopwright.configurator.Configuration.Size;
import com.shopwright.configurator.model.ModelReader.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelReaderTest {

    private static final Map<String, String> TABLE =
            Map.of("width", "2100", "depth", "900", "thickness", "27", "wood", "walnut", "finish", "oil");
    private static final Map<String, String> REST =
            Map.of("frame", "steel", "extension", "yes", "drawers", "2", "handle", "knob", "engraving", "Mia & Bo");

    @Test
    void readsWhatTheFileSays() {
        Model model = Examples.diningTable();
        assertThat(model.product()).isEqualTo("dining-table");
        assertThat(model.version()).isEqualTo(3);
        assertThat(model.currency()).isEqualTo("EUR");
        assertThat(model.title()).isEqualTo("Dining table");
        assertThat(model.options())
                .extracting(Option::name)
                .containsExactly(
                        "width",
                        "depth",
                        "thickness",
                        "wood",
                        "finish",
                        "frame",
                        "extension",
                        "drawers",
                        "handle",
                        "engraving");
        assertThat(model.options().getFirst())
                .isEqualTo(new Option.Numeric(
                        new Option.Wording("width", "Width", "Along the long side.", List.of("wide", "long")),
                        false,
                        "1600",
                        1200,
                        2400,
                        50,
                        true,
                        "mm"));
        assertThat(model.rules())
                .extracting(Model.Rule::name)
                .containsExactly(
                        "long-tops-need-strong-frames", "shape", "line 87", "line 89", "line 91", "handle.when");
        assertThat(model.rules().getLast().because()).isEqualTo("Only drawers have handles.");
        assertThat(model.skus())
                .containsExactlyInAnyOrder(
                        "BRD-OAK-27", "BRD-OAK-40", "BRD-WAL-27", "BRD-ASH-27", "HND-KNOB", "LEG-STEEL");
    }

    @Test
    void billsLineByLine() {
        Bill bill = Examples.diningTable().bill(choices());
        assertThat(bill.lines())
                .containsExactly(
                        new PriceLine("Dining table", 240_00),
                        new PriceLine("Wood: Walnut", 180_00),
                        new PriceLine("Extension leaf", 120_00),
                        new PriceLine("Handles", 6_40),
                        new PriceLine("Table top", 281_61),
                        new PriceLine("Drawers", 120_01),
                        new PriceLine("Delivery", 49_90),
                        new PriceLine("Engraving", 21_00));
        assertThat(bill.price()).isEqualTo(1018_92);
        assertThat(bill.weightGrams()).isEqualTo(4_000 + 400 + 4_200 + 36_742);
        assertThat(bill.makingDays()).isEqualTo(8 + 2 + 1 + 1);
        assertThat(bill.parts())
                .containsExactly(
                        new Part("top", "Table top", "BRD-WAL-27", "joinery", true, 1, new Size(2100, 900, 27), 208),
                        new Part("handles", "Handles", "HND-KNOB", "Brass & Co", false, 2, Size.NONE, 2),
                        new Part("legs", "Legs", "LEG-STEEL", "Steelworks", false, 6, Size.NONE, 6));
    }

    @Test
    void refusesABillThatLacksAnOption() {
        Map<String, String> choices = choices();
        choices.remove("wood");
        assertThatThrownBy(() -> Examples.diningTable().bill(choices))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wood");
    }

    @Test
    void numbersValuesAsTheNetworkDoes() {
        Model model = Examples.diningTable();
        for (int option = 0; option < model.options().size(); option++) {
            Domain domain = model.domain(option);
            assertThat(domain.size())
                    .isEqualTo(model.network().variables().get(option).size());
            for (int i = 0; i < domain.size(); i++) {
                assertThat(domain.index(domain.value(i))).hasValue(i);
            }
            assertThat(domain.index("no such value!")).isEmpty();
        }
        Domain engraving = model.domain(9);
        assertThat(engraving.index("")).hasValue(0);
        assertThat(engraving.index("Mia & Bo")).hasValue(8);
        assertThat(engraving.index("Mia/Bo")).isEmpty();
        assertThat(engraving.index("Thirteen characters")).isEmpty();
        assertThat(model.domain(8).value(0)).isEqualTo("none");
        assertThat(model.domain(0).index("1210")).isEmpty();
        assertThat(model.domain(0).index("01250")).isEmpty();
    }

    @Test
    void speaksAnotherLanguageWhereATranslationDoes() {
        Model german = translated().in("de");
        assertThat(german.title()).isEqualTo("Esstisch");
        assertThat(german.options().getFirst().wording())
                .isEqualTo(
                        new Option.Wording("width", "Breite", "Entlang der langen Seite.", List.of("breit", "lang")));
        assertThat(german.options().get(1).wording().label()).isEqualTo("Depth");
        assertThat(german.rules().getLast().because()).isEqualTo("Nur Schubladen haben Griffe.");
        assertThat(german.bill(choices()).lines())
                .extracting(PriceLine::label)
                .startsWith("Esstisch", "Holz: Nussbaum", "Extension leaf")
                .contains("Tischplatte");
        assertThat(german.bill(choices()).parts().getFirst().label()).isEqualTo("Tischplatte");
        assertThat(german.bill(choices()).price())
                .isEqualTo(Examples.diningTable().bill(choices()).price());
        assertThat(german.in("fr").title()).isEqualTo("Dining table");
        assertThat(translated().in("de-AT").title()).isEqualTo("Esstisch");
    }

    @Test
    void saysInLabelsWhenAnOptionAppliesIfTheAuthorDoesNot() {
        String text = Examples.minimal("""
                  legs: {label: Legs, choices: {steel: {label: Steel legs}, oak: {label: Oak legs}}}
                  top: {label: Top, choices: {oak: {label: Oak top}, 90-200: {label: Long}}}
                  lamp: {label: Lamp, yes_no: {}}
                  colour: {label: Colour, when: "(legs = oak or top != oak) and not lamp", yes_no: {}}
                  glow: {label: Glow, when: "lamp and top in [oak, 90-200]", because: It needs light., yes_no: {}}
                """);
        String german = """
                language: de
                options:
                  legs: {label: Beine, values: {oak: {label: Eichenbeine}}}
                  colour: {label: Farbe}
                """;
        Model model = read(text, Map.of("model.de.yaml", german));
        assertThat(model.rules())
                .extracting(Model.Rule::because)
                .containsExactly("Colour: (Legs = Oak legs or Top ≠ Oak top) and not Lamp", "It needs light.");
        assertThat(model.in("de").rules())
                .extracting(Model.Rule::because)
                .containsExactly("Farbe: (Beine = Eichenbeine or Top ≠ Oak top) and not Lamp", "It needs light.");
    }

    @Test
    void refusesATranslationOfWhatTheModelDoesNotHave() {
        String translation = """
                language: german
                options:
                  widht: {label: Breite}
                  width: {label: Breite, values: {}}
                  wood: {values: {oka: {label: Eiche}}}
                rules: {line 87: So.}
                parts: {tops: Platte}
                lines: {Tabletop: Platte}
                """;
        Reading reading = new ModelReader()
                .read("model.yaml", Examples.text("dining-table.yaml"), Map.of("model.de.yaml", translation));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::toString)
                                .containsExactly(
                                        "model.de.yaml:1: language: \"german\" does not have the right form. Write a code like de or"
                                                + " pt-BR."));
        reading = new ModelReader()
                .read(
                        "model.yaml",
                        Examples.text("dining-table.yaml"),
                        Map.of("model.de.yaml", translation.replace("german", "de")));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(fault -> fault.line() + " " + fault.remedy())
                                .containsExactly(
                                        "3 Did you mean \"width\"?",
                                        "4 The fields are: label, help, synonyms.",
                                        "5 Did you mean \"oak\"?",
                                        "6 The rules are: long-tops-need-strong-frames, shape, handle.when.",
                                        "7 Did you mean \"top\"?",
                                        "8 Did you mean \"Table top\"?"));
    }

    private static Model translated() {
        return read(
                Examples.text("dining-table.yaml"),
                Map.of("dining-table.de.yaml", Examples.text("dining-table.de.yaml")));
    }

    private static Model read(String text, Map<String, String> translations) {
        return switch (new ModelReader().read("model.yaml", text, translations)) {
            case Reading.Read(Model model) -> model;
            case Reading.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    private static Map<String, String> choices() {
        var choices = new HashMap<>(TABLE);
        choices.putAll(REST);
        return choices;
    }
}
