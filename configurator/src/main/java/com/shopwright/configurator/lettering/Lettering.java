package com.shopwright.configurator.lettering;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of lettering as closed lines without crossings.
 *
 * @param area exact, holes taken away; square millimetres
 * @param loops straight from point to point, true to the curves within a 220th of a capital; counter-clockwise around
 *     letters, clockwise around their holes
 */
public record Lettering(double area, List<Loop> loops) {

    /** How far a chord may lie from its curve, where capitals are 1 high. */
    private static final double GAP = 1.0 / 220;

    /** What is smaller, where capitals are 1 high, is left over from uniting letters and not part of them. */
    private static final double SPECK = 1e-6;

    /** The points of a closed line. */
    public record Loop(double[] x, double[] y) {

        /** Positive if counter-clockwise. */
        public double area() {
            double twice = 0;
            for (int i = 0; i < x.length; i++) {
                int next = (i + 1) % x.length;
                twice += x[i] * y[next] - x[next] * y[i];
            }
            return twice / 2;
        }

        private boolean holds(double atX, double atY) {
            boolean inside = false;
            for (int i = 0; i < x.length; i++) {
                int j = (i + 1) % x.length;
                if (y[i] > atY != y[j] > atY && atX < (x[j] - x[i]) * (atY - y[i]) / (y[j] - y[i]) + x[i]) {
                    inside = !inside;
                }
            }
            return inside;
        }

        private Loop reversed() {
            int n = x.length;
            Loop back = new Loop(new double[n], new double[n]);
            for (int i = 0; i < n; i++) {
                back.x[i] = x[n - 1 - i];
                back.y[i] = y[n - 1 - i];
            }
            return back;
        }

        private Loop placed(double factorX, double factorY, double byX, double byY) {
            Loop placed = new Loop(new double[x.length], new double[x.length]);
            for (int i = 0; i < x.length; i++) {
                placed.x[i] = x[i] * factorX + byX;
                placed.y[i] = y[i] * factorY + byY;
            }
            return placed;
        }
    }

    /** @param scale from the path's units; a path that crosses itself is united first */
    static Lettering of(Path2D path, double scale) {
        AffineTransform to = AffineTransform.getScaleInstance(scale, scale);
        Lettering drawn = of(path.getPathIterator(to, GAP), path.getPathIterator(to));
        if (!drawn.crosses()) {
            return drawn;
        }
        Area united = new Area(path);
        return of(united.getPathIterator(to, GAP), united.getPathIterator(to));
    }

    private static Lettering of(PathIterator chords, PathIterator curves) {
        List<Loop> lines = flat(chords);
        List<Double> exact = CurveAreas.of(curves);
        List<Loop> loops = new ArrayList<>();
        double area = 0;
        for (int i = 0; i < lines.size(); i++) {
            Loop line = lines.get(i);
            if (line.x.length < 3 || Math.abs(line.area()) < SPECK) {
                continue;
            }
            boolean letter = depth(line, lines) % 2 == 0;
            loops.add(line.area() > 0 == letter ? line : line.reversed());
            area += Math.abs(exact.get(i)) * (letter ? 1 : -1);
        }
        return new Lettering(area, List.copyOf(loops));
    }

    /** Closed lines that do not cross, whichever way round; their areas are those of their polygons. */
    static Lettering of(List<Loop> lines) {
        List<Loop> loops = new ArrayList<>();
        for (Loop line : lines) {
            boolean letter = depth(line, lines) % 2 == 0;
            loops.add(line.area() > 0 == letter ? line : line.reversed());
        }
        return new Lettering(loops.stream().mapToDouble(Loop::area).sum(), List.copyOf(loops));
    }

    static Lettering together(List<Lettering> letters) {
        return new Lettering(
                letters.stream().mapToDouble(Lettering::area).sum(),
                letters.stream().flatMap(letter -> letter.loops.stream()).toList());
    }

    private boolean crosses() {
        for (int i = 0; i < loops.size(); i++) {
            for (int j = i; j < loops.size(); j++) {
                if (Crossings.between(loops.get(i), loops.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean touches(Lettering other) {
        if (loops.isEmpty() || other.loops.isEmpty() || reach(1, 0) < -other.reach(-1, 0)) {
            return false;
        }
        return loops.stream().anyMatch(loop -> other.loops.stream().anyMatch(its -> Crossings.between(loop, its)));
    }

    private static int depth(Loop line, List<Loop> lines) {
        int depth = 0;
        for (Loop other : lines) {
            depth += other != line && other.holds(line.x[0], line.y[0]) ? 1 : 0;
        }
        return depth;
    }

    private static List<Loop> flat(PathIterator path) {
        List<Loop> loops = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        double[] point = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            if (kind == PathIterator.SEG_CLOSE) {
                loops.add(closed(x, y));
                x.clear();
                y.clear();
            } else if (x.isEmpty() || Math.hypot(point[0] - x.getLast(), point[1] - y.getLast()) > 1e-4) {
                x.add(point[0]);
                y.add(point[1]);
            }
        }
        return loops;
    }

    private static Loop closed(List<Double> x, List<Double> y) {
        int n = x.size();
        boolean again = n > 1 && Math.hypot(x.getLast() - x.getFirst(), y.getLast() - y.getFirst()) <= 1e-4;
        int kept = again ? n - 1 : n;
        return new Loop(
                x.stream().limit(kept).mapToDouble(Double::doubleValue).toArray(),
                y.stream().limit(kept).mapToDouble(Double::doubleValue).toArray());
    }

    /** Larger or smaller, each direction by its own factor. */
    public Lettering scaled(double factorX, double factorY) {
        return new Lettering(
                area * factorX * factorY,
                loops.stream().map(loop -> loop.placed(factorX, factorY, 0, 0)).toList());
    }

    Lettering moved(double byX, double byY) {
        return new Lettering(
                area, loops.stream().map(loop -> loop.placed(1, 1, byX, byY)).toList());
    }

    /** How far it reaches along a direction; 0 if nothing is written. */
    public double reach(double alongX, double alongY) {
        double most = loops.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
        for (Loop loop : loops) {
            for (int i = 0; i < loop.x.length; i++) {
                most = Math.max(most, loop.x[i] * alongX + loop.y[i] * alongY);
            }
        }
        return most;
    }

    /** Of all that is written. */
    public double width() {
        return reach(1, 0) + reach(-1, 0);
    }
}
