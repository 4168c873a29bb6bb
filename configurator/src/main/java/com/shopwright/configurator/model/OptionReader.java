package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Option.Wording;
import java.util.List;
import java.util.Optional;

/** Reads one option: what all kinds have in common. */
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

    private OptionReader() {}

    /** The option as variable {@code variable}. */
    static Optional<OptionDraft> read(String name, int variable, Field field) {
        if (!Names.isName(name, field)) {
            return Optional.empty();
        }
        return field.entries(FIELDS).flatMap(entries -> option(name, variable, entries));
    }

    private static Optional<OptionDraft> option(String name, int variable, Entries entries) {
        Optional<Wording> wording = wording(name, entries);
        Optional<String> kind = entries.one(KINDS);
        if (kind.isEmpty() || wording.isEmpty()) {
            return Optional.empty();
        }
        Field field = entries.optional(kind.get()).orElseThrow();
        return switch (kind.get()) {
            case "choices" -> new ChoiceReader(variable, entries).choice(wording.get(), field);
            case "yes_no" -> new ChoiceReader(variable, entries).yesNo(wording.get(), field);
            case "text" ->
                new TextReader(variable, entries)
                        .read(wording.get(), field)
                        .map(declared -> new OptionDraft(declared, entries, List.of()));
            default ->
                new NumericReader(variable, entries)
                        .read(wording.get(), field, kind.get().equals("length"))
                        .map(declared -> new OptionDraft(declared, entries, List.of()));
        };
    }

    /** Name, label, help and synonyms of an option or value. */
    static Optional<Wording> wording(String name, Entries entries) {
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
}
