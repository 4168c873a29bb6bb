package com.shopwright.configurator.model;

import com.shopwright.configurator.model.LookupTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule as read.
 *
 * @param rows the combinations it lists, if it does; {@code condition} says the same
 */
record RuleDraft(Model.Rule rule, Field field, Condition condition, Optional<Combinations> rows) {

    /**
     * Combinations that are allowed or forbidden.
     *
     * <p>Where an option does not apply, it is allowed beside everything, unless a row says {@code none}: rows speak of
     * the options that are there.
     */
    record Combinations(List<Declared> of, List<List<Cell>> rows, boolean allowed) {

        Combinations {
            of = List.copyOf(of);
            rows = List.copyOf(rows);
        }

        Condition condition() {
            var alternatives = new ArrayList<Condition>();
            for (List<Cell> row : rows) {
                alternatives.add(Condition.all(IntStream.range(0, of.size())
                        .mapToObj(column -> matches(column, row.get(column)))
                        .toList()));
            }
            if (!allowed) {
                return Condition.any(alternatives).negated();
            }
            IntStream.range(0, of.size())
                    .filter(this::freeOfNone)
                    .mapToObj(column -> of.get(column).applies().negated())
                    .forEach(alternatives::add);
            return Condition.any(alternatives);
        }

        private Condition matches(int column, Cell cell) {
            Declared option = of.get(column);
            return option.member(i -> cell.matches(option.values().value(i)));
        }

        /** Whether the column's option can be {@code none} and no row speaks of that. */
        private boolean freeOfNone(int column) {
            return of.get(column).values().hasNone()
                    && rows.stream().noneMatch(row -> row.get(column).matches(Numbering.NONE));
        }
    }
}
