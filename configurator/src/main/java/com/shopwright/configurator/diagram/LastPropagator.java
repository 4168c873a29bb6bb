package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network.Relation;

/** A relation with too many combinations to list: asked once all but one of its variables are fixed. */
final class LastPropagator extends Propagator {

    private final Relation relation;
    private final int[] scope;
    private final int[] values;

    LastPropagator(Relation relation) {
        this.relation = relation;
        this.scope = relation.scope().clone();
        this.values = new int[scope.length];
    }

    @Override
    void propagate(Propagation domains) {
        int open = -1;
        for (int i = 0; i < scope.length; i++) {
            if (domains.size(scope[i]) > 1) {
                if (open >= 0) {
                    return;
                }
                open = i;
            } else {
                values[i] = domains.next(scope[i], 0);
            }
        }
        int last = Math.max(open, 0);
        for (int value = domains.next(scope[last], 0); value >= 0; value = domains.next(scope[last], value + 1)) {
            values[last] = value;
            if (!relation.holds(values)) {
                domains.remove(scope[last], value);
                if (domains.failed()) {
                    return;
                }
            }
        }
    }
}
