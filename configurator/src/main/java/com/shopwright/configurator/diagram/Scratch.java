package com.shopwright.configurator.diagram;

/** Working memory of one pass, kept between passes because it is as large as the graph. */
final class Scratch {

    final long[] up;
    final long[] down;
    final byte[] alive;
    final byte[] reached;

    /** Per fan child: the least below and beside it. */
    final long[] fanUp;

    final long[] fanDown;
    /** Per fan: the least of its {@code fanUp}. */
    final long[] fanLeast;

    /** Rows put off until their bucket is due: a list per bucket, with the cost of each row's cheapest cell. */
    final int[] bucket;

    final int[] next;
    final long[] cost;

    Scratch(Graph graph) {
        up = new long[graph.count()];
        down = new long[graph.count()];
        alive = new byte[graph.count()];
        reached = new byte[graph.count()];
        fanUp = new long[graph.fanChild.length];
        fanDown = new long[graph.fanChild.length];
        fanLeast = new long[graph.fanAt.length];
        int values = graph.offset[graph.variables()];
        bucket = new int[graph.fanAt.length + values / Nodes.ROW + graph.variables() + 1];
        next = new int[graph.low.length];
        cost = new long[graph.low.length];
    }
}
