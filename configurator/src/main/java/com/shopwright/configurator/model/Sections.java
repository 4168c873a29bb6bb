package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ProductModel.Header;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the sections of a model file, each on what the ones before it declared. */
final class Sections {

    private static final List<String> FIELDS = List.of(
            "shopwright",
            "product",
            "version",
            "currency",
            "title",
            "options",
            "tables",
            "rules",
            "parts",
            "price",
            "weight",
            "days");

    private final Faults faults;
    private final Field root;
    private final double splitAbove;
    private final Set<String> broken = new HashSet<>();

    Sections(Faults faults, Field root, double splitAbove) {
        this.splitAbove = splitAbove;
        this.faults = faults;
        this.root = root;
    }

    /** The model, if there are no faults. */
    Optional<Model> model(Map<String, String> translations) {
        return root.entries(FIELDS).flatMap(entries -> model(entries, translations));
    }

    private Optional<Model> model(Entries entries, Map<String, String> translations) {
        Optional<Header> header = HeaderReader.read(entries);
        List<OptionDraft> options = options(entries);
        List<Declared> declared = options.stream().map(OptionDraft::declared).toList();
        var vocabulary = new Vocabulary(declared, tables(entries, new Vocabulary(declared, Map.of())));
        var expressions = new Expressions(vocabulary, broken);

        List<RuleDraft> rules = new ArrayList<>(entries.optional("rules")
                .map(field -> new RuleReader(expressions, broken).read(field))
                .orElse(List.of()));
        rules.addAll(new Whens(expressions).ties(options));
        var recipes =
                new RecipeReader(expressions, header.map(Header::minorDigits).orElse(2));
        recipes.adders(options);
        entries.optional("parts").ifPresent(recipes::parts);
        entries.required("price", "Write price: {base: 100.00}.").ifPresent(field -> recipes.costs("price", field));
        entries.optional("weight").ifPresent(field -> recipes.costs("weight", field));
        entries.optional("days").ifPresent(field -> recipes.costs("days", field));
        expressions.checkGaps(rules);
        if (!faults.none() || header.isEmpty()) {
            return Optional.empty();
        }
        return lowered(vocabulary, options, rules, recipes, header.get(), translations);
    }

    private Optional<Model> lowered(
            Vocabulary vocabulary,
            List<OptionDraft> options,
            List<RuleDraft> rules,
            RecipeReader recipes,
            Header header,
            Map<String, String> translations) {
        var lowering = new Lowering(vocabulary, splitAbove);
        Recipe recipe = recipes.recipe();
        lowering.rules(rules);
        lowering.recipe(recipe);
        var wordings = new Wordings(
                header.title(),
                vocabulary.offered(),
                rules.stream().map(RuleDraft::rule).toList(),
                recipes.partLabels(),
                Map.of());
        var translated = new HashMap<String, Wordings>();
        var translating = new TranslationReader(wordings, recipe.lineLabels());
        new TreeMap<>(translations)
                .forEach((file, text) ->
                        new Yaml(faults, file).root(text).ifPresent(field -> translating.read(field, translated)));
        Map<String, Integer> lines = options.stream()
                .collect(Collectors.toMap(
                        option -> option.declared().name(),
                        option -> option.entries().self().line()));
        return faults.none()
                ? Optional.of(new ProductModel(
                        header, vocabulary, recipe, lowering.network(), lines, wordings, wordings, translated))
                : Optional.empty();
    }

    private List<OptionDraft> options(Entries entries) {
        var drafts = new ArrayList<OptionDraft>();
        entries.required("options", "Write options: and at least one.")
                .flatMap(Field::entries)
                .ifPresent(options -> {
                    if (options.all().isEmpty()) {
                        options.self().fault("There are no options.", "Write at least one.");
                    }
                    options.all()
                            .forEach(option -> OptionReader.read(option.getKey(), drafts.size(), option.getValue())
                                    .ifPresentOrElse(drafts::add, () -> broken.add(option.getKey())));
                });
        return drafts;
    }

    private Map<String, LookupTable> tables(Entries entries, Vocabulary options) {
        var tables = new LinkedHashMap<String, LookupTable>();
        entries.optional("tables")
                .flatMap(Field::entries)
                .ifPresent(found -> found.all()
                        .forEach(table -> TableReader.read(table.getKey(), table.getValue(), options, broken)
                                .ifPresentOrElse(
                                        read -> tables.put(read.name(), read), () -> broken.add(table.getKey()))));
        return tables;
    }
}
