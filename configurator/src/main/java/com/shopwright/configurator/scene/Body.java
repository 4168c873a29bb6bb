package com.shopwright.configurator.scene;

import com.shopwright.configurator.lettering.Lettering;
import com.shopwright.configurator.lettering.Typefaces;
import java.util.List;

/**
 * A shape by its dimensions in millimetres, in coordinates of its own: length along x, width along y, thickness or height
 * along z; centred in x and y, standing on z = 0, unless said otherwise. Equal records have equal meshes.
 */
public sealed interface Body {

    /** In cubic millimetres; worked out from the dimensions, never from a mesh. */
    default double volume() {
        return Volumes.of(this);
    }

    /** The box that just holds it, in its own coordinates. */
    default Box bounds() {
        return Box.around(this::reach);
    }

    /**
     * How far it reaches along a direction of length 1: the greatest scalar product of the direction and a point of it. This
     * is what gives exact boxes to bodies that stand askew.
     */
    default double reach(double x, double y, double z) {
        return Reach.of(this, x, y, z);
    }

    /** From the lowest to the highest corner. */
    record Box(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {

        /** How far something reaches along a direction. */
        @FunctionalInterface
        interface Extent {
            double along(double x, double y, double z);
        }

        /** @param extent of what the box is to hold */
        static Box around(Extent extent) {
            return new Box(
                    -extent.along(-1, 0, 0),
                    -extent.along(0, -1, 0),
                    -extent.along(0, 0, -1),
                    extent.along(1, 0, 0),
                    extent.along(0, 1, 0),
                    extent.along(0, 0, 1));
        }

        public Box and(Box other) {
            return new Box(
                    Math.min(minX, other.minX),
                    Math.min(minY, other.minY),
                    Math.min(minZ, other.minZ),
                    Math.max(maxX, other.maxX),
                    Math.max(maxY, other.maxY),
                    Math.max(maxZ, other.maxZ));
        }

        /** Along x. */
        public double width() {
            return maxX - minX;
        }

        /** Along y. */
        public double depth() {
            return maxY - minY;
        }

        /** Along z. */
        public double height() {
            return maxZ - minZ;
        }
    }

    /**
     * Everything that is cut from a board, a sheet or a plate, letters included.
     *
     * @param outline seen from above
     * @param edge how the rim is worked
     * @param cuts holes, pockets and engravings, from the upper face; they lie inside the outline and apart
     */
    record Panel(Outline outline, double thickness, Edge edge, List<Cut> cuts) implements Body {

        public Panel {
            cuts = List.copyOf(cuts);
            Dimensions.positive("The thickness of a panel", thickness);
            PanelRules.check(outline, thickness, edge, cuts);
        }
    }

    /**
     * Turned on a lathe, thrown, spun or blown: round about z.
     *
     * @param profile from the bottom up, by height; the first height is 0. Two rings of one height make a step
     * @param smooth whether the curve of {@link Lathe} runs through the points instead of straight lines
     * @param wall thickness of the wall, level and inwards, open at both ends; closed where the radius is no more than the
     *     wall; 0 is solid
     */
    record Turned(List<Ring> profile, boolean smooth, double wall) implements Body {

        public Turned {
            profile = List.copyOf(profile);
            LatheRules.check(profile, wall);
        }
    }

    /** A height and the radius there. */
    record Ring(double height, double radius) {

        public Ring {
            Dimensions.notNegative("The height of a ring", height);
            Dimensions.notNegative("The radius of a ring", radius);
        }
    }

    /**
     * A section carried along a path: rods, tubes, bent steel, laths, beams, bows, cables. The path is where it is drawn; the
     * body is not centred by itself.
     *
     * @param path at least two points; the section's upper side stays up as far as the path allows
     * @param bend radius of the path at its inner points, cut down where the legs are too short
     * @param closed whether the end joins the beginning
     * @see Route how the section is carried along
     */
    record Sweep(Section section, List<Point> path, double bend, boolean closed) implements Body {

        public Sweep {
            path = List.copyOf(path);
            Dimensions.notNegative("The bend of a path", bend);
            RouteRules.check(path, bend, closed);
            RouteRules.checkLevel(path, closed, section instanceof Section.Profile);
        }
    }

    record Point(double x, double y, double z) {

        public Point {
            Dimensions.number("A point", x);
            Dimensions.number("A point", y);
            Dimensions.number("A point", z);
        }
    }

    /**
     * Upholstery.
     *
     * @param corner radius of its corners seen from above
     * @param soft radius of its edges, at most half the thickness; flatter than round where the rim is lower than that
     * @param crown how much higher the middle is than the rim; part of the thickness
     * @param piping diameter of the piping along the upper and the lower edge; 0 for none. It lies within the cushion's
     *     box, is a closed body of its own in the mesh, see {@link #pipes}, and counts in the volume
     */
    record Cushion(
            double length, double width, double thickness, double corner, double soft, double crown, double piping)
            implements Body {

        public Cushion {
            Dimensions.positive("The length of a cushion", length);
            Dimensions.positive("The width of a cushion", width);
            Dimensions.positive("The thickness of a cushion", thickness);
            double half = Math.min(length, width) / 2;
            Dimensions.within("The corner radius of a cushion", corner, half, "half of its smaller side");
            Dimensions.within("The soft edge of a cushion", soft, thickness / 2, "half its thickness");
            Dimensions.below("The soft edge of a cushion", soft, half, "half of its smaller side");
            Dimensions.below("The crown of a cushion", crown, thickness, "its thickness");
            Dimensions.below("The piping of a cushion", piping, Math.min(thickness - crown, half), "its rim");
        }

        /** Its height at the rim. */
        public double rim() {
            return thickness - crown;
        }

        /** The shape at its rim without crown and piping: a cushion is this, its upper face raised by {@link #rise}. */
        public Upholstery padding() {
            return new Upholstery(this);
        }

        /** The piping as bodies of their own, for example to have them of another colour; none where there is none. */
        public List<Sweep> pipes() {
            return padding().pipes();
        }
    }

    /** A hole with {@code depth} equal to the thickness or more, a pocket or an engraving with less. */
    record Cut(Outline outline, double x, double y, double depth) {

        public Cut {
            Dimensions.number("The place of a cut", x);
            Dimensions.number("The place of a cut", y);
            Dimensions.positive("The depth of a cut", depth);
        }
    }

    /** A closed shape in the plane, centred unless its points say otherwise. */
    sealed interface Outline {

        /** With rounded corners; 0 for sharp ones. */
        record Rectangle(double length, double width, double corner) implements Outline {

            public Rectangle {
                Dimensions.positive("The length of a rectangle", length);
                Dimensions.positive("The width of a rectangle", width);
                Dimensions.within(
                        "The corner radius",
                        corner,
                        Math.min(length, width) / 2,
                        "half of the rectangle's smaller side");
            }
        }

        record Oval(double length, double width) implements Outline {

            public Oval {
                Dimensions.positive("The length of an oval", length);
                Dimensions.positive("The width of an oval", width);
            }
        }

        /** Counter-clockwise or not; corners joined by straight lines that do not cross. */
        record Polygon(List<Spot> corners) implements Outline {

            public Polygon {
                corners = List.copyOf(corners);
                PolygonRules.check(corners);
            }
        }

        /**
         * A line of lettering, centred on its width and on the height of its capitals.
         *
         * @param font name of a typeface that the library knows
         * @param capitals height of a capital letter
         * @param most how wide the line may be, or 0: a wider one is set narrower, and smaller where it would be narrowed
         *     to less than four fifths
         */
        record Letters(String text, String font, double capitals, double most) implements Outline {

            public Letters {
                Dimensions.positive("The height of letters", capitals);
                Dimensions.notNegative("The most width of letters", most);
                Dimensions.require(
                        Typefaces.names().contains(font),
                        "There is no typeface “" + font + "”; there are " + String.join(", ", Typefaces.names()) + ".");
            }

            /** The line as it is set, centred. */
            public Lettering lettering() {
                Lettering line = Typefaces.line(font, text);
                double width = line.width() * capitals;
                double narrow = most > 0 && width > most ? most / width : 1;
                return line.scaled(capitals * narrow, capitals * Math.min(narrow / NARROWEST, 1));
            }

            private static final double NARROWEST = 0.8;
        }

        /** In square millimetres. */
        default double area() {
            return Plane.area(this);
        }

        /** How far it reaches along a direction of length 1. */
        default double reach(double x, double y) {
            return Plane.reach(this, 0, x, y);
        }
    }

    record Spot(double x, double y) {

        public Spot {
            Dimensions.number("A corner", x);
            Dimensions.number("A corner", y);
        }
    }

    /** The rim of a panel, all around. */
    sealed interface Edge {

        record Sharp() implements Edge {}

        /** Rounded above and below; at most half the thickness. */
        record Round(double radius) implements Edge {

            public Round {
                Dimensions.notNegative("The radius of an edge", radius);
            }
        }

        /** Cut back from below over {@code height}, so that the lower face is {@code inset} smaller on each side. */
        record Bevel(double inset, double height) implements Edge {

            public Bevel {
                Dimensions.notNegative("The inset of a bevel", inset);
                Dimensions.notNegative("The height of a bevel", height);
            }
        }
    }

    /** What is carried along a path, square to it: width to the side, height up. */
    sealed interface Section {

        /** @param wall of a tube; 0 is solid */
        record Round(double diameter, double wall) implements Section {

            public Round {
                Dimensions.positive("The diameter of a section", diameter);
                Dimensions.below("The wall of a tube", wall, diameter / 2, "half of its diameter");
            }
        }

        /**
         * @param corner radius of the corners
         * @param wall of a tube; 0 is solid
         */
        record Flat(double width, double height, double corner, double wall) implements Section {

            public Flat {
                Dimensions.positive("The width of a section", width);
                Dimensions.positive("The height of a section", height);
                double half = Math.min(width, height) / 2;
                Dimensions.within("The corner radius of a section", corner, half, "half of its smaller side");
                Dimensions.below("The wall of a tube", wall, half, "half of its smaller side");
            }

            /** What a tube leaves free inside. */
            public Outline.Rectangle hollow() {
                return new Outline.Rectangle(width - 2 * wall, height - 2 * wall, Math.max(corner - wall, 0));
            }
        }

        /** Any profile; x to the side, y up. */
        record Profile(List<Spot> corners) implements Section {

            public Profile {
                corners = List.copyOf(corners);
                PolygonRules.check(corners);
            }
        }
    }
}
