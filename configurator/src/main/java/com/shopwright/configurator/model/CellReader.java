package com.shopwright.configurator.model;

import com.shopwright.configurator.model.LookupTable.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of tables and of combination rules: a value, a list of values, a range like 600..900, or any. */
final class CellReader {

    private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,9}) *\\.\\. *(-?[0-9]{1,9})");

    private CellReader() {}

    /** The cells of one row, or a fault; {@code items} has one per column. */
    static Optional<List<Cell>> row(List<Field> items, List<Declared> columns) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            cell(items.get(i), columns.get(i)).ifPresent(cells::add);
        }
        return cells.size() == columns.size() ? Optional.of(cells) : Optional.empty();
    }

    /** The options that a table or rule is about, or a fault. */
    static Optional<List<Declared>> columns(Field field, Vocabulary vocabulary, Set<String> broken) {
        var columns = new ArrayList<Declared>();
        List<Field> items = field.items();
        for (Field item : items) {
            item.text().flatMap(name -> column(name, item, vocabulary, broken)).ifPresent(option -> {
                if (columns.contains(option)) {
                    item.fault("\"" + option.name() + "\" is here twice.", "Leave one of them out.");
                } else {
                    columns.add(option);
                }
            });
        }
        return columns.size() == items.size() && !columns.isEmpty() ? Optional.of(columns) : Optional.empty();
    }

    private static Optional<Declared> column(String name, Field field, Vocabulary vocabulary, Set<String> broken) {
        Optional<Declared> option = vocabulary.option(name);
        if (option.isEmpty() && !broken.contains(name)) {
            field.fault(
                    "There is no option \"" + name + "\".", Nearest.remedy(name, vocabulary.optionNames(), "options"));
        }
        if (option.isPresent() && option.get().option() instanceof Option.Text) {
            field.fault("\"" + name + "\" is a text.", "Name choices, numbers or yes_no options.");
            return Optional.empty();
        }
        return option;
    }

    private static Optional<Cell> cell(Field field, Declared column) {
        if (!field.isList()) {
            return field.text().flatMap(text -> one(text, field, column));
        }
        var values = new HashSet<String>();
        boolean fine = true;
        for (Field item : field.items()) {
            Optional<String> value = item.text().filter(text -> isValue(text, item, column));
            fine &= value.isPresent();
            value.ifPresent(values::add);
        }
        return fine && !values.isEmpty() ? Optional.of(new Cell.OneOf(values)) : Optional.empty();
    }

    private static Optional<Cell> one(String text, Field field, Declared column) {
        if (text.equals("any")) {
            return Optional.of(Cell.Any.ANY);
        }
        Matcher range = RANGE.matcher(text);
        if (column.option() instanceof Option.Numeric && range.matches()) {
            return Optional.of(new Cell.Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))));
        }
        return isValue(text, field, column) ? Optional.of(new Cell.OneOf(Set.of(text))) : Optional.empty();
    }

    private static boolean isValue(String text, Field field, Declared column) {
        boolean is = column.values().index(text).isPresent();
        if (!is) {
            field.fault("\"" + column.name() + "\" has no value \"" + text + "\".", column.remedyFor(text));
        }
        return is;
    }
}
