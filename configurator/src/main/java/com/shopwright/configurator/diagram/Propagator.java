package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network.Relation;
import com.shopwright.configurator.network.Network.Table;
import java.util.ArrayList;
import java.util.List;

/** Removes values that one relation no longer supports. */
abstract sealed class Propagator permits PairPropagator, TablePropagator, LastPropagator {

    /** Relations with at most this many combinations are listed, whatever form they came in; longer lists cost more than they prune. */
    private static final long LISTED = 10_000;
    /** Pairs are kept as a matrix of bits up to this many combinations (2 x 4 MiB). */
    private static final long MATRIX = 1L << 25;

    boolean queued;

    abstract void propagate(Propagation domains);

    static Propagator of(Relation relation, Propagation domains) {
        long combinations = 1;
        for (int variable : relation.scope()) {
            combinations = Math.min(Long.MAX_VALUE / 20_000 / 2, combinations * domains.initialSize(variable));
        }
        if (relation.scope().length == 2 && combinations <= MATRIX) {
            return new PairPropagator(relation, domains);
        }
        if (relation instanceof Table table && table.positive()) {
            return new TablePropagator(table.scope(), table.tuples(), domains);
        }
        if (combinations <= LISTED) {
            return new TablePropagator(relation.scope(), list(relation, domains), domains);
        }
        return new LastPropagator(relation);
    }

    private static int[][] list(Relation relation, Propagation domains) {
        int[] scope = relation.scope();
        List<int[]> tuples = new ArrayList<>();
        int[] values = new int[scope.length];
        do {
            if (relation.holds(values)) {
                tuples.add(values.clone());
            }
        } while (advance(values, scope, domains));
        return tuples.toArray(int[][]::new);
    }

    /** The next combination in lexicographic order; false after the last. */
    static boolean advance(int[] values, int[] scope, Propagation domains) {
        for (int i = scope.length - 1; i >= 0; i--) {
            if (++values[i] < domains.initialSize(scope[i])) {
                return true;
            }
            values[i] = 0;
        }
        return false;
    }
}
