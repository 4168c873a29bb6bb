package com.shopwright.configurator.diagram;

/**
 * The cheapest assignments of selections that are asked one after the other: each is calculated from the one before, and
 * only what stands above a difference is calculated anew. For one thread.
 */
public final class Nearby {

    private final UpPass pass;
    private int[] last = {};

    Nearby(Graph graph, Penalties penalties) {
        this.pass = new UpPass(graph, new Scratch(graph), graph.price, true, penalties);
    }

    /** As {@link Diagram#cheapest}. */
    public int[] cheapest(int[] selection) {
        long least = last.length == 0 ? pass.run(selection) : pass.rerun(last, selection);
        last = selection.clone();
        return least >= Costs.NEVER ? new int[0] : LeastPath.of(pass, selection);
    }
}
