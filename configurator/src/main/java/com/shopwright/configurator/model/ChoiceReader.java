package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Option.Wording;
import com.shopwright.configurator.model.OptionDraft.Adder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is special about choices and yes/no options: their values, and what those add. */
final class ChoiceReader {

    private static final List<String> ADDERS = List.of("price", "weight", "days");
    private static final List<String> VALUE_FIELDS =
            List.of("label", "swatch", "help", "synonyms", "price", "weight", "days");
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|[a-z]{3,20}");

    private final int variable;
    private final Entries entries;
    private final List<Adder> adders = new ArrayList<>();

    ChoiceReader(int variable, Entries entries) {
        this.variable = variable;
        this.entries = entries;
    }

    Optional<OptionDraft> choice(Wording wording, Field field) {
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
        return OptionReader.preset(entries, named)
                .map(preset ->
                        draft(new Option.Choice(wording, conditional(), preset, List.copyOf(values.values())), named));
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
        return OptionReader.wording(name, value)
                .flatMap(wording -> swatch.map(colour -> new Option.Value(wording, colour)));
    }

    Optional<OptionDraft> yesNo(Wording wording, Field field) {
        if (!field.blank()) {
            field.entries(ADDERS).ifPresent(fields -> addAdder(new Caption.OfValue(wording.name(), "yes"), 1, fields));
        }
        var named = new Numbering.Named(conditional(), List.of("no", "yes"));
        return OptionReader.preset(entries, named)
                .map(preset -> draft(new Option.YesNo(wording, conditional(), preset), named));
    }

    private OptionDraft draft(Option option, Numbering values) {
        return new OptionDraft(new Declared(variable, option, values), entries, adders);
    }

    private void addAdder(Caption caption, int place, Entries fields) {
        if (ADDERS.stream().anyMatch(fields::has)) {
            adders.add(new Adder(caption, place + (conditional() ? 1 : 0), fields));
        }
    }

    private boolean conditional() {
        return entries.has("when");
    }
}
