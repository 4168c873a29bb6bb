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

    /** Per fan: the highest of its {@code fanDown} that is possible. */
    final long[] fanHighest;

    Scratch(Graph graph) {
        up = new long[graph.count()];
        down = new long[graph.count()];
        alive = new byte[graph.count()];
        reached = new byte[graph.count()];
        fanUp = new long[graph.fanChild.length];
        fanDown = new long[graph.fanChild.length];
        fanLeast = new long[graph.fanAt.length];
        fanHighest = new long[graph.fanAt.length];
    }
}
