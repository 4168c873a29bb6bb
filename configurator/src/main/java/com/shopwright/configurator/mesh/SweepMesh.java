package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Section;
import com.shopwright.configurator.scene.Body.Sweep;
import com.shopwright.configurator.scene.Route;
import com.shopwright.configurator.scene.Route.Frame;
import com.shopwright.configurator.scene.Route.Station;
import com.shopwright.configurator.scene.Vector;
import java.util.ArrayList;
import java.util.List;

/** Rods, tubes, laths and mouldings. */
final class SweepMesh {

    /** A chord of a bend lies this far from it at most, unless the smallest step says otherwise; millimetres. */
    private static final double GAP = 0.3;

    private static final double LEAST = Math.toRadians(4);
    private static final double MOST = Math.toRadians(22.5);

    private final Weaver weaver;
    private final List<Loop> loops;
    private final List<Station> stations;
    private final boolean closed;
    private final double length;

    private SweepMesh(Weaver weaver, Sweep body) {
        this.weaver = weaver;
        Route route = Route.of(body);
        this.stations = route.stations(GAP, LEAST, MOST);
        this.closed = body.closed();
        this.length = route.length();
        this.loops = loops(body.section());
    }

    static Mesh of(Sweep body) {
        Weaver weaver = new Weaver();
        weave(body, weaver);
        return weaver.mesh();
    }

    static void weave(Sweep body, Weaver weaver) {
        SweepMesh mesh = new SweepMesh(weaver, body);
        mesh.loops.forEach(mesh::carry);
        if (!body.closed()) {
            mesh.end(mesh.stations.getFirst(), true);
            mesh.end(mesh.stations.getLast(), false);
        }
    }

    private static List<Loop> loops(Section section) {
        List<Loop> loops = new ArrayList<>();
        switch (section) {
            case Section.Round r -> {
                loops.addAll(outline(new Outline.Oval(r.diameter(), r.diameter())));
                if (r.wall() > 0) {
                    double hollow = r.diameter() - 2 * r.wall();
                    loops.add(
                            outline(new Outline.Oval(hollow, hollow)).getFirst().turnedOver());
                }
            }
            case Section.Flat f -> {
                loops.addAll(outline(new Outline.Rectangle(f.width(), f.height(), f.corner())));
                if (f.wall() > 0) {
                    loops.add(outline(f.hollow()).getFirst().turnedOver());
                }
            }
            case Section.Profile p -> loops.add(Contour.polygon(p.corners()));
        }
        return loops;
    }

    private static List<Loop> outline(Outline outline) {
        return new Contour(outline).loops();
    }

    /**
     * Seen along the path, x runs to the right and y up: counter-clockwise there is clockwise for whoever meets the body, so
     * points of a loop in their order and the way ahead turn outwards.
     */
    private void carry(Loop loop) {
        Station start = stations.getFirst();
        int[] before = row(loop, start, start.after(), start.run());
        boolean even = true;
        for (Station station : stations.subList(1, stations.size())) {
            int[] row = row(loop, station, station.before(), station.run());
            join(before, row, loop.size(), even);
            even = !even;
            before =
                    station.before().equals(station.after()) ? row : row(loop, station, station.after(), station.run());
        }
        if (closed) {
            Station first = stations.getFirst();
            join(before, row(loop, first, first.before(), length), loop.size(), even);
        }
    }

    /** Two vertices for each point, where a face ends and where the next begins, and the first point once more at the end. */
    private int[] row(Loop loop, Station station, Frame frame, double run) {
        int n = loop.size();
        int[] row = new int[2 * (n + 1)];
        double around = 0;
        double perimeter = perimeter(loop);
        for (int j = 0; j <= n; j++) {
            int k = j % n;
            double v = around - perimeter / 2;
            row[2 * j] = vertex(loop, k, station, frame, loop.endX()[k], loop.endY()[k], run, v);
            row[2 * j + 1] = loop.sharp(k) && j < n
                    ? vertex(loop, k, station, frame, loop.beginX()[k], loop.beginY()[k], run, v)
                    : row[2 * j];
            int next = (k + 1) % n;
            around += Math.hypot(loop.x()[next] - loop.x()[k], loop.y()[next] - loop.y()[k]);
        }
        return row;
    }

    private int vertex(Loop loop, int k, Station station, Frame frame, double outX, double outY, double run, double v) {
        Vector at = place(loop, k, station);
        Vector normal = frame.side().times(outX).plus(frame.up().times(outY));
        return weaver.vertex(at.x(), at.y(), at.z(), normal.x(), normal.y(), normal.z(), run - length / 2, v);
    }

    private static Vector place(Loop loop, int k, Station station) {
        return station.at()
                .plus(station.sideways().times(loop.x()[k]))
                .plus(station.upwards().times(loop.y()[k]));
    }

    /** @param even whichever diagonal cuts the flanks: by turns, so that a twist loses no volume */
    private void join(int[] before, int[] after, int n, boolean even) {
        for (int j = 0; j < n; j++) {
            int a = before[2 * j + 1];
            int b = after[2 * j + 1];
            int c = after[2 * j + 2];
            int d = before[2 * j + 2];
            if (even) {
                weaver.quad(a, b, c, d);
            } else {
                weaver.quad(b, c, d, a);
            }
        }
    }

    private static double perimeter(Loop loop) {
        double sum = 0;
        for (int k = 0; k < loop.size(); k++) {
            int next = (k + 1) % loop.size();
            sum += Math.hypot(loop.x()[next] - loop.x()[k], loop.y()[next] - loop.y()[k]);
        }
        return sum;
    }

    /** The section itself closes an open path. */
    private void end(Station station, boolean beginning) {
        Frame frame = station.before();
        Vector ahead = frame.up().cross(frame.side());
        Vector normal = ahead.times(beginning ? -1 : 1);
        Loop rim = loops.getFirst();
        int first = corners(rim, station, normal);
        List<Loop> holes = loops.subList(1, loops.size());
        List<Integer> starts =
                holes.stream().map(hole -> corners(hole, station, normal)).toList();
        // Counter-clockwise in the section is counter-clockwise for whoever looks along the path: at its beginning.
        Triangulation.of(
                rim, holes, first, starts, (a, b, c) -> weaver.triangle(beginning ? a : c, b, beginning ? c : a));
    }

    private int corners(Loop loop, Station station, Vector normal) {
        int first = 0;
        for (int k = 0; k < loop.size(); k++) {
            Vector at = place(loop, k, station);
            int id =
                    weaver.vertex(at.x(), at.y(), at.z(), normal.x(), normal.y(), normal.z(), loop.x()[k], loop.y()[k]);
            first = k == 0 ? id : first;
        }
        return first;
    }
}
