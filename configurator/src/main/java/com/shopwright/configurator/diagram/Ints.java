package com.shopwright.configurator.diagram;

import java.util.Arrays;

/** A growing list of ints without boxes. */
final class Ints {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** Forgets everything from {@code size} on. */
    void cut(int size) {
        this.size = size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
