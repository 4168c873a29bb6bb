package com.shopwright.configurator.model;

import com.shopwright.configurator.model.LookupTable.Cell;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of tables and of combination rules: a value, a list of values, a range like 600..900, or any. */
final class CellReader {

    private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,9}) *\\.\\. *(-?[0-9]{1,9})");

    private CellReader() {}

    /** The cells of one row, or a fault; {@code items} has one per column. */
    static Optional<List<Cell>> row(List<Field> items, List<Declared> columns) {
        var cells = new java.util.ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            cell(items.get(i), columns.get(i)).ifPresent(cells::add);
        }
        return cells.size() == columns.size() ? Optional.of(cells) : Optional.empty();
    }

    /** The options that a table or rule is about, or a fault. */
    static Optional<List<Declared>> columns(Field field, Vocabulary vocabulary, java.util.Set<String> broken) {
        var columns = new java.util.ArrayList<Declared>();
        boolean fine = true;
        for (Field item : field.items()) {
            Optional<String> name = item.text();
            Optional<Declared> option = name.flatMap(vocabulary::option);
            if (name.isPresent() && option.isEmpty() && !broken.contains(name.get())) {
                item.fault(
                        "There is no option \"" + name.get() + "\".",
                        Nearest.remedy(name.get(), vocabulary.optionNames(), "options"));
            } else if (option.isPresent() && columns.contains(option.get())) {
                item.fault("\"" + name.orElse("") + "\" is here twice.", "Leave one of them out.");
            } else if (option.isPresent() && option.get().option() instanceof Option.Text) {
                item.fault("\"" + name.orElse("") + "\" is a text.", "Name choices, numbers or yes_no options.");
            }
            fine &= option.isPresent()
                    && !columns.contains(option.get())
                    && !(option.get().option() instanceof Option.Text);
            option.ifPresent(columns::add);
        }
        return fine && !columns.isEmpty() ? Optional.of(columns) : Optional.empty();
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
        return isValue(text, field, column) ? Optional.of(new Cell.OneOf(java.util.Set.of(text))) : Optional.empty();
    }

    private static boolean isValue(String text, Field field, Declared column) {
        boolean is = column.values().index(text).isPresent();
        if (!is) {
            field.fault("\"" + column.name() + "\" has no value \"" + text + "\".", column.remedyFor(text));
        }
        return is;
    }
}
