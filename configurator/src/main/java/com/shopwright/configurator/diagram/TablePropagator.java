package com.shopwright.configurator.diagram;

/**
 * A relation as a list of tuples, kept generalised arc consistent with a bit per tuple that is still possible (Demeulenaere
 * and others, "Compact-Table", CP 2016).
 */
final class TablePropagator extends Propagator {

    private final int[] scope;
    /** Per scope position and value: the tuples that carry it. */
    private final long[][][] carriers;
    /** Where a tuple of the value was last found, to look there first. */
    private final int[][] residue;

    private final int words;
    private final int tuples;
    /** Domain sizes at the last run, so that unchanged variables are skipped. */
    private final int seen;
    /** The indices of words that are not zero, packed in front; how many there are is in the trail. */
    private final int[] live;

    private final int liveCount;
    private final long[] mask;

    TablePropagator(int[] scope, int[][] table, Propagation domains) {
        this.scope = scope;
        this.words = (table.length + 63) >>> 6;
        this.carriers = new long[scope.length][][];
        this.residue = new int[scope.length][];
        for (int i = 0; i < scope.length; i++) {
            carriers[i] = new long[domains.initialSize(scope[i])][words];
            residue[i] = new int[domains.initialSize(scope[i])];
        }
        Trail trail = domains.trail();
        this.tuples = trail.allocate(words);
        this.seen = trail.allocate(scope.length);
        this.liveCount = trail.allocate(1);
        this.live = new int[words];
        this.mask = new long[words];
        for (int t = 0; t < table.length; t++) {
            trail.set(tuples + (t >>> 6), trail.get(tuples + (t >>> 6)) | 1L << t);
            for (int i = 0; i < scope.length; i++) {
                carriers[i][table[t][i]][t >>> 6] |= 1L << t;
            }
        }
        for (int w = 0; w < words; w++) {
            live[w] = w;
        }
        trail.set(liveCount, words);
    }

    @Override
    void propagate(Propagation domains) {
        Trail trail = domains.trail();
        for (int i = 0; i < scope.length; i++) {
            int size = domains.size(scope[i]);
            if (trail.get(seen + i) != size) {
                trail.set(seen + i, size);
                intersect(i, domains, trail);
            }
        }
        int count = (int) trail.get(liveCount);
        for (int i = 0; i < scope.length; i++) {
            filter(i, count, domains, trail);
            if (domains.failed()) {
                return;
            }
        }
    }

    private void intersect(int position, Propagation domains, Trail trail) {
        int count = (int) trail.get(liveCount);
        int variable = scope[position];
        for (int k = 0; k < count; k++) {
            mask[live[k]] = 0;
        }
        for (int value = domains.next(variable, 0); value >= 0; value = domains.next(variable, value + 1)) {
            long[] carrier = carriers[position][value];
            for (int k = 0; k < count; k++) {
                mask[live[k]] |= carrier[live[k]];
            }
        }
        for (int k = count - 1; k >= 0; k--) {
            int w = live[k];
            long word = trail.get(tuples + w) & mask[w];
            trail.set(tuples + w, word);
            if (word == 0) {
                // Swapped behind the live ones; popping the count brings it back.
                live[k] = live[--count];
                live[count] = w;
            }
        }
        trail.set(liveCount, count);
    }

    private void filter(int position, int count, Propagation domains, Trail trail) {
        int variable = scope[position];
        for (int value = domains.next(variable, 0); value >= 0; value = domains.next(variable, value + 1)) {
            if (!supported(position, value, count, trail)) {
                domains.remove(variable, value);
                if (domains.failed()) {
                    return;
                }
            }
        }
        trail.set(seen + position, domains.size(variable));
    }

    private boolean supported(int position, int value, int count, Trail trail) {
        long[] carrier = carriers[position][value];
        int last = residue[position][value];
        if (words == 0) {
            return false;
        }
        if ((trail.get(tuples + last) & carrier[last]) != 0) {
            return true;
        }
        for (int k = 0; k < count; k++) {
            int w = live[k];
            if ((trail.get(tuples + w) & carrier[w]) != 0) {
                residue[position][value] = w;
                return true;
            }
        }
        return false;
    }
}
