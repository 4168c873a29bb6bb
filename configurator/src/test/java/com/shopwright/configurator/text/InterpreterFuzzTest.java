package com.shopwright.configurator.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.DemoModels;
import com.shopwright.configurator.Supply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, something valid comes back. A failure names the seed; {@code -Dseed=} takes it back. */
class InterpreterFuzzTest {

    private static final int TEXTS = 60;
    private static final List<String> OTHERS = List.of(
            "no",
            "without",
            "not",
            "too",
            "very",
            "small",
            "tall",
            "wide",
            "x",
            "by",
            "140",
            "1,4 m",
            "80x160",
            "55\"",
            "two",
            "a",
            "with",
            "and",
            "or",
            ",",
            ".",
            "in",
            "of",
            "for",
            "saying",
            "'",
            "\"",
            "“",
            "-",
            "999999999999",
            "0",
            "1.2.3",
            "0 mm",
            "½",
            "\uD83D",
            "\uD83D\uDE00",
            "ß",
            "\u0000",
            "1m60",
            "No.",
            "'x'",
            "none",
            "yes",
            "kein",
            "1e9",
            "%s",
            "&");

    static List<String> models() {
        return DemoModels.NAMES;
    }

    @ParameterizedTest
    @MethodSource("models")
    void anyTextLeadsToValidChoices(String name) {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        Configurator configurator = DemoModels.configurator(name);
        for (String language : List.of("en", "de")) {
            var interpreter = Interpreter.byWords(configurator, language);
            List<String> words = words(configurator, language);
            for (int i = 0; i < TEXTS / 2; i++) {
                String text = text(words, random);
                Understanding understood = interpreter.understand(text);
                assertThat(configurator
                                .complete(understood.choices(), Goal.CLOSEST, Supply.UNLIMITED)
                                .choices())
                        .as("seed %d, text <%s>", seed, text)
                        .containsAllEntriesOf(understood.choices().values());
                assertThat(understood.slots())
                        .as("seed %d, text <%s>", seed, text)
                        .allSatisfy(slot -> assertThat(text)
                                .contains(slot.words().text())
                                .startsWith(text.substring(0, slot.words().end())));
            }
        }
    }

    /** Everything that the model calls its things. */
    private static List<String> words(Configurator configurator, String language) {
        List<String> words = new ArrayList<>(OTHERS);
        configurator.model().in(language).options().forEach(option -> {
            words.add(option.wording().label());
            words.addAll(option.wording().synonyms());
            if (option instanceof com.shopwright.configurator.model.Option.Choice choice) {
                choice.values().forEach(value -> {
                    words.add(value.wording().label());
                    words.addAll(value.wording().synonyms());
                });
            }
        });
        return words;
    }

    private static String text(List<String> words, Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            String word = random.nextInt(12) == 0 ? letters(random) : words.get(random.nextInt(words.size()));
            text.append(slip(word, random)).append(random.nextInt(8) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String slip(String word, Random random) {
        if (word.length() < 2 || random.nextInt(6) > 0) {
            return word;
        }
        int at = random.nextInt(word.length());
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static String letters(Random random) {
        var letters = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            letters.append((char) random.nextInt(0x2100));
        }
        return letters.toString();
    }
}
