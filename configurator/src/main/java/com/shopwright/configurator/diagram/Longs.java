package com.shopwright.configurator.diagram;

import java.util.Arrays;

/** A growing list of longs without boxes. */
final class Longs {

    private long[] values = new long[64];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    long get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** Forgets everything from {@code size} on. */
    void cut(int size) {
        this.size = size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
