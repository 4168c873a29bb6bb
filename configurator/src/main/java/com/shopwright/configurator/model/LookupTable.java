package com.shopwright.configurator.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A table of the model. The first row that matches counts.
 *
 * @param by the options its columns are about, as declared
 */
record LookupTable(String name, List<Declared> by, List<Row> rows, Results results) {

    LookupTable {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
    }

    record Row(Field field, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /** The last column, row by row. */
    sealed interface Results {

        record Numbers(List<BigDecimal> numbers) implements Results {}

        record Words(List<String> words) implements Results {}
    }

    /** Which values of an option a row is about. */
    sealed interface Cell {

        boolean matches(String value);

        /** Every value; {@code none} only where a rule says so. */
        enum Any implements Cell {
            ANY;

            @Override
            public boolean matches(String value) {
                return !value.equals(Numbering.NONE);
            }
        }

        record OneOf(Set<String> values) implements Cell {

            @Override
            public boolean matches(String value) {
                return values.contains(value);
            }
        }

        /** Numbers from {@code low} to {@code high}, both included. */
        record Range(long low, long high) implements Cell {

            @Override
            public boolean matches(String value) {
                if (value.equals(Numbering.NONE)) {
                    return false;
                }
                long number = Long.parseLong(value);
                return low <= number && number <= high;
            }
        }
    }
}
