package com.shopwright.configurator.mesh;

/**
 * How arcs become chords. The ends of a quarter circle stay where they are, so that a box is exact, and the points between are
 * moved outwards by what makes the polygon's area that of the quarter circle, so that volumes are exact too: less than a
 * hundredth of the radius from six chords on.
 */
final class Arcs {

    /**
     * How far a chord may lie from its arc, in millimetres: at least this, and more on larger radii, which are seen from
     * farther away. Shading hides what silhouettes at 800 pixels do not show.
     */
    private static final double GAP = 0.12;

    /** Cables, piping and wires are eight-sided: their shading is round, and nobody sees more of them. */
    private static final double FINE = 4.5;

    /** The same for the outlines of plates, which are looked at from near. */
    private static final double OUTLINE = 0.07;

    private Arcs() {}

    /** Chords of a quarter circle whose silhouette is to look round. */
    static int quarter(double radius) {
        if (radius <= FINE) {
            return 2;
        }
        double gap = Math.max(GAP, 0.045 * Math.sqrt(radius));
        double step = 2 * Math.acos(Math.max(1 - gap / radius, 0.5));
        return Math.clamp((long) Math.ceil(Math.PI / 2 / step), 3, 18);
    }

    /** Chords of a quarter of an oval that is looked at straight: all of it is silhouette. */
    static int outline(double radius) {
        double step = 2 * Math.acos(Math.max(1 - OUTLINE / radius, 0.5));
        return Math.clamp((long) Math.ceil(Math.PI / 2 / step), 4, 26);
    }

    /** Chords of the quarter circle that rounds an edge: seen as a line of light only. */
    static int edge(double radius) {
        if (radius <= 2.5) {
            return 2;
        }
        return Math.clamp((long) Math.ceil(1.2 * Math.cbrt(radius)), 3, 9);
    }

    /** By what to multiply the radius of the points within a quarter circle of so many chords. */
    static double swell(int chords) {
        double sine = Math.sin(Math.PI / 2 / chords);
        if (chords == 2) {
            return Math.PI / (4 * sine);
        }
        int inner = chords - 2;
        return (Math.sqrt(1 + inner * Math.PI / (2 * sine)) - 1) / inner;
    }
}
