package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Column;
import com.shopwright.configurator.model.Arithmetic.Product;
import com.shopwright.configurator.model.Arithmetic.Scaled;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** A product of columns in one step, as volumes and areas at a rate are: the innermost loop of large models. */
record Factors(Column[] columns, long denominator, Bounds bounds) implements Arithmetic {

    /**
     * The same as {@code product} if both sides are columns or products of them. Multiplying from left to right cannot
     * overflow where the whole product does not: no column is all zero.
     */
    static Optional<Arithmetic> of(Product product) {
        Column[] left = columns(product.left());
        Column[] right = columns(product.right());
        if (left.length == 0 || right.length == 0) {
            return Optional.empty();
        }
        Column[] all = IntStream.range(0, left.length + right.length)
                .mapToObj(i -> i < left.length ? left[i] : right[i - left.length])
                .toArray(Column[]::new);
        return Optional.of(new Factors(all, product.denominator(), product.bounds()));
    }

    /** The same if {@code scaled} is a multiple of a column or product of columns. */
    static Optional<Arithmetic> of(Scaled scaled) {
        Column[] columns = columns(scaled.of());
        if (columns.length < 2) {
            return Optional.empty();
        }
        Column[] all = columns.clone();
        all[0] = (Column) Calculation.times(all[0], Calculation.constant(scaled.factor()));
        return Optional.of(new Factors(all, scaled.denominator(), scaled.bounds()));
    }

    /** Step by step, for a rewrite after which some factor is no column. */
    private Arithmetic product() {
        Arithmetic product = columns[0];
        for (Column column : Arrays.asList(columns).subList(1, columns.length)) {
            product = Calculation.times(product, column);
        }
        return ((Product) product).over(denominator, bounds);
    }

    private static Column[] columns(Arithmetic number) {
        return switch (number) {
            case Column column -> new Column[] {column};
            case Factors factors -> factors.columns;
            default -> new Column[0];
        };
    }

    @Override
    public long at(int[] values) {
        long product = 1;
        for (Column column : columns) {
            product *= column.numbers()[values[column.variable()]];
        }
        return product;
    }

    @Override
    public void variables(BitSet into) {
        for (Column column : columns) {
            column.variables(into);
        }
    }

    @Override
    public Arithmetic rewrite(Rewrite rewrite) {
        Column[] rewritten = new Column[columns.length];
        for (int i = 0; i < columns.length; i++) {
            if (!(rewrite.number(columns[i]) instanceof Column column)) {
                return product().rewrite(rewrite);
            }
            rewritten[i] = column;
        }
        return new Factors(rewritten, denominator, bounds);
    }
}
