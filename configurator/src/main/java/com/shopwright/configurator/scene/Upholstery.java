package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Cushion;
import com.shopwright.configurator.scene.Body.Point;
import com.shopwright.configurator.scene.Body.Section;
import com.shopwright.configurator.scene.Body.Sweep;
import java.util.List;

/** The curves of a cushion. */
public record Upholstery(Cushion cushion) {

    /** How high the edges' rounding is: as wide as high, or flatter where the rim is too low for that. */
    public double softHeight() {
        return Math.min(cushion.soft(), cushion.rim() / 2);
    }

    /**
     * How much higher the upper face lies at (x, y) than the rim: crown · (1 − (2x/length)⁴) · (1 − (2y/width)⁴), which is
     * nearly level in the middle and falls off towards the edges.
     */
    public double rise(double x, double y) {
        double a = 2 * x / cushion.length();
        double b = 2 * y / cushion.width();
        return cushion.crown() * (1 - a * a * a * a) * (1 - b * b * b * b);
    }

    /** Change of {@link #rise} along x. */
    public double riseAlong(double x, double y) {
        double a = 2 * x / cushion.length();
        double b = 2 * y / cushion.width();
        return cushion.crown() * -8 / cushion.length() * a * a * a * (1 - b * b * b * b);
    }

    /** Change of {@link #rise} along y. */
    public double riseAcross(double x, double y) {
        double a = 2 * x / cushion.length();
        double b = 2 * y / cushion.width();
        return cushion.crown() * -8 / cushion.width() * b * b * b * (1 - a * a * a * a);
    }

    /**
     * ∫ rise over the outline. Over the whole rectangle it is crown · (4/5)² · length · width; of each corner that a radius
     * takes away the part over the square that holds the arc less that over the arc is subtracted.
     */
    double crownVolume() {
        double whole = cushion.crown() * 0.64 * cushion.length() * cushion.width();
        double corner = cushion.corner();
        return corner == 0 ? whole : whole - 4 * cutAway(corner);
    }

    /** ∫ over y of the integral over x from the arc to the corner, which is a polynomial. */
    private double cutAway(double corner) {
        double halfLength = cushion.length() / 2;
        double halfWidth = cushion.width() / 2;
        // y runs as the sine of an angle, so that the integrand is smooth where the arc meets the side.
        return Quadrature.integrate(
                angle -> {
                    double y = halfWidth - corner + corner * Math.sin(angle);
                    double from = halfLength - corner + corner * Math.cos(angle);
                    double b = y / halfWidth;
                    double along = primitive(1) * halfLength - primitive(from / halfLength) * halfLength;
                    return cushion.crown() * along * (1 - b * b * b * b) * corner * Math.cos(angle);
                },
                0,
                Math.PI / 2);
    }

    /** Of 1 − a⁴. */
    private static double primitive(double a) {
        return a - a * a * a * a * a / 5;
    }

    List<Sweep> pipes() {
        if (cushion.piping() == 0) {
            return List.of();
        }
        double radius = cushion.piping() / 2;
        double slant = 1 - Math.sqrt(0.5);
        double inset = Math.max(cushion.soft() * slant, radius);
        double low = Math.max(softHeight() * slant, radius);
        return List.of(pipe(inset, cushion.rim() - low), pipe(inset, low));
    }

    private Sweep pipe(double inset, double z) {
        double x = cushion.length() / 2 - inset;
        double y = cushion.width() / 2 - inset;
        return new Sweep(
                new Section.Round(cushion.piping(), 0),
                List.of(new Point(x, -y, z), new Point(x, y, z), new Point(-x, y, z), new Point(-x, -y, z)),
                // Piping is sewn around a corner in a bend of its own, however sharp the corner.
                Math.max(cushion.corner() - inset, 0.75 * cushion.piping()),
                true);
    }
}
