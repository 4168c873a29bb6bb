package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Option.Wording;
import com.shopwright.configurator.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what is special about lengths and whole numbers. */
final class NumericReader {

    private static final long MAX_NUMBER = 1_000_000_000;

    private final int variable;
    private final Entries entries;

    NumericReader(int variable, Entries entries) {
        this.variable = variable;
        this.entries = entries;
    }

    Optional<Declared> read(Wording wording, Field field, boolean length) {
        Optional<Entries> found = field.entries(List.of("min", "max", "step", "unit"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Entries range = found.get();
        OptionalLong min = whole(range, "min", length ? 0 : -MAX_NUMBER);
        OptionalLong max = whole(range, "max", length ? 0 : -MAX_NUMBER);
        OptionalLong step = range.has("step") ? whole(range, "step", 1) : OptionalLong.of(1);
        Optional<String> unit = unit(range, length);
        if (min.isEmpty() || max.isEmpty() || step.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return new Range(min.getAsLong(), max.getAsLong(), step.getAsLong())
                .checked(range)
                .flatMap(numbers -> declared(wording, numbers, length, unit.get()));
    }

    private Optional<Declared> declared(Wording wording, Range range, boolean length, String unit) {
        boolean conditional = entries.has("when");
        var values = new Numbering.Stepped(conditional, range.min(), range.step(), (int) range.count());
        return OptionReader.preset(entries, values)
                .map(preset -> new Declared(
                        variable,
                        new Option.Numeric(
                                wording, conditional, preset, range.min(), range.max(), range.step(), length, unit),
                        values));
    }

    private static OptionalLong whole(Entries range, String key, long least) {
        return range.required(key, "Write " + key + ": and a whole number.")
                .map(field -> field.whole(least, MAX_NUMBER))
                .orElse(OptionalLong.empty());
    }

    private static Optional<String> unit(Entries range, boolean length) {
        Optional<String> unit = range.optional("unit").map(Field::label).orElse(Optional.of(length ? "mm" : ""));
        if (length && unit.isPresent() && !unit.get().equals("mm")) {
            range.optional("unit")
                    .ifPresent(field -> field.fault(
                            "Lengths are in mm, not in \"" + unit.get() + "\".", "Write unit: mm and millimetres."));
            return Optional.empty();
        }
        return unit;
    }

    /** Whole numbers from {@code min} to {@code max} by {@code step}. */
    private record Range(long min, long max, long step) {

        long count() {
            return (max - min) / step + 1;
        }

        Optional<Range> checked(Entries entries) {
            if (max < min) {
                entries.self().fault("max " + max + " is below min " + min + ".", "Swap them, or correct one.");
                return Optional.empty();
            }
            if ((max - min) % step != 0) {
                long below = max - (max - min) % step;
                entries.self()
                        .fault(
                                "From %d by %d one does not arrive at %d.".formatted(min, step, max),
                                "Write max: %d or max: %d, or another step.".formatted(below, below + step));
                return Optional.empty();
            }
            if (count() >= Network.MAX_SIZE) {
                entries.self()
                        .fault("These are %,d values.".formatted(count()), "Write a coarser step: less than 20,000.");
                return Optional.empty();
            }
            return Optional.of(this);
        }
    }
}
