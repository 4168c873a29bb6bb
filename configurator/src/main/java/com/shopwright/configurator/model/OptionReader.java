package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Option.Wording;
import com.shopwright.configurator.model.OptionDraft.Adder;
import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads one option. */
final class OptionReader {

    private static final List<String> KINDS = List.of("choices", "length", "integer", "yes_no", "text");
    private static final List<String> FIELDS = List.of(
            "label",
            "help",
            "synonyms",
            "default",
            "when",
            "because",
            "choices",
            "length",
            "integer",
            "yes_no",
            "text");
    private static final List<String> ADDERS = List.of("price", "weight", "days");
    private static final List<String> VALUE_FIELDS =
            List.of("label", "swatch", "help", "synonyms", "price", "weight", "days");
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|[a-z]{3,20}");
    private static final long MAX_NUMBER = 1_000_000_000;

    private final int variable;
    private final Entries entries;
    private final List<Adder> adders = new ArrayList<>();

    private OptionReader(int variable, Entries entries) {
        this.variable = variable;
        this.entries = entries;
    }

    /** The option as variable {@code variable}. */
    static Optional<OptionDraft> read(String name, int variable, Field field) {
        if (!Names.isName(name, field)) {
            return Optional.empty();
        }
        return field.entries(FIELDS).flatMap(entries -> new OptionReader(variable, entries).option(name));
    }

    private Optional<OptionDraft> option(String name) {
        Optional<Wording> wording = wording(name, entries);
        Optional<String> kind = entries.one(KINDS);
        if (kind.isEmpty() || wording.isEmpty()) {
            return Optional.empty();
        }
        Field field = entries.optional(kind.get()).orElseThrow();
        Optional<Declared> declared = switch (kind.get()) {
            case "choices" -> choice(wording.get(), field);
            case "yes_no" -> yesNo(wording.get(), field);
            case "text" -> new TextReader(variable, entries).read(wording.get(), field);
            default -> numeric(wording.get(), field, kind.get().equals("length"));
        };
        return declared.map(option -> new OptionDraft(option, entries, adders));
    }

    private Optional<Declared> choice(Wording wording, Field field) {
        var values = new LinkedHashMap<String, Option.Value>();
        Optional<Entries> choices = field.entries();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = true;
        for (Map.Entry<String, Field> entry : choices.get().all()) {
            Optional<Option.Value> value = value(wording.name(), entry.getKey(), entry.getValue(), values.size());
            value.ifPresent(read -> values.put(read.name(), read));
            whole &= value.isPresent();
        }
        if (values.isEmpty() && whole) {
            field.fault("There are no values.", "Write at least one, like oak: {label: Oak}.");
        }
        if (values.isEmpty() || !whole) {
            return Optional.empty();
        }
        var named = new Numbering.Named(conditional(), List.copyOf(values.keySet()));
        return preset(named)
                .map(preset -> new Declared(
                        variable,
                        new Option.Choice(wording, conditional(), preset, List.copyOf(values.values())),
                        named));
    }

    private Optional<Option.Value> value(String option, String name, Field field, int place) {
        Optional<Entries> found = field.entries(VALUE_FIELDS);
        if (!Names.isValue(name, field) || found.isEmpty()) {
            return Optional.empty();
        }
        Entries value = found.get();
        addAdder(new Caption.OfValue(option, name), place, value);
        Optional<String> swatch = value.optional("swatch")
                .map(colour -> colour.matching(COLOUR, "Write a colour like \"#c8a165\", in quotes."))
                .orElse(Optional.of(""));
        return wording(name, value).flatMap(wording -> swatch.map(colour -> new Option.Value(wording, colour)));
    }

    private Optional<Declared> yesNo(Wording wording, Field field) {
        if (!field.blank()) {
            field.entries(ADDERS).ifPresent(fields -> addAdder(new Caption.OfValue(wording.name(), "yes"), 1, fields));
        }
        var named = new Numbering.Named(conditional(), List.of("no", "yes"));
        return preset(named)
                .map(preset -> new Declared(variable, new Option.YesNo(wording, conditional(), preset), named));
    }

    private void addAdder(Caption caption, int place, Entries fields) {
        if (ADDERS.stream().anyMatch(fields::has)) {
            adders.add(new Adder(caption, place + (conditional() ? 1 : 0), fields));
        }
    }

    private Optional<Declared> numeric(Wording wording, Field field, boolean length) {
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
                .flatMap(numbers -> {
                    var stepped =
                            new Numbering.Stepped(conditional(), numbers.min(), numbers.step(), (int) numbers.count());
                    return preset(stepped)
                            .map(preset -> new Declared(
                                    variable,
                                    new Option.Numeric(
                                            wording,
                                            conditional(),
                                            preset,
                                            numbers.min(),
                                            numbers.max(),
                                            numbers.step(),
                                            length,
                                            unit.get()),
                                    stepped));
                });
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

    private boolean conditional() {
        return entries.has("when");
    }

    private Optional<String> preset(Numbering values) {
        return preset(entries, values);
    }

    /** The default, empty if there is none; nothing if it is not one of {@code values}. */
    static Optional<String> preset(Entries entries, Numbering values) {
        Optional<Field> field = entries.optional("default");
        if (field.isEmpty()) {
            return Optional.of("");
        }
        Optional<String> preset = field.get().text();
        if (preset.isPresent()
                && (values.index(preset.get()).isEmpty() || preset.get().equals(Numbering.NONE))) {
            field.get().fault("\"" + preset.get() + "\" is not one of the values.", remedy(preset.get(), values));
            return Optional.empty();
        }
        return preset;
    }

    private static String remedy(String preset, Numbering values) {
        return switch (values) {
            case Numbering.Named named -> Nearest.remedy(preset, named.names(), "values");
            case Numbering.Stepped stepped ->
                "Write a number from %s to %s by %d."
                        .formatted(
                                stepped.min(), stepped.min() + (stepped.count() - 1) * stepped.step(), stepped.step());
            case Numbering.Lengths lengths ->
                "Write %d to %d allowed characters.".formatted(lengths.min(), lengths.max());
        };
    }

    private static Optional<Wording> wording(String name, Entries entries) {
        Optional<String> label = entries.required("label", "Write label: and what the buyer reads.")
                .flatMap(Field::label);
        String help = entries.optional("help").flatMap(Field::label).orElse("");
        return label.map(text -> new Wording(name, text, help, synonyms(entries)));
    }

    static List<String> synonyms(Entries entries) {
        return entries.optional("synonyms").map(Field::items).orElse(List.of()).stream()
                .map(Field::label)
                .flatMap(Optional::stream)
                .toList();
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
