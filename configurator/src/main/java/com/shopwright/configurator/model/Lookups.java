package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Cells;
import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.LookupTable.Cell;
import com.shopwright.configurator.model.Meaning.Figure;
import com.shopwright.configurator.model.Meaning.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Looks tables up: for each combination of the options looked up by, the first row that matches. */
final class Lookups {

    /** Cells of one lookup. */
    private static final int MAX_CELLS = 2_000_000;

    private static final int NO_ROW = -1;

    private final Vocabulary vocabulary;
    private final List<Gap> gaps = new ArrayList<>();

    Lookups(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    Meaning lookup(Syntax.Lookup lookup) {
        LookupTable table = vocabulary
                .table(lookup.table())
                .orElseThrow(() -> new Misuse(
                        lookup.column(),
                        "There is no table \"" + lookup.table() + "\".",
                        Nearest.remedy(lookup.table(), vocabulary.tableNames(), "tables")));
        List<Declared> arguments = arguments(lookup, table);
        Grid grid = grid(lookup, arguments);
        int[] rows = rows(table, arguments, grid);
        noteGaps(table, arguments, grid, rows);
        return switch (table.results()) {
            case LookupTable.Results.Numbers(var results) ->
                new Figure(numbers(
                        grid, rows, results.stream().map(Calculation::constant).toList()));
            case LookupTable.Results.Words(var words) -> {
                List<String> distinct = words.stream().distinct().toList();
                yield new Words(distinct, Cells.of(grid, wordAt(rows, words, distinct), 1));
            }
        };
    }

    /** Rows that no combination reaches. */
    List<LookupTable.Row> unreached(LookupTable table) {
        if (cells(table.by()) > MAX_CELLS) {
            return List.of();
        }
        int[] rows = rows(table, table.by(), grid(table.by()));
        var reached = new BitSet();
        Arrays.stream(rows).filter(row -> row != NO_ROW).forEach(reached::set);
        return IntStream.range(0, table.rows().size())
                .filter(row -> !reached.get(row))
                .mapToObj(table.rows()::get)
                .toList();
    }

    private List<Declared> arguments(Syntax.Lookup lookup, LookupTable table) {
        String usage = "Write " + table.name() + "["
                + String.join(", ", table.by().stream().map(Declared::name).toList()) + "].";
        if (lookup.arguments().size() != table.by().size()) {
            throw new Misuse(lookup.column(), "\"%s\" is looked up by other options.".formatted(table.name()), usage);
        }
        var arguments = new ArrayList<Declared>();
        for (int i = 0; i < table.by().size(); i++) {
            Declared argument = argument(lookup.arguments().get(i), usage);
            if (!alike(argument, table.by().get(i)) || arguments.contains(argument)) {
                throw new Misuse(
                        lookup.arguments().get(i).column(),
                        "\"%s\" has no values that \"%s\" is about."
                                .formatted(argument.name(), table.by().get(i).name()),
                        usage);
            }
            arguments.add(argument);
        }
        return arguments;
    }

    private Declared argument(Syntax syntax, String usage) {
        if (!(syntax instanceof Syntax.Name(int column, String text))) {
            throw new Misuse(syntax.column(), "A table is looked up by options only.", usage);
        }
        return vocabulary
                .option(text)
                .orElseThrow(() -> new Misuse(
                        column,
                        "There is no option \"" + text + "\".",
                        Nearest.remedy(text, vocabulary.optionNames(), "options")));
    }

    /** Whether a table made for {@code column} can be looked up by {@code argument}. */
    private static boolean alike(Declared argument, Declared column) {
        return argument.option() instanceof Option.Numeric
                ? column.option() instanceof Option.Numeric
                : argument.equals(column) || argument.valueNames().stream().anyMatch(column.valueNames()::contains);
    }

    private Grid grid(Syntax.Lookup lookup, List<Declared> arguments) {
        double cells = cells(arguments);
        if (cells > MAX_CELLS) {
            throw new Misuse(
                    lookup.column(),
                    "\"%s\" would have %,.0f combinations.".formatted(lookup.table(), cells),
                    "Look it up by fewer options, or with a coarser step.");
        }
        return grid(arguments);
    }

    private Grid grid(List<Declared> arguments) {
        return Grid.over(arguments.stream().mapToInt(Declared::variable).toArray(), vocabulary.sizes());
    }

    private static double cells(List<Declared> arguments) {
        return arguments.stream().mapToDouble(option -> option.values().size()).reduce(1, (a, b) -> a * b);
    }

    /** The row of each cell; where none matches, {@code NO_ROW}. */
    private int[] rows(LookupTable table, List<Declared> arguments, Grid grid) {
        int[] rows = new int[grid.size()];
        Arrays.fill(rows, NO_ROW);
        int[] values = new int[vocabulary.options().size()];
        for (int r = 0; r < table.rows().size(); r++) {
            int row = r;
            List<Cell> cells = table.rows().get(r).cells();
            forEach(arguments, cells, 0, values, grid, cell -> rows[cell] = rows[cell] == NO_ROW ? row : rows[cell]);
        }
        return rows;
    }

    private static void forEach(
            List<Declared> arguments, List<Cell> cells, int at, int[] values, Grid grid, IntConsumer found) {
        if (at == arguments.size()) {
            found.accept(grid.cell(values));
            return;
        }
        Declared option = arguments.get(at);
        for (int i = 0; i < option.values().size(); i++) {
            if (cells.get(at).matches(option.values().value(i))) {
                values[option.variable()] = i;
                forEach(arguments, cells, at + 1, values, grid, found);
            }
        }
    }

    private void noteGaps(LookupTable table, List<Declared> arguments, Grid grid, int[] rows) {
        var missing = new BitSet();
        int[] values = new int[vocabulary.options().size()];
        for (int cell = 0; cell < rows.length; cell++) {
            if (rows[cell] == NO_ROW) {
                grid.load(cell, values);
                missing.set(
                        cell,
                        arguments.stream().allMatch(option -> option.applies().at(values)));
            }
        }
        if (!missing.isEmpty()) {
            gaps.add(new Gap(table.name(), arguments, grid, missing));
        }
    }

    private static Arithmetic numbers(Grid grid, int[] rows, List<Constant> results) {
        long denominator = results.stream().mapToLong(Constant::denominator).reduce(1, Calculation::lcm);
        long[] numbers = new long[rows.length];
        for (int cell = 0; cell < rows.length; cell++) {
            if (rows[cell] != NO_ROW) {
                Constant result = results.get(rows[cell]);
                numbers[cell] = Math.multiplyExact(result.numerator(), denominator / result.denominator());
            }
        }
        return Cells.of(grid, numbers, denominator);
    }

    private static long[] wordAt(int[] rows, List<String> words, List<String> distinct) {
        long[] at = new long[rows.length];
        for (int cell = 0; cell < rows.length; cell++) {
            at[cell] = rows[cell] == NO_ROW ? -1 : distinct.indexOf(words.get(rows[cell]));
        }
        return at;
    }
}
