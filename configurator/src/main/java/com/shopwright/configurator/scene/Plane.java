package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Spot;
import java.util.List;

/**
 * Areas and extents of outlines, and of outlines that are drawn in by an inset.
 *
 * <p>Drawn in by d, an outline with area A and perimeter P has the area A − P d + K d², where K is π for a smooth outline and
 * Σ tan(θ/2) over the turns θ of a polygon whose corners stay sharp (Steiner's formula for inner parallels).
 */
final class Plane {

    private Plane() {}

    static double area(Outline outline) {
        return switch (outline) {
            case Outline.Rectangle r -> r.length() * r.width() - (4 - Math.PI) * r.corner() * r.corner();
            case Outline.Oval o -> Math.PI / 4 * o.length() * o.width();
            case Outline.Polygon p -> Math.abs(signedArea(p.corners()));
            case Outline.Letters l -> l.lettering().area();
        };
    }

    /** P; for a rectangle that of its sharp corners, see {@link Volumes}. */
    static double perimeter(Outline outline) {
        return switch (outline) {
            case Outline.Rectangle r -> 2 * (r.length() + r.width());
            case Outline.Oval o -> ellipse(o.length() / 2, o.width() / 2);
            case Outline.Polygon p -> perimeter(p.corners());
            case Outline.Letters l -> throw new IllegalArgumentException("Letters keep sharp edges.");
        };
    }

    /** K; for a rectangle that of its sharp corners. */
    static double turning(Outline outline) {
        return switch (outline) {
            case Outline.Rectangle r -> 4;
            case Outline.Oval o -> Math.PI;
            case Outline.Polygon p -> Corners.of(p.corners()).turning();
            case Outline.Letters l -> throw new IllegalArgumentException("Letters keep sharp edges.");
        };
    }

    /** How far an outline that is drawn in reaches along a direction of any length. */
    static double reach(Outline outline, double inset, double x, double y) {
        double length = Math.hypot(x, y);
        return switch (outline) {
            case Outline.Rectangle r -> {
                double corner = Math.max(r.corner() - inset, 0);
                double held = Math.max(r.corner(), inset);
                yield Math.abs(x) * (r.length() / 2 - held) + Math.abs(y) * (r.width() / 2 - held) + corner * length;
            }
            case Outline.Oval o -> Math.hypot(x * o.length() / 2, y * o.width() / 2) - inset * length;
            case Outline.Polygon p -> Corners.of(p.corners()).reach(inset, x, y);
            case Outline.Letters l -> l.lettering().reach(x, y);
        };
    }

    /** The least inset that is impossible. */
    static double insetBound(Outline outline) {
        return switch (outline) {
            case Outline.Rectangle r -> Math.min(r.length(), r.width()) / 2;
            case Outline.Oval o -> {
                double wide = Math.max(o.length(), o.width()) / 2;
                double narrow = Math.min(o.length(), o.width()) / 2;
                yield narrow * narrow / wide;
            }
            case Outline.Polygon p -> Corners.of(p.corners()).insetBound();
            case Outline.Letters l -> 0;
        };
    }

    /** Positive for counter-clockwise corners. */
    static double signedArea(List<Spot> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Spot a = corners.get(i);
            Spot b = corners.get((i + 1) % corners.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return twice / 2;
    }

    private static double perimeter(List<Spot> corners) {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            Spot a = corners.get(i);
            Spot b = corners.get((i + 1) % corners.size());
            sum += Math.hypot(b.x() - a.x(), b.y() - a.y());
        }
        return sum;
    }

    /** By Gauss's arithmetic-geometric mean; exact to rounding after a few steps. */
    static double ellipse(double a, double b) {
        double mean = Math.max(a, b);
        double root = Math.min(a, b);
        double first = mean;
        double sum = 1 - (root / first) * (root / first);
        sum = sum / 2;
        double weight = 1;
        while (Math.abs(mean - root) > 1e-12 * mean) {
            double difference = (mean - root) / 2;
            double next = (mean + root) / 2;
            root = Math.sqrt(mean * root);
            mean = next;
            sum += weight * (difference / first) * (difference / first);
            weight *= 2;
        }
        return 2 * Math.PI * first * first / mean * (1 - sum);
    }
}
