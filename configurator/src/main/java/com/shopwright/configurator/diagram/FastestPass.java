package com.shopwright.configurator.diagram;

import java.util.Arrays;

/**
 * The least of the latest part's day plus the workshop's days. The two do not add up along an edge, so every day on which
 * some part arrives is tried: only what is there by then may be used, and the fewest workshop days follow.
 */
final class FastestPass {

    private final Graph graph;
    private final Scratch scratch;
    private final int[] day;
    /** The day before which nothing can be had: of parts that every configuration takes. */
    private final int constant;

    FastestPass(Graph graph, Scratch scratch, int[] day, int constant) {
        this.graph = graph;
        this.scratch = scratch;
        this.day = day;
        this.constant = constant;
    }

    int[] best(int[] selection) {
        int[] best = {};
        long earliest = Costs.NEVER;
        for (int latest : Arrays.stream(day)
                .map(d -> Math.max(d, constant))
                .distinct()
                .sorted()
                .toArray()) {
            if (latest >= earliest) {
                break;
            }
            var pass = new UpPass(graph, scratch, daysOfParts(latest), false, Penalties.NONE);
            long days = pass.run(selection);
            if (days < Costs.NEVER && latest + days < earliest) {
                earliest = latest + days;
                best = LeastPath.of(pass, selection);
            }
        }
        return best;
    }

    /** The workshop's days per edge; an edge whose parts come later than {@code latest} cannot be taken. */
    private long[] daysOfParts(int latest) {
        long[] days = graph.days.clone();
        for (int e = 0; e < days.length; e++) {
            if (day[graph.needs[e]] > latest) {
                days[e] = Costs.NEVER;
            }
        }
        return days;
    }
}
