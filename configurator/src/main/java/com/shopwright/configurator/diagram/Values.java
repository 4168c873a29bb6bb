package com.shopwright.configurator.diagram;

/** A set of (variable, value) pairs. Immutable. */
public final class Values {

    private final int[] offset;
    private final long[] bits;

    Values(int[] offset, long[] bits) {
        this.offset = offset;
        this.bits = bits;
    }

    public boolean possible(int variable, int value) {
        int at = offset[variable] + value;
        return (bits[at >>> 6] >>> at & 1) != 0;
    }

    boolean has(int index) {
        return (bits[index >>> 6] >>> index & 1) != 0;
    }

    /** How many values {@code variable} has left; 0 for every variable when nothing is possible at all. */
    public int count(int variable) {
        int count = 0;
        for (int at = offset[variable]; at < offset[variable + 1]; at++) {
            count += (int) (bits[at >>> 6] >>> at & 1);
        }
        return count;
    }

    /** Whether any full assignment is left. */
    public boolean any() {
        return count(0) > 0;
    }

    /** Sets the bits from {@code from} to {@code to}, both included. */
    static void mark(long[] bits, int from, int to) {
        int first = from >>> 6;
        int last = to >>> 6;
        long head = -1L << from;
        long tail = -1L >>> 63 - (to & 63);
        if (first == last) {
            bits[first] |= head & tail;
            return;
        }
        bits[first] |= head;
        for (int w = first + 1; w < last; w++) {
            bits[w] = -1L;
        }
        bits[last] |= tail;
    }
}
