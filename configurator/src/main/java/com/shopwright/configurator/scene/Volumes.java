package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Cushion;
import com.shopwright.configurator.scene.Body.Cut;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Body.Section;
import com.shopwright.configurator.scene.Body.Spot;
import com.shopwright.configurator.scene.Body.Sweep;
import com.shopwright.configurator.scene.Body.Turned;
import java.util.List;

/** Volumes from dimensions. */
final class Volumes {

    private Volumes() {}

    static double of(Body body) {
        return switch (body) {
            case Panel panel -> panel(panel);
            case Turned turned -> Lathe.of(turned).volume(turned.wall());
            case Sweep sweep -> swept(sweep);
            case Cushion cushion -> cushion(cushion);
        };
    }

    private static double panel(Panel panel) {
        Outline outline = panel.outline();
        double volume = outline.area() * panel.thickness()
                - switch (panel.edge()) {
                    case Edge.Sharp s -> 0;
                    case Edge.Round r -> 2 * rounding(outline, r.radius(), r.radius());
                    case Edge.Bevel b -> bevel(outline, b.inset(), b.height());
                };
        for (Cut cut : panel.cuts()) {
            volume -= cut.outline().area() * Math.min(cut.depth(), panel.thickness());
        }
        return volume;
    }

    /**
     * What a quarter ellipse, {@code inset} wide and {@code height} high, takes away all around one face: ∫ (P d − K d²) dz
     * with d = inset (1 − √(1 − u²)) and z = height (1 − u), u from 0 to 1.
     */
    static double rounding(Outline outline, double inset, double height) {
        double first = inset * height * (1 - Math.PI / 4);
        double second = inset * inset * height * (5.0 / 3 - Math.PI / 2);
        double taken = Plane.perimeter(outline) * first - Plane.turning(outline) * second;
        return taken - cornersKept(outline, corner -> roundedCorner(corner, inset, height), height);
    }

    private static double bevel(Outline outline, double inset, double height) {
        double taken = (Plane.perimeter(outline) * inset / 2 - Plane.turning(outline) * inset * inset / 3) * height;
        return taken - cornersKept(outline, corner -> bevelledCorner(corner, inset, height), height);
    }

    /** ∫ of a corner's remaining radius, squared, over the height. */
    @FunctionalInterface
    private interface Corner {
        double squares(double radius);
    }

    /**
     * Drawn in by d, a rectangle with corners c has the area (l − 2d)(w − 2d) − (4 − π) max(c − d, 0)²: its corners lose less
     * than those of the sharp one, for which {@link Plane} speaks, by (4 − π)(c² − max(c − d, 0)²).
     */
    private static double cornersKept(Outline outline, Corner corner, double height) {
        if (outline instanceof Outline.Rectangle r && r.corner() > 0) {
            return (4 - Math.PI) * (r.corner() * r.corner() * height - corner.squares(r.corner()));
        }
        return 0;
    }

    /** With d = inset (1 − cos φ) and z = −height sin φ, as far as d is less than the corner. */
    private static double roundedCorner(double corner, double inset, double height) {
        double most = corner < inset ? Math.acos(1 - corner / inset) : Math.PI / 2;
        double off = corner - inset;
        double sine = Math.sin(most);
        return height
                * (off * off * sine
                        + 2 * off * inset * (most / 2 + Math.sin(2 * most) / 4)
                        + inset * inset * (sine - sine * sine * sine / 3));
    }

    private static double bevelledCorner(double corner, double inset, double height) {
        if (inset <= corner) {
            double left = corner - inset;
            return height * (corner * corner + corner * left + left * left) / 3;
        }
        return height * corner / inset * corner * corner / 3;
    }

    private static double cushion(Cushion cushion) {
        Outline outline = new Outline.Rectangle(cushion.length(), cushion.width(), cushion.corner());
        Upholstery padding = cushion.padding();
        double volume = outline.area() * cushion.rim() + padding.crownVolume();
        if (cushion.soft() > 0) {
            volume -= 2 * rounding(outline, cushion.soft(), padding.softHeight());
        }
        for (Sweep pipe : cushion.pipes()) {
            volume += swept(pipe);
        }
        return volume;
    }

    private static double swept(Sweep sweep) {
        Route route = Route.of(sweep);
        return switch (sweep.section()) {
            case Section.Round r -> Math.PI / 4 * (square(r.diameter()) - hollow(r)) * route.way(0, 0);
            case Section.Flat f -> (flat(f) - hollow(f)) * route.way(0, 0);
            case Section.Profile p -> {
                Spot centroid = centroid(p.corners());
                yield Math.abs(Plane.signedArea(p.corners())) * route.way(centroid.x(), centroid.y());
            }
        };
    }

    private static double hollow(Section.Round r) {
        return r.wall() == 0 ? 0 : square(r.diameter() - 2 * r.wall());
    }

    private static double flat(Section.Flat f) {
        return new Outline.Rectangle(f.width(), f.height(), f.corner()).area();
    }

    private static double hollow(Section.Flat f) {
        return f.wall() == 0 ? 0 : f.hollow().area();
    }

    private static double square(double x) {
        return x * x;
    }

    private static Spot centroid(List<Spot> corners) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < corners.size(); i++) {
            Spot a = corners.get(i);
            Spot b = corners.get((i + 1) % corners.size());
            double cross = a.x() * b.y() - b.x() * a.y();
            x += (a.x() + b.x()) * cross;
            y += (a.y() + b.y()) * cross;
        }
        double six = 6 * Plane.signedArea(corners);
        return new Spot(x / six, y / six);
    }
}
