package com.shopwright.configurator.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how often a body is placed, and makes what it counts with known to its expressions. */
final class RepetitionReader {

    private static final long MOST = 1_000;
    private static final List<String> PLANES = List.of("x", "y", "z");

    private final Vocabulary outside;
    private Expressions expressions;
    private final List<Arithmetic> counts = new ArrayList<>();
    private long most = 1;

    /** @param expressions without the counters */
    RepetitionReader(Expressions expressions) {
        this.expressions = expressions;
        this.outside = expressions.vocabulary();
    }

    Repetition read(Entries body) {
        Optional<Entries> repeat = body.optional("repeat").flatMap(Field::entries);
        Optional<Field> sizes = body.optional("sizes");
        repeat.ifPresentOrElse(entries -> counters(entries, sizes), () -> sizes.ifPresent(this::sizes));
        List<Character> mirrors =
                body.optional("mirror").map(RepetitionReader::mirrors).orElse(List.of());
        return new Repetition(List.copyOf(counts), outside.options().size(), mirrors);
    }

    /** With the counters, once they are read. */
    Expressions expressions() {
        return expressions;
    }

    /** Sizes may use what is counted first, and the second count may use them. */
    private void counters(Entries repeat, Optional<Field> sizes) {
        if (repeat.all().size() > Repetition.MOST_COUNTERS || repeat.all().isEmpty()) {
            repeat.self().fault("A body counts with one or two names.", "Write repeat: {i: 3} or {i: 3, j: 2}.");
            return;
        }
        boolean first = true;
        for (Map.Entry<String, Field> counter : repeat.all()) {
            counter(counter.getKey(), counter.getValue());
            if (first) {
                sizes.ifPresent(this::sizes);
            }
            first = false;
        }
    }

    private void sizes(Field field) {
        expressions = SizeReader.read(field, expressions);
    }

    private void counter(String name, Field field) {
        if (!Names.isName(name, field)) {
            return;
        }
        if (expressions.vocabulary().names().contains(name)) {
            field.fault("\"" + name + "\" is an option or a size already.", "Count with another name, like i.");
            return;
        }
        Arithmetic count = expressions.number(field, Expressions.ALWAYS).orElse(Calculation.constant(1));
        long highest = Math.floorDiv(count.bounds().high(), count.denominator());
        most *= Math.clamp(highest, 1, MOST + 1);
        if (most > MOST) {
            field.fault(
                    "This can place %,d bodies or more.".formatted(most),
                    "Let at most %,d be placed, like min(40, ...).".formatted(MOST));
            // known all the same, so that what names it is not reported too
            highest = 1;
            most = 1;
        }
        expressions = expressions.drawing(expressions.vocabulary().counting(name, (int) Math.max(1, highest)));
        counts.add(count);
    }

    private static List<Character> mirrors(Field field) {
        List<String> planes = field.items().stream()
                .map(Field::text)
                .flatMap(Optional::stream)
                .toList();
        if (!PLANES.containsAll(planes) || new HashSet<>(planes).size() < planes.size()) {
            field.fault("A mirror is x, y or z, each at most once.", "Write mirror: [x] or [x, y].");
            return List.of();
        }
        return planes.stream().map(plane -> plane.charAt(0)).toList();
    }
}
