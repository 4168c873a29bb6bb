package com.shopwright.configurator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.shopwright.configurator.model.ModelReader.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, reading ends in a model or in faults. */
class FuzzTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int MUTATIONS = 600;

    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\n",
            "\t",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "!",
            "|",
            ">",
            "?",
            "---\n",
            "none",
            "any",
            "null",
            "yes",
            "0",
            "-1",
            "99999999999999999999",
            "1e9",
            "0.1",
            "..",
            "(",
            ")",
            " * width",
            " / width",
            " / 0",
            "wood",
            "width",
            "min(",
            "if(",
            "in [",
            "not ",
            "requires ",
            "\u0000",
            "\ud800",
            "é",
            "😀",
            "when: width > 0",
            "{min: 0, max: 9}",
            "<<",
            "=",
            "%",
            "@",
            "\u2028",
            "\\Q",
            "[[[[");

    @Test
    void mutatedModelsAreReadOrRefused() {
        String original = Examples.text("dining-table.yaml");
        var random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            String mutant = mutated(original, random);
            assertThatCode(() -> check(new ModelReader().read("fuzz.yaml", mutant)))
                    .as("seed %d, mutation %d:%n%s", SEED, i, mutant)
                    .doesNotThrowAnyException();
        }
    }

    /** What is read has a scene for valid choices, or none: it throws for nothing that the reader lets through. */
    @Test
    void mutatedShapesAreRefusedOrMakeAScene() {
        String original = Examples.text("/demo/models/skerry-desk.yaml");
        var random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            String mutant = mutated(original, random);
            assertThatCode(() -> {
                        Reading reading = new ModelReader().read("fuzz.yaml", mutant);
                        check(reading);
                        if (reading instanceof Reading.Read(Model model)) {
                            model.scene(anything(model, random));
                        }
                    })
                    .as("seed %d, mutation %d:%n%s", SEED, i, mutant)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void mutatedTranslationsAreReadOrRefused() {
        String model = Examples.text("dining-table.yaml");
        String translation = Examples.text("dining-table.de.yaml");
        var random = new Random(SEED);
        for (int i = 0; i < MUTATIONS / 5; i++) {
            String mutant = mutated(translation, random);
            assertThatCode(() -> check(new ModelReader().read("fuzz.yaml", model, Map.of("fuzz.de.yaml", mutant))))
                    .as("seed %d, mutation %d:%n%s", SEED, i, mutant)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void randomCharactersAreRefused() {
        var random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            String noise = random.ints(random.nextInt(1, 200), 0, i % 2 == 0 ? 128 : 0x10000)
                    .mapToObj(c -> String.valueOf((char) c))
                    .collect(Collectors.joining());
            assertThat(new ModelReader().read("noise.yaml", noise))
                    .as("seed %d: %s", SEED, noise)
                    .isInstanceOf(Reading.Faulty.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{a: ", "- ", "? ", "a:\n ", "((", "not ", "!a ", "&a ", "'", "if(1, ", "-", "a and ", "1 + "
            })
    void endlessRepetitionsAreRefused(String piece) {
        check(new ModelReader().read("deep.yaml", piece.repeat(200_000 / piece.length())));
        check(new ModelReader().read("deep.yaml", piece.repeat(2_000_000)));
        String expression = Examples.minimal("  a: {label: A, yes_no: {}}\nrules:\n  - because: So.\n    always: \""
                + piece.replace("\"", "").replace("\n", "").repeat(900) + "a\"\n");
        check(new ModelReader().read("deep.yaml", expression));
    }

    /** What holds its operand twice would double with each level. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(%s, a, not a)",
                "if(a, %s, a)",
                "abs(if(%s, w, 1) - 600) > 3",
                "(%s requires a)",
                "(a requires %s)",
                "not (%s = a)",
                "not (%s)",
                "if(%s, 1, 2) in [1, 2, 3]",
                "round(w / if(%s, 1, 2)) > 5",
                "count(%s, a, w > 5) > 1",
                "(%s and (a or w > 7))",
                "(a or (w < 7 and %s))"
            })
    void deepExpressionsCostNoMoreThanTheirLength(String level) {
        String expression = "a";
        while (expression.length() + level.length() < 1_900
                && expression.chars().filter(c -> c == '(').count() < 50) {
            expression = level.formatted(expression);
        }
        String options = "  a: {label: A, yes_no: {}}\n  w: {label: W, length: {min: 1, max: 19000}}\n";
        String rules = "rules:\n  - {because: So., always: \"" + expression + "\"}\n";
        check(new ModelReader().read("deep.yaml", Examples.minimal(options) + rules));
        check(new ModelReader(10).read("deep.yaml", Examples.minimal(options) + rules));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        String bomb = "a0: &a0 [x, x]\n"
                + IntStream.range(1, 60)
                        .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1))
                        .collect(Collectors.joining());
        assertThat(Examples.faults(bomb))
                .singleElement()
                .extracting(Fault::line)
                .isEqualTo(2);
    }

    /** A value for every option, whether or not the rules allow them together. */
    private static Map<String, String> anything(Model model, Random random) {
        var choices = new HashMap<String, String>();
        for (int i = 0; i < model.options().size(); i++) {
            Domain domain = model.domain(i);
            choices.put(model.options().get(i).name(), domain.value(random.nextInt(domain.size())));
        }
        return choices;
    }

    private static void check(Reading reading) {
        switch (reading) {
            case Reading.Read(Model model) -> assertThat(model.options()).isNotEmpty();
            case Reading.Faulty(List<Fault> faults) ->
                assertThat(faults).isNotEmpty().allSatisfy(fault -> {
                    assertThat(fault.problem()).isNotBlank();
                    assertThat(fault.remedy()).isNotBlank();
                });
        }
    }

    private static String mutated(String original, Random random) {
        var text = new StringBuilder(original);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                case 2 -> text.insert(at, (char) random.nextInt(0x3000));
                case 3 -> swapWords(text, random);
                case 4 -> replaceNumber(text, random);
                default -> duplicateLine(text, at);
            }
        }
        return text.toString();
    }

    private static void swapWords(StringBuilder text, Random random) {
        String[] words = text.toString().split("(?<=\\W)|(?=\\W)");
        int a = random.nextInt(words.length);
        words[a] = words[random.nextInt(words.length)];
        text.setLength(0);
        text.append(String.join("", words));
    }

    private static void replaceNumber(StringBuilder text, Random random) {
        String[] words = text.toString().split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        int a = random.nextInt(words.length);
        if (!words[a].isEmpty() && Character.isDigit(words[a].charAt(0))) {
            words[a] = String.valueOf(random.nextLong() >>> random.nextInt(64));
        }
        text.setLength(0);
        text.append(String.join("", words));
    }

    private static void duplicateLine(StringBuilder text, int at) {
        int start = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
        int end = text.indexOf("\n", start);
        if (end > start) {
            text.insert(start, text.substring(start, end + 1));
        }
    }
}
