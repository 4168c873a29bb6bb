package com.shopwright.configurator.scene;

import java.util.List;

/**
 * A shape by its dimensions in millimetres, in coordinates of its own: length along x, width along y, thickness or height
 * along z; centred in x and y, standing on z = 0, unless said otherwise. Equal records have equal meshes.
 */
public sealed interface Body {

    /** From the lowest to the highest corner. */
    record Box(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {}

    /**
     * Everything that is cut from a board, a sheet or a plate, letters included.
     *
     * @param outline seen from above
     * @param edge how the rim is worked
     * @param cuts holes, pockets and engravings, from the upper face; they lie inside the outline and apart
     */
    record Panel(Outline outline, double thickness, Edge edge, List<Cut> cuts) implements Body {}

    /**
     * Turned on a lathe, thrown, spun or blown: round about z.
     *
     * @param profile from the bottom up, by height; the first height is 0
     * @param smooth whether a curve runs through the points instead of straight lines
     * @param wall thickness of the wall inwards, open at both ends; 0 is solid
     */
    record Turned(List<Ring> profile, boolean smooth, double wall) implements Body {}

    /** A height and the radius there. */
    record Ring(double height, double radius) {}

    /**
     * A section carried along a path: rods, tubes, bent steel, laths, beams, bows, cables. The path is where it is drawn; the
     * body is not centred by itself.
     *
     * @param path at least two points; the section's upper side stays up as far as the path allows
     * @param bend radius of the path at its inner points, cut down where the legs are too short
     * @param closed whether the end joins the beginning
     */
    record Sweep(Section section, List<Point> path, double bend, boolean closed) implements Body {}

    record Point(double x, double y, double z) {}

    /**
     * Upholstery.
     *
     * @param corner radius of its corners seen from above
     * @param soft radius of its edges, at most half the thickness
     * @param crown how much higher the middle is than the rim; part of the thickness
     * @param piping diameter of the piping along the upper and the lower edge; 0 for none, and not part of the volume's
     *     outline: it is a body of its own in the mesh
     */
    record Cushion(
            double length, double width, double thickness, double corner, double soft, double crown, double piping)
            implements Body {}

    /** A hole with {@code depth} equal to the thickness or more, a pocket or an engraving with less. */
    record Cut(Outline outline, double x, double y, double depth) {}

    /** A closed shape in the plane, centred unless its points say otherwise. */
    sealed interface Outline {

        /** With rounded corners; 0 for sharp ones. */
        record Rectangle(double length, double width, double corner) implements Outline {}

        record Oval(double length, double width) implements Outline {}

        /** Counter-clockwise or not; corners joined by straight lines. */
        record Polygon(List<Spot> corners) implements Outline {}

        /**
         * A line of lettering, centred on its width and on the height of its capitals.
         *
         * @param font name of a typeface that the library knows
         * @param capitals height of a capital letter
         */
        record Letters(String text, String font, double capitals) implements Outline {}
    }

    record Spot(double x, double y) {}

    /** The rim of a panel, all around. */
    sealed interface Edge {

        record Sharp() implements Edge {}

        /** Rounded above and below; at most half the thickness. */
        record Round(double radius) implements Edge {}

        /** Cut back from below over {@code height}, so that the lower face is {@code inset} smaller on each side. */
        record Bevel(double inset, double height) implements Edge {}
    }

    /** What is carried along a path, square to it: width to the side, height up. */
    sealed interface Section {

        /** @param wall of a tube; 0 is solid */
        record Round(double diameter, double wall) implements Section {}

        /**
         * @param corner radius of the corners
         * @param wall of a tube; 0 is solid
         */
        record Flat(double width, double height, double corner, double wall) implements Section {}

        /** Any profile; x to the side, y up. */
        record Profile(List<Spot> corners) implements Section {}
    }
}
