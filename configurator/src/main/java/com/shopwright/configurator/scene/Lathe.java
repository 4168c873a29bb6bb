package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Ring;
import com.shopwright.configurator.scene.Body.Turned;
import java.util.ArrayList;
import java.util.List;

/**
 * The curve of a turned body: its radius as a function of its height.
 *
 * <p>A smooth profile is the monotone piecewise cubic Hermite spline through its rings, with Fritsch and Butland's slopes
 * ("A method for constructing local monotone piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5, 1984): it never
 * swings beyond its rings, so the widest ring is the widest place. At a step (two rings of one height) it begins anew.
 *
 * @param spans between neighbouring rings, from the bottom up
 */
public record Lathe(List<Span> spans) {

    /** A cubic from one ring to the next, given by radii and slopes (radius by height) at its ends. */
    public record Span(double bottom, double from, double fromSlope, double top, double to, double toSlope) {

        public double height() {
            return top - bottom;
        }

        /** @param t 0 at the bottom, 1 at the top */
        public double radius(double t) {
            double s = 1 - t;
            return s * s * (1 + 2 * t) * from
                    + t * t * (3 - 2 * t) * to
                    + height() * t * s * (s * fromSlope - t * toSlope);
        }

        /** Change of radius by height. */
        public double slope(double t) {
            double s = 1 - t;
            return 6 * t * s * (to - from) / height() + s * (1 - 3 * t) * fromSlope + t * (3 * t - 2) * toSlope;
        }

        /** Where the radius is {@code radius}, which must lie between its ends. */
        public double crossing(double radius) {
            double low = 0;
            double high = 1;
            boolean rising = to > from;
            for (int step = 0; step < 60; step++) {
                double middle = (low + high) / 2;
                if (radius(middle) < radius == rising) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return (low + high) / 2;
        }

        /** ∫ π max(r − less, 0)² dh. */
        double volume(double less) {
            if (from <= less && to <= less) {
                return 0;
            }
            if (from >= less && to >= less) {
                return volume(less, 0, 1);
            }
            double crossing = crossing(less);
            return from > less ? volume(less, 0, crossing) : volume(less, crossing, 1);
        }

        private double volume(double less, double start, double end) {
            double integral = Quadrature.polynomial(
                    t -> {
                        double radius = radius(t) - less;
                        return radius * radius;
                    },
                    start,
                    end);
            return Math.PI * height() * integral;
        }
    }

    public static Lathe of(Turned body) {
        List<Span> spans = new ArrayList<>();
        List<Ring> rings = body.profile();
        int start = 0;
        for (int i = 1; i <= rings.size(); i++) {
            if (i == rings.size() || rings.get(i).height() == rings.get(i - 1).height()) {
                run(rings.subList(start, i), body.smooth(), spans);
                start = i;
            }
        }
        return new Lathe(List.copyOf(spans));
    }

    private static void run(List<Ring> rings, boolean smooth, List<Span> spans) {
        for (int i = 0; i + 1 < rings.size(); i++) {
            Ring a = rings.get(i);
            Ring b = rings.get(i + 1);
            double straight = chord(a, b);
            spans.add(new Span(
                    a.height(),
                    a.radius(),
                    smooth ? slope(rings, i) : straight,
                    b.height(),
                    b.radius(),
                    smooth ? slope(rings, i + 1) : straight));
        }
    }

    private static double slope(List<Ring> rings, int i) {
        int last = rings.size() - 1;
        if (last == 1) {
            return chord(rings.get(0), rings.get(1));
        }
        if (i == 0) {
            return end(rings.get(0), rings.get(1), rings.get(2));
        }
        if (i == last) {
            return end(rings.get(last), rings.get(last - 1), rings.get(last - 2));
        }
        double below = chord(rings.get(i - 1), rings.get(i));
        double above = chord(rings.get(i), rings.get(i + 1));
        if (below * above <= 0) {
            return 0;
        }
        double under = rings.get(i).height() - rings.get(i - 1).height();
        double over = rings.get(i + 1).height() - rings.get(i).height();
        double first = 2 * over + under;
        double second = over + 2 * under;
        return (first + second) / (first / below + second / above);
    }

    /** The slope of the parabola through three rings at the first, held back so that the curve stays monotone. */
    private static double end(Ring at, Ring next, Ring further) {
        double near = Math.abs(next.height() - at.height());
        double far = Math.abs(further.height() - next.height());
        double chord = chord(at, next);
        double beyond = chord(next, further);
        double slope = ((2 * near + far) * chord - near * beyond) / (near + far);
        if (slope * chord <= 0) {
            return 0;
        }
        return chord * beyond <= 0 && Math.abs(slope) > 3 * Math.abs(chord) ? 3 * chord : slope;
    }

    private static double chord(Ring a, Ring b) {
        return (b.radius() - a.radius()) / (b.height() - a.height());
    }

    double volume(double wall) {
        double sum = 0;
        for (Span span : spans) {
            sum += span.volume(0) - (wall > 0 ? span.volume(wall) : 0);
        }
        return sum;
    }

    /** How far it reaches: {@code across} level, {@code up} upwards; within hundredths on slanting directions. */
    double reach(double across, double up) {
        double most = Double.NEGATIVE_INFINITY;
        for (Span span : spans) {
            for (int i = 0; i <= 16; i++) {
                double t = i / 16.0;
                most = Math.max(most, span.radius(t) * across + (span.bottom() + t * span.height()) * up);
            }
        }
        return most;
    }
}
