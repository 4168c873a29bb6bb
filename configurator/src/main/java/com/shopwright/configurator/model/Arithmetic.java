package com.shopwright.configurator.model;

import java.util.BitSet;

/**
 * A number computed from options, exactly: the numerator {@link #at} over the constant {@link #denominator}.
 *
 * <p>Evaluated millions of times when a model is compiled: nodes hold what they need in final fields, allocate nothing,
 * and need no overflow checks (see {@link Bounds}). Built by {@link Calculation}.
 */
sealed interface Arithmetic
        permits Arithmetic.Constant,
                Arithmetic.Column,
                Arithmetic.Cells,
                Arithmetic.Scaled,
                Arithmetic.Product,
                Arithmetic.Pair,
                Arithmetic.Branch,
                Division,
                Factors {

    /** The numerator for {@code values}: the index of each variable's value. */
    long at(int[] values);

    /** At least 1. */
    long denominator();

    /** Of the numerator. */
    Bounds bounds();

    /** Adds the variables it reads. */
    void variables(BitSet into);

    /** The same node over rewritten operands. */
    Arithmetic rewrite(Rewrite rewrite);

    /** A fixed number. */
    record Constant(long numerator, long denominator) implements Arithmetic {

        static final Constant ZERO = new Constant(0, 1);

        @Override
        public long at(int[] values) {
            return numerator;
        }

        @Override
        public Bounds bounds() {
            return new Bounds(numerator, numerator);
        }

        @Override
        public void variables(BitSet into) {
            // reads none
        }

        @Override
        public Arithmetic rewrite(Rewrite rewrite) {
            return this;
        }
    }

    /** A number for each value of one variable. */
    record Column(int variable, long[] numbers, long denominator, Bounds bounds) implements Arithmetic {

        static Column of(int variable, long[] numbers, long denominator) {
            return new Column(variable, numbers, denominator, Bounds.of(numbers));
        }

        @Override
        public long at(int[] values) {
            return numbers[values[variable]];
        }

        @Override
        public void variables(BitSet into) {
            into.set(variable);
        }

        @Override
        public Arithmetic rewrite(Rewrite rewrite) {
            return this;
        }
    }

    /** A number for each combination of values of several variables. */
    record Cells(Grid grid, long[] numbers, long denominator, Bounds bounds) implements Arithmetic {

        static Cells of(Grid grid, long[] numbers, long denominator) {
            return new Cells(grid, numbers, denominator, Bounds.of(numbers));
        }

        @Override
        public long at(int[] values) {
            return numbers[grid.cell(values)];
        }

        @Override
        public void variables(BitSet into) {
            grid.variables(into);
        }

        @Override
        public Arithmetic rewrite(Rewrite rewrite) {
            return this;
        }
    }

    /** A whole multiple of another number's numerator. */
    record Scaled(Arithmetic of, long factor, long denominator, Bounds bounds) implements Arithmetic {

        @Override
        public long at(int[] values) {
            return of.at(values) * factor;
        }

        @Override
        public void variables(BitSet into) {
            of.variables(into);
        }

        @Override
        public Arithmetic rewrite(Rewrite rewrite) {
            return new Scaled(rewrite.number(of), factor, denominator, bounds);
        }
    }

    record Product(Arithmetic left, Arithmetic right, long denominator, Bounds bounds) implements Arithmetic {

        /** The same numerator over another denominator. */
        Product over(long other, Bounds same) {
            return new Product(left, right, other, same);
        }

        @Override
        public long at(int[] values) {
            return left.at(values) * right.at(values);
        }

        @Override
        public void variables(BitSet into) {
            left.variables(into);
            right.variables(into);
        }

        @Override
        public Arithmetic rewrite(Rewrite rewrite) {
            return new Product(rewrite.number(left), rewrite.number(right), denominator, bounds);
        }
    }

    /** Two numbers brought to a common denominator by {@code leftFactor} and {@code rightFactor}, and joined. */
    record Pair(
            Joint joint,
            Arithmetic left,
            long leftFactor,
            Arithmetic right,
            long rightFactor,
            long denominator,
            Bounds bounds)
            implements Arithmetic {

        @Override
        public long at(int[] values) {
            return joint.applyAsLong(left.at(values) * leftFactor, right.at(values) * rightFactor);
        }

        @Override
        public void variables(BitSet into) {
            left.variables(into);
            right.variables(into);
        }

        @Override
        public Arithmetic rewrite(Rewrite rewrite) {
            return new Pair(
                    joint, rewrite.number(left), leftFactor, rewrite.number(right), rightFactor, denominator, bounds);
        }
    }

    /** One of two numbers, brought to a common denominator. */
    record Branch(
            Condition condition,
            Arithmetic yes,
            long yesFactor,
            Arithmetic no,
            long noFactor,
            long denominator,
            Bounds bounds)
            implements Arithmetic {

        @Override
        public long at(int[] values) {
            return condition.at(values) ? yes.at(values) * yesFactor : no.at(values) * noFactor;
        }

        @Override
        public void variables(BitSet into) {
            condition.variables(into);
            yes.variables(into);
            no.variables(into);
        }

        @Override
        public Arithmetic rewrite(Rewrite rewrite) {
            return new Branch(
                    rewrite.condition(condition),
                    rewrite.number(yes),
                    yesFactor,
                    rewrite.number(no),
                    noFactor,
                    denominator,
                    bounds);
        }
    }
}
