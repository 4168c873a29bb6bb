package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Cushion;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Body.Section;
import com.shopwright.configurator.scene.Body.Spot;
import com.shopwright.configurator.scene.Body.Sweep;
import com.shopwright.configurator.scene.Body.Turned;
import com.shopwright.configurator.scene.Route.Station;

/** How far bodies reach: exact along their own axes, within hundredths of a millimetre askew. */
final class Reach {

    /** Places looked at on a curve that is seen askew. */
    private static final int STEPS = 24;

    private Reach() {}

    static double of(Body body, double x, double y, double z) {
        return switch (body) {
            case Panel panel -> panel(panel, x, y, z);
            case Turned turned -> Lathe.of(turned).reach(Math.hypot(x, y), z);
            case Sweep sweep -> swept(sweep, new Vector(x, y, z));
            case Cushion cushion -> cushion(cushion, x, y, z);
        };
    }

    private static double panel(Panel panel, double x, double y, double z) {
        double t = panel.thickness();
        return switch (panel.edge()) {
            case Edge.Sharp s -> Plane.reach(panel.outline(), 0, x, y) + Math.max(z * t, 0);
            case Edge.Round r -> rounded(panel.outline(), t, r.radius(), r.radius(), x, y, z);
            case Edge.Bevel b ->
                Math.max(
                        Plane.reach(panel.outline(), 0, x, y) + Math.max(z * t, z * b.height()),
                        Plane.reach(panel.outline(), b.inset(), x, y));
        };
    }

    private static double rounded(
            Outline outline, double thickness, double inset, double height, double x, double y, double z) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= STEPS; i++) {
            double angle = Math.PI / 2 * i / STEPS;
            double across = Plane.reach(outline, inset * (1 - Math.cos(angle)), x, y);
            double from = height * (1 - Math.sin(angle));
            most = Math.max(most, across + Math.max(z * from, z * (thickness - from)));
        }
        return most;
    }

    private static double cushion(Cushion cushion, double x, double y, double z) {
        Outline outline = new Outline.Rectangle(cushion.length(), cushion.width(), cushion.corner());
        Upholstery padding = cushion.padding();
        double most = rounded(outline, cushion.rim(), cushion.soft(), padding.softHeight(), x, y, z);
        for (int i = 0; i <= STEPS; i++) {
            for (int j = 0; j <= STEPS; j++) {
                double atX = (cushion.length() / 2 - cushion.corner()) * (2.0 * i / STEPS - 1);
                double atY = (cushion.width() / 2 - cushion.corner()) * (2.0 * j / STEPS - 1);
                double height = cushion.rim() + padding.rise(atX, atY);
                most = Math.max(most, atX * x + atY * y + height * z);
            }
        }
        return most;
    }

    private static double swept(Sweep sweep, Vector direction) {
        double most = Double.NEGATIVE_INFINITY;
        for (Station station : Route.of(sweep).stations(0.01, 0, 0.2)) {
            double side = direction.dot(station.sideways());
            double up = direction.dot(station.upwards());
            most = Math.max(most, direction.dot(station.at()) + section(sweep.section(), side, up));
        }
        return most;
    }

    private static double section(Section section, double side, double up) {
        return switch (section) {
            case Section.Round r -> r.diameter() / 2 * Math.hypot(side, up);
            case Section.Flat f -> Plane.reach(new Outline.Rectangle(f.width(), f.height(), f.corner()), 0, side, up);
            case Section.Profile p -> {
                double most = Double.NEGATIVE_INFINITY;
                for (Spot spot : p.corners()) {
                    most = Math.max(most, spot.x() * side + spot.y() * up);
                }
                yield most;
            }
        };
    }
}
