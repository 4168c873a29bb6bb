package com.shopwright.configurator.model;

import com.shopwright.configurator.model.LookupTable.Results;
import com.shopwright.configurator.model.LookupTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one table. */
final class TableReader {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private TableReader() {}

    static Optional<LookupTable> read(String name, Field field, Vocabulary vocabulary, Set<String> broken) {
        Optional<Entries> entries = field.entries(List.of("by", "rows"));
        if (!Names.isName(name, field) || entries.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Declared>> by = entries.get()
                .required("by", "Write by: [option], the options that it is looked up by.")
                .flatMap(columns -> CellReader.columns(columns, vocabulary, broken));
        Optional<Field> rows = entries.get().required("rows", "Write a line like - [oak, 89.00] for each combination.");
        if (by.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        Optional<LookupTable> table = table(name, by.get(), rows.get());
        table.map(new Lookups(vocabulary)::unreached)
                .orElse(List.of())
                .forEach(row -> row.field()
                        .fault(
                                "Nothing reaches this row: earlier rows come first, or its ranges hold no value.",
                                "Leave it out, or move it up."));
        return table;
    }

    private static Optional<LookupTable> table(String name, List<Declared> by, Field field) {
        var rows = new ArrayList<Row>();
        var results = new ArrayList<Field>();
        List<Field> lines = field.items();
        for (Field line : lines) {
            List<Field> items = line.items();
            if (items.size() != by.size() + 1) {
                if (!items.isEmpty()) {
                    line.fault(
                            "The row needs %d columns and has %d.".formatted(by.size() + 1, items.size()),
                            torn(items, by.size())
                                    ? "Write decimals with a point, like 1.5."
                                    : "Write a value for each of %s, then the result."
                                            .formatted(String.join(
                                                    ", ",
                                                    by.stream()
                                                            .map(Declared::name)
                                                            .toList())));
                }
                continue;
            }
            CellReader.row(items, by).ifPresent(cells -> {
                rows.add(new Row(line, cells));
                results.add(items.getLast());
            });
        }
        return rows.size() < lines.size() || rows.isEmpty()
                ? Optional.empty()
                : results(results).map(read -> new LookupTable(name, by, rows, read));
    }

    /** Whether a decimal comma has made two columns of the result. */
    private static boolean torn(List<Field> items, int columns) {
        return items.size() == columns + 2
                && items.stream()
                        .skip(columns)
                        .allMatch(item -> item.isScalar()
                                && item.text()
                                        .filter(text -> WHOLE.matcher(text).matches())
                                        .isPresent());
    }

    /** Numbers if all are numbers, else words. */
    private static Optional<Results> results(List<Field> fields) {
        List<String> texts =
                fields.stream().map(Field::text).flatMap(Optional::stream).toList();
        if (texts.size() < fields.size()) {
            return Optional.empty();
        }
        boolean numbers = fields.stream().allMatch(Field::plain)
                && texts.stream().allMatch(text -> NUMBER.matcher(text).matches());
        if (numbers) {
            return Optional.of(
                    new Results.Numbers(texts.stream().map(BigDecimal::new).toList()));
        }
        for (Field field : fields) {
            if (field.matching(Names.WORD, "Write numbers in all rows, or SKUs of A-Z, 0-9 and - in all rows.")
                    .isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Results.Words(texts));
    }
}
