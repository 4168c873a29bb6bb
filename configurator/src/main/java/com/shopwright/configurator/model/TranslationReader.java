package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Option.Value;
import com.shopwright.configurator.model.Option.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a translation: other words for what a model has. What it leaves out stays in the model's own language. */
final class TranslationReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final List<String> FIELDS = List.of("language", "title", "options", "rules", "parts", "lines");

    private final Wordings original;
    private final Collection<String> lines;

    /**
     * @param lines the labels of the model's lines
     */
    TranslationReader(Wordings original, Collection<String> lines) {
        this.original = original;
        this.lines = lines;
    }

    /** Puts the words into {@code into} under their language, or adds faults. */
    void read(Field root, Map<String, Wordings> into) {
        root.entries(FIELDS)
                .ifPresent(entries -> language(entries).ifPresent(language -> {
                    if (into.putIfAbsent(language, wordings(entries)) != null) {
                        entries.self().fault("There is another translation to \"" + language + "\".", "Keep one.");
                    }
                }));
    }

    private static Optional<String> language(Entries entries) {
        return entries.required("language", "Write language: de, or another code.")
                .flatMap(field -> field.matching(LANGUAGE, "Write a code like de or pt-BR."));
    }

    private Wordings wordings(Entries entries) {
        Map<String, Field> options = fields(
                entries,
                "options",
                original.options().stream().map(Option::name).toList());
        Map<String, String> rules = texts(entries, "rules", namedRules());
        var parts = new HashMap<>(original.parts());
        parts.putAll(texts(entries, "parts", original.parts().keySet()));
        List<Option> translated = original.options().stream()
                .map(option -> Optional.ofNullable(options.get(option.name()))
                        .map(field -> option(option, field))
                        .orElse(option))
                .toList();
        return new Wordings(
                entries.optional("title").flatMap(Field::label).orElse(original.title()),
                translated,
                original.rules().stream()
                        .map(rule -> rule(rule, Optional.ofNullable(rules.get(rule.name())), translated))
                        .toList(),
                parts,
                texts(entries, "lines", lines));
    }

    private Model.Rule rule(Model.Rule rule, Optional<String> translation, List<Option> translated) {
        String because = translation.or(() -> derived(rule, translated)).orElse(rule.because());
        return new Model.Rule(rule.name(), rule.line(), rule.source(), because);
    }

    /** A reason that was made of labels is made of the translated ones. */
    private Optional<String> derived(Model.Rule rule, List<Option> translated) {
        return translated.stream()
                .filter(option -> Whens.ruleOf(option).equals(rule.name()))
                .filter(option -> original.options().stream()
                        .filter(same -> same.name().equals(option.name()))
                        .anyMatch(same -> Spoken.reason(same, rule.source(), original.options())
                                .equals(rule.because())))
                .map(option -> Spoken.reason(option, rule.source(), translated))
                .findFirst();
    }

    /** Lines move: a rule that shall be translated needs a name. */
    private List<String> namedRules() {
        return original.rules().stream()
                .map(Model.Rule::name)
                .filter(name -> !name.startsWith(RuleReader.UNNAMED))
                .toList();
    }

    private static Option option(Option option, Field field) {
        boolean choice = option instanceof Option.Choice;
        Optional<Entries> found = field.entries(
                choice ? List.of("label", "help", "synonyms", "values") : List.of("label", "help", "synonyms"));
        if (found.isEmpty()) {
            return option;
        }
        Entries words = found.get();
        Wording wording = wording(option.wording(), words);
        return switch (option) {
            case Option.Choice c -> new Option.Choice(wording, c.conditional(), c.preset(), values(c, words));
            case Option.Numeric n ->
                new Option.Numeric(
                        wording, n.conditional(), n.preset(), n.min(), n.max(), n.step(), n.length(), n.unit());
            case Option.YesNo y -> new Option.YesNo(wording, y.conditional(), y.preset());
            case Option.Text t ->
                new Option.Text(wording, t.conditional(), t.preset(), t.minLength(), t.maxLength(), t.characters());
        };
    }

    private static List<Value> values(Option.Choice choice, Entries words) {
        Map<String, Field> values = fields(
                words, "values", choice.values().stream().map(Value::name).toList());
        var translated = new ArrayList<Value>();
        for (Value value : choice.values()) {
            Wording wording = Optional.ofNullable(values.get(value.name()))
                    .flatMap(field -> field.entries(List.of("label", "help", "synonyms")))
                    .map(entries -> wording(value.wording(), entries))
                    .orElse(value.wording());
            translated.add(new Value(wording, value.swatch()));
        }
        return translated;
    }

    private static Wording wording(Wording original, Entries words) {
        return new Wording(
                original.name(),
                words.optional("label").flatMap(Field::label).orElse(original.label()),
                words.optional("help").flatMap(Field::label).orElse(original.help()),
                words.has("synonyms") ? OptionReader.synonyms(words) : original.synonyms());
    }

    private static Map<String, String> texts(Entries entries, String section, Collection<String> known) {
        var texts = new HashMap<String, String>();
        fields(entries, section, known)
                .forEach((name, field) -> field.label().ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    /** The fields of a section; a fault for each that the model does not have. */
    private static Map<String, Field> fields(Entries entries, String section, Collection<String> known) {
        var fields = new HashMap<String, Field>();
        entries.optional(section)
                .flatMap(Field::entries)
                .ifPresent(found -> found.all().forEach(entry -> {
                    if (known.contains(entry.getKey())) {
                        fields.put(entry.getKey(), entry.getValue());
                    } else {
                        entry.getValue()
                                .fault(
                                        "The model has no \"" + entry.getKey() + "\" among its " + section + ".",
                                        Nearest.remedy(entry.getKey(), known, section));
                    }
                }));
        return fields;
    }
}
