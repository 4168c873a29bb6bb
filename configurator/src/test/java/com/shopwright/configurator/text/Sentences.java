package com.shopwright.configurator.text;

import com.shopwright.configurator.DemoModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Sentences with what they should come to. One reads {@code model}, {@code language} (English unless said), {@code text},
 * {@code expect} (option to value; a list of values of which any is right; or {@code min} and {@code max} of a number),
 * {@code may} (options that may be chosen or not) and {@code not_understood} (words that must be reported).
 */
final class Sentences {

    private Sentences() {}

    record Sentence(
            String model,
            String language,
            String text,
            Map<String, Expected> expect,
            Set<String> may,
            List<String> notUnderstood) {}

    /** What an option may come to. */
    sealed interface Expected {

        boolean fits(String value);

        record AnyOf(Set<String> values) implements Expected {

            @Override
            public boolean fits(String value) {
                return values.contains(value);
            }
        }

        record Between(long min, long max) implements Expected {

            @Override
            public boolean fits(String value) {
                return value.matches("\\d+") && Long.parseLong(value) >= min && Long.parseLong(value) <= max;
            }
        }
    }

    static List<Sentence> read(String resource) {
        Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(DemoModels.text("/com/shopwright/configurator/text/" + resource));
        return list(file.get("sentences")).stream()
                .map(entry -> sentence((Map<?, ?>) entry))
                .toList();
    }

    private static Sentence sentence(Map<?, ?> entry) {
        Set<String> known = Set.of("model", "language", "text", "expect", "may", "not_understood");
        if (!known.containsAll(entry.keySet())) {
            throw new AssertionError("Unknown fields in " + entry);
        }
        Object language = entry.get("language");
        return new Sentence(
                String.valueOf(entry.get("model")),
                language == null ? "en" : language.toString(),
                String.valueOf(entry.get("text")),
                expect(entry.get("expect")),
                strings(entry.get("may")).stream().collect(Collectors.toSet()),
                strings(entry.get("not_understood")));
    }

    private static Map<String, Expected> expect(@org.jspecify.annotations.Nullable Object field) {
        var expect = new LinkedHashMap<String, Expected>();
        if (field instanceof Map<?, ?> map) {
            map.forEach((option, value) -> expect.put(String.valueOf(option), expected(value)));
        }
        return expect;
    }

    private static Expected expected(Object value) {
        if (value instanceof Map<?, ?> range) {
            return new Expected.Between(
                    number(range.get("min"), Long.MIN_VALUE), number(range.get("max"), Long.MAX_VALUE));
        }
        List<String> values = value instanceof List<?> ? strings(value) : List.of(word(value));
        return new Expected.AnyOf(Set.copyOf(values));
    }

    private static long number(@org.jspecify.annotations.Nullable Object value, long otherwise) {
        return value == null ? otherwise : Long.parseLong(value.toString());
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Object field) {
        return list(field).stream().map(Sentences::word).collect(Collectors.toCollection(ArrayList::new));
    }

    /** YAML readers take an unquoted yes for a word or for true; both mean the same here. */
    private static String word(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object field) {
        return field instanceof List<?> list ? list : List.of();
    }
}
