package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ProductModel.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            "scene",
            "price",
            "weight",
            "days");

    private final Faults faults;
    private final Field root;
    private final Set<String> broken = new HashSet<>();

    Sections(Faults faults, Field root) {
        this.faults = faults;
        this.root = root;
    }

    /** What the file says, if there are no faults. */
    Optional<Draft> draft() {
        return root.entries(FIELDS).flatMap(this::draft);
    }

    private Optional<Draft> draft(Entries entries) {
        Optional<Header> header = HeaderReader.read(entries);
        List<OptionDraft> options = options(entries);
        List<Declared> declared = options.stream().map(OptionDraft::declared).toList();
        var vocabulary = new Vocabulary(declared, tables(entries, new Vocabulary(declared, Map.of())));
        var expressions = new Expressions(vocabulary, broken);
        List<RuleDraft> rules = rules(entries, options, expressions);

        var rounding = new Rounding(header.map(Header::minorDigits).orElse(2));
        var costs = new CostReader(expressions, rounding);
        var scene = new SceneReader(expressions);
        entries.optional("scene").ifPresent(scene::section);
        var shapes = new ShapeReader(scene.expressions());
        var parts = new PartReader(expressions, rounding, costs, shapes);
        costs.adders(options);
        entries.optional("parts").ifPresent(parts::section);
        entries.required("price", "Write price: {base: 100.00}.");
        for (Total total : Total.values()) {
            entries.optional(total.key()).ifPresent(field -> costs.section(total, field));
        }
        shapes.checkMovers();
        ScenePlan seen = scene.plan(shapes.shapes());
        expressions.checkGaps(rules);
        var recipe =
                new Recipe(costs.lines(Total.PRICE), costs.lines(Total.WEIGHT), costs.lines(Total.DAYS), parts.parts());
        return header.filter(read -> faults.none())
                .map(read -> new Draft(read, options, vocabulary, rules, recipe, seen, parts.labels()));
    }

    private List<RuleDraft> rules(Entries entries, List<OptionDraft> options, Expressions expressions) {
        List<RuleDraft> rules = new ArrayList<>(entries.optional("rules")
                .map(field -> new RuleReader(expressions, broken).read(field))
                .orElse(List.of()));
        rules.addAll(new Whens(expressions).ties(options));
        return rules;
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
