package com.shopwright.configurator.model;

import com.shopwright.configurator.model.LookupTable.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

        /** What is allowed, tuple by tuple; empty when the rows forbid, or list more than {@code most}. */
        Optional<int[][]> tuples(int most) {
            if (!allowed || IntStream.range(0, of.size()).anyMatch(this::freeOfNone)) {
                return Optional.empty();
            }
            var tuples = new LinkedHashSet<List<Integer>>();
            for (List<Cell> row : rows) {
                List<List<Integer>> expanded = List.of(List.of());
                for (int column = 0; column < of.size(); column++) {
                    expanded = extended(expanded, indexes(column, row.get(column)), most);
                }
                tuples.addAll(expanded);
                if (tuples.size() > most) {
                    return Optional.empty();
                }
            }
            return Optional.of(tuples.stream()
                    .map(tuple -> tuple.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new));
        }

        private List<Integer> indexes(int column, Cell cell) {
            Numbering values = of.get(column).values();
            return IntStream.range(0, values.size())
                    .filter(i -> cell.matches(values.value(i)))
                    .boxed()
                    .toList();
        }

        /** Every tuple with every index behind it; no more than just above {@code most}. */
        private static List<List<Integer>> extended(List<List<Integer>> tuples, List<Integer> indexes, int most) {
            return tuples.stream()
                    .flatMap(tuple -> indexes.stream()
                            .map(index -> Stream.concat(tuple.stream(), Stream.of(index))
                                    .toList()))
                    .limit(most + 1L)
                    .toList();
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
