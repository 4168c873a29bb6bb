package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network.Relation;
import com.shopwright.configurator.network.Network.Table;

/** A relation over two variables as a matrix of bits: each value's row says which values of the other support it. */
final class PairPropagator extends Propagator {

    private final int a;
    private final int b;
    private final long[][] supportsOfA;
    private final long[][] supportsOfB;

    PairPropagator(Relation relation, Propagation domains) {
        this.a = relation.scope()[0];
        this.b = relation.scope()[1];
        this.supportsOfA = new long[domains.initialSize(a)][domains.words(b)];
        this.supportsOfB = new long[domains.initialSize(b)][domains.words(a)];
        if (relation instanceof Table table && table.positive()) {
            for (int[] tuple : table.tuples()) {
                allow(tuple[0], tuple[1]);
            }
        } else {
            int[] values = new int[2];
            do {
                if (relation.holds(values)) {
                    allow(values[0], values[1]);
                }
            } while (advance(values, relation.scope(), domains));
        }
    }

    private void allow(int valueOfA, int valueOfB) {
        supportsOfA[valueOfA][valueOfB >>> 6] |= 1L << valueOfB;
        supportsOfB[valueOfB][valueOfA >>> 6] |= 1L << valueOfA;
    }

    @Override
    void propagate(Propagation domains) {
        if (domains.size(a) == 1) {
            domains.retain(b, supportsOfA[domains.next(a, 0)]);
            return;
        }
        if (domains.size(b) == 1) {
            domains.retain(a, supportsOfB[domains.next(b, 0)]);
            return;
        }
        revise(a, supportsOfA, b, domains);
        if (!domains.failed()) {
            revise(b, supportsOfB, a, domains);
        }
    }

    private static void revise(int variable, long[][] supports, int other, Propagation domains) {
        for (int value = domains.next(variable, 0); value >= 0; value = domains.next(variable, value + 1)) {
            if (!supported(supports[value], other, domains)) {
                domains.remove(variable, value);
                if (domains.failed()) {
                    return;
                }
            }
        }
    }

    private static boolean supported(long[] row, int other, Propagation domains) {
        for (int w = 0; w < row.length; w++) {
            if ((row[w] & domains.word(other, w)) != 0) {
                return true;
            }
        }
        return false;
    }
}
