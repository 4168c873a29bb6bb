package com.shopwright.configurator.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the numbers and words of one body. What cannot be read is a fault and stands as 0 or nothing: a file with faults
 * comes to no model.
 *
 * @param guard where the body is seen at all
 */
record ShapeTerms(Expressions expressions, Condition guard) {

    private static final Measure NOTHING = Measure.of(0);
    private static final Set<String> FIXED = Set.of("yes", "no");

    Measure number(Field field) {
        return expressions.number(field, guard).map(Measure::of).orElse(NOTHING);
    }

    Measure number(Entries entries, String key, double otherwise) {
        return entries.optional(key).map(this::number).orElseGet(() -> Measure.of(otherwise));
    }

    Measure needed(Entries entries, String key) {
        return entries.required(key, "Write " + key + ": and a number or an expression.")
                .map(this::number)
                .orElse(NOTHING);
    }

    Condition condition(Entries entries, String key, boolean otherwise) {
        return entries.optional(key).flatMap(this::condition).orElseGet(() -> new Condition.Fixed(otherwise));
    }

    /** A condition, or yes or no. */
    private Optional<Condition> condition(Field field) {
        return field.text()
                .filter(FIXED::contains)
                .<Condition>map(word -> new Condition.Fixed(word.equals("yes")))
                .or(() -> expressions.condition(field));
    }

    Naming word(Field field, Dictionary dictionary) {
        return WordReader.read(field, expressions, guard, dictionary).orElse(Naming.NOTHING);
    }

    Naming word(Entries entries, String key, Dictionary dictionary, Naming otherwise) {
        return entries.optional(key).map(field -> word(field, dictionary)).orElse(otherwise);
    }

    /** A list of so many numbers. */
    List<Measure> numbers(Field field, int count) {
        List<Field> items = field.items();
        if (!items.isEmpty() && items.size() != count) {
            field.fault(
                    "%d numbers are needed here, not %d.".formatted(count, items.size()), "Write [a, b] or [a, b, c].");
        }
        return items.size() == count ? items.stream().map(this::number).toList() : Collections.nCopies(count, NOTHING);
    }

    /** Points of so many numbers each. */
    List<List<Measure>> points(Field field, int least, int count) {
        List<Field> items = field.items();
        if (!items.isEmpty() && items.size() < least) {
            field.fault("At least %d points are needed.".formatted(least), "Write them like [[0, 0], [10, 20]].");
        }
        return items.stream().map(item -> numbers(item, count)).toList();
    }

    /** The fields {@code x}, {@code y} and {@code z}; 0 where one is left out. */
    Triple triple(Entries entries, String key) {
        Optional<Entries> found = entries.optional(key).flatMap(field -> field.entries(List.of("x", "y", "z")));
        return found.map(at -> new Triple(number(at, "x", 0), number(at, "y", 0), number(at, "z", 0)))
                .orElse(Triple.ZERO);
    }

    record Triple(Measure x, Measure y, Measure z) {

        static final Triple ZERO = new Triple(NOTHING, NOTHING, NOTHING);
    }
}
