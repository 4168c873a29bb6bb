package com.shopwright.configurator.mesh;

import java.util.ArrayList;
import java.util.List;

/** Fills level faces between loops. */
final class Face {

    private Face() {}

    /**
     * A level face at a height.
     *
     * @param loops counter-clockwise around material, clockwise around holes, whichever way the face looks
     * @param up whether it looks up
     */
    static void fill(Weaver weaver, List<Loop> loops, double z, boolean up) {
        List<Loop> rims = new ArrayList<>();
        List<Loop> holes = new ArrayList<>();
        for (Loop loop : loops) {
            (loop.area() > 0 ? rims : holes).add(loop);
        }
        List<List<Loop>> held =
                rims.stream().<List<Loop>>map(rim -> new ArrayList<>()).toList();
        for (Loop hole : holes) {
            held.get(innermost(rims, hole)).add(hole);
        }
        for (int i = 0; i < rims.size(); i++) {
            region(weaver, rims.get(i), held.get(i), z, up);
        }
    }

    private static int innermost(List<Loop> rims, Loop hole) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rims.size(); i++) {
            Loop rim = rims.get(i);
            if (rim.area() < least && rim.holds(hole.x()[0], hole.y()[0])) {
                best = i;
                least = rim.area();
            }
        }
        return best;
    }

    private static void region(Weaver weaver, Loop rim, List<Loop> holes, double z, boolean up) {
        int first = vertices(weaver, rim, z, up);
        List<Integer> starts =
                holes.stream().map(hole -> vertices(weaver, hole, z, up)).toList();
        Triangulation.of(rim, holes, first, starts, (a, b, c) -> weaver.triangle(up ? a : c, b, up ? c : a));
    }

    private static int vertices(Weaver weaver, Loop loop, double z, boolean up) {
        int first = 0;
        for (int i = 0; i < loop.size(); i++) {
            double x = loop.x()[i];
            double y = loop.y()[i];
            int id = weaver.vertex(x, y, z, 0, 0, up ? 1 : -1, x, y);
            first = i == 0 ? id : first;
        }
        return first;
    }
}
