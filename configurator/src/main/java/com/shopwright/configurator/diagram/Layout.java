package com.shopwright.configurator.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays the nodes that the root reaches out in a graph's order. What only dead branches reached is left behind.
 */
final class Layout {

    final int[] number;
    final Ints variable = new Ints();
    final Ints first = new Ints();
    final Edges edges = new Edges();
    final Ints fanStart = new Ints();
    final Ints fanAt = new Ints();
    final Ints fanChild = new Ints();

    private final Nodes built;
    private final Graph graph;
    private final int[] fanNumber;

    Layout(Nodes built, int root, Graph graph) {
        this.built = built;
        this.graph = graph;
        this.number = new int[built.count()];
        this.fanNumber = new int[built.fans.size()];
        Arrays.fill(fanNumber, Nodes.NONE);
        boolean[] reached = reach(root);
        int n = graph.order.length;
        List<Ints> joinsOf = lists(n);
        List<Ints> nodesOf = lists(n);
        for (int node = 1; node < reached.length; node++) {
            if (reached[node] && node != root) {
                place(node, joinsOf, nodesOf);
            }
        }
        variable.add(Nodes.join(0));
        first.add(0);
        first.add(0);
        int next = 1;
        for (int variable : graph.order) {
            graph.joins[variable] = next;
            next = copy(joinsOf.get(variable), next);
            graph.nodes[variable] = next;
            next = copy(nodesOf.get(variable), next);
            if (built.variable.get(root) == variable) {
                next = copy(root, next);
            }
            graph.ends[variable] = next;
        }
        if (built.variable.get(root) < 0) {
            copy(root, next);
        }
        fanStart.add(fanChild.size());
    }

    private static List<Ints> lists(int count) {
        List<Ints> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new Ints());
        }
        return lists;
    }

    private boolean[] reach(int root) {
        boolean[] reached = new boolean[root + 1];
        reached[root] = true;
        for (int node = root; node > Nodes.END; node--) {
            for (int e = built.first.get(node); reached[node] && e < built.first.get(node + 1); e++) {
                if (built.edges.fan.get(e) == Nodes.NONE) {
                    reached[built.edges.child.get(e)] = true;
                } else {
                    for (int below : built.fans.get(built.edges.fan.get(e)).children()) {
                        reached[below] = true;
                    }
                }
            }
        }
        return reached;
    }

    private void place(int node, List<Ints> joinsOf, List<Ints> nodesOf) {
        int variable = built.variable.get(node);
        if (variable >= 0) {
            nodesOf.get(variable).add(node);
        } else {
            joinsOf.get(-variable - 1).add(node);
        }
    }

    private int copy(Ints of, int next) {
        int at = next;
        for (int i = 0; i < of.size(); i++) {
            at = copy(of.get(i), at);
        }
        return at;
    }

    private int copy(int node, int at) {
        for (int e = built.first.get(node); e < built.first.get(node + 1); e++) {
            edges.add(
                    built.edges.low.get(e),
                    built.edges.high.get(e),
                    number[built.edges.child.get(e)],
                    fan(built.edges.fan.get(e)),
                    built.edges.price.get(e),
                    built.edges.days.get(e),
                    built.edges.needs.get(e),
                    edges.copyRow(built.edges, e));
        }
        variable.add(built.variable.get(node));
        first.add(edges.size());
        number[node] = at;
        return at + 1;
    }

    private int fan(int fan) {
        if (fan == Nodes.NONE) {
            return Nodes.NONE;
        }
        if (fanNumber[fan] == Nodes.NONE) {
            Nodes.Fan of = built.fans.get(fan);
            fanNumber[fan] = fanStart.size();
            fanStart.add(fanChild.size());
            fanAt.add(graph.offset[of.variable()] + of.low());
            for (int below : of.children()) {
                fanChild.add(number[below]);
            }
        }
        return fanNumber[fan];
    }

    /** The fans of each variable. */
    int[][] fansOf() {
        List<Ints> of = lists(graph.order.length);
        for (int f = 0; f < built.fans.size(); f++) {
            if (fanNumber[f] != Nodes.NONE) {
                of.get(built.fans.get(f).variable()).add(fanNumber[f]);
            }
        }
        return of.stream().map(Ints::toArray).toArray(int[][]::new);
    }
}
