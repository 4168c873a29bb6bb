package com.shopwright.configurator.diagram;

/** The least cost of a full assignment with each (variable, value) pair. Immutable. */
public final class Costs {

    /** Above every sum of prices; no full assignment. */
    static final long NEVER = 1L << 62;

    private final int[] offset;
    private final long[] least;
    private final long overall;

    Costs(int[] offset, long[] least, long overall) {
        this.offset = offset;
        this.least = least;
        this.overall = overall;
    }

    public boolean possible(int variable, int value) {
        return least[offset[variable] + value] < NEVER / 2;
    }

    /**
     * @throws IllegalStateException if no full assignment has the value
     */
    public long cheapest(int variable, int value) {
        long cost = least[offset[variable] + value];
        if (cost >= NEVER / 2) {
            throw new IllegalStateException("No full assignment has this value");
        }
        return cost;
    }

    /** Whether any full assignment is left. */
    public boolean any() {
        return overall < NEVER / 2;
    }

    /**
     * The least cost of all.
     *
     * @throws IllegalStateException if nothing is possible
     */
    public long cheapest() {
        if (!any()) {
            throw new IllegalStateException("Nothing is possible");
        }
        return overall;
    }
}
