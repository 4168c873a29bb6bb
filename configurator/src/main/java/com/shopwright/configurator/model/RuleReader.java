package com.shopwright.configurator.model;

import com.shopwright.configurator.model.LookupTable.Cell;
import com.shopwright.configurator.model.RuleDraft.Combinations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules. */
final class RuleReader {

    /** How the name of a rule begins that has none; its line follows. */
    static final String UNNAMED = "line ";

    private static final List<String> KINDS = List.of("always", "allow", "forbid");

    private final Expressions expressions;
    private final Set<String> broken;
    private final Map<String, Integer> lines = new HashMap<>();

    RuleReader(Expressions expressions, Set<String> broken) {
        this.expressions = expressions;
        this.broken = broken;
    }

    List<RuleDraft> read(Field field) {
        return field.items().stream().map(this::rule).flatMap(Optional::stream).toList();
    }

    private Optional<RuleDraft> rule(Field field) {
        Optional<Entries> found = field.entries(List.of("name", "always", "allow", "forbid", "because"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Entries entries = found.get();
        String name = name(entries);
        Optional<String> because = entries.required("because", "Write because: and the reason that a buyer reads.")
                .flatMap(Field::label);
        Optional<String> kind = entries.one(KINDS);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Field body = entries.optional(kind.get()).orElseThrow();
        if (kind.get().equals("always")) {
            return expressions
                    .condition(body)
                    .map(condition -> new RuleDraft(
                            new Model.Rule(name, field.line(), body.text().orElse(""), because.orElse("")),
                            body,
                            condition,
                            Optional.empty()));
        }
        return combinations(body, kind.get().equals("allow"))
                .map(rows -> new RuleDraft(
                        new Model.Rule(name, field.line(), source(kind.get(), rows), because.orElse("")),
                        body,
                        rows.condition(),
                        Optional.of(rows)));
    }

    private String name(Entries entries) {
        String line = UNNAMED + entries.self().line();
        Optional<Field> field = entries.optional("name");
        Optional<String> name = field.flatMap(Names::slug);
        name.ifPresent(text -> {
            Integer first = lines.putIfAbsent(text, entries.self().line());
            if (first != null) {
                field.orElseThrow().fault("The rule in line " + first + " has this name.", "Choose another name.");
            }
        });
        return name.orElse(line);
    }

    private Optional<Combinations> combinations(Field field, boolean allowed) {
        Optional<Entries> entries = field.entries(List.of("of", "rows"));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Declared>> of = entries.get()
                .required("of", "Write of: [option, option].")
                .flatMap(columns -> CellReader.columns(columns, expressions.vocabulary(), broken));
        Optional<Field> rows = entries.get().required("rows", "Write a line like - [oak, [oil, lacquer]] for each.");
        if (of.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        var read = new ArrayList<List<Cell>>();
        List<Field> lines = rows.get().items();
        for (Field line : lines) {
            List<Field> items = line.items();
            if (items.size() == of.get().size()) {
                CellReader.row(items, of.get()).ifPresent(read::add);
            } else if (!items.isEmpty()) {
                line.fault(
                        "The row needs %d columns and has %d."
                                .formatted(of.get().size(), items.size()),
                        "Write one cell for each option: a value, a list of values, or any.");
            }
        }
        return read.size() == lines.size() && !read.isEmpty()
                ? Optional.of(new Combinations(of.get(), read, allowed))
                : Optional.empty();
    }

    private static String source(String kind, Combinations rows) {
        return kind + " of "
                + String.join(", ", rows.of().stream().map(Declared::name).toList());
    }
}
