package com.shopwright.configurator.model;

import java.util.BitSet;

/** Numbers the combinations of values of some variables, the last variable running fastest. */
final class Grid {

    private final int[] variables;
    private final int[] strides;
    private final int size;

    private Grid(int[] variables, int[] strides, int size) {
        this.variables = variables;
        this.strides = strides;
        this.size = size;
    }

    /**
     * @param sizes how many values each variable has, by variable
     * @throws ArithmeticException if there are more combinations than an int can number
     */
    static Grid over(int[] variables, int[] sizes) {
        int[] strides = new int[variables.length];
        int size = 1;
        for (int i = variables.length - 1; i >= 0; i--) {
            strides[i] = size;
            size = Math.multiplyExact(size, sizes[variables[i]]);
        }
        return new Grid(variables.clone(), strides, size);
    }

    /** How many combinations there are. */
    int size() {
        return size;
    }

    int cell(int[] values) {
        int cell = 0;
        for (int i = 0; i < variables.length; i++) {
            cell += values[variables[i]] * strides[i];
        }
        return cell;
    }

    /** Sets the grid's variables in {@code values} to those of {@code cell}. */
    void load(int cell, int[] values) {
        int rest = cell;
        for (int i = 0; i < variables.length; i++) {
            values[variables[i]] = rest / strides[i];
            rest %= strides[i];
        }
    }

    void variables(BitSet into) {
        for (int variable : variables) {
            into.set(variable);
        }
    }

    /** The same grid when variable {@code v} is found at {@code places[v]}. */
    Grid placed(int[] places) {
        int[] placed = new int[variables.length];
        for (int i = 0; i < variables.length; i++) {
            placed[i] = places[variables[i]];
        }
        return new Grid(placed, strides, size);
    }
}
