package com.shopwright.configurator.export;

import com.shopwright.configurator.lettering.Lettering;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed line in the plane of straight pieces and arcs, in millimetres.
 *
 * @param nodes in order; after the last comes the first again
 */
record Loop(List<Node> nodes) {

    /** How far a polyline may be off a curve that is no arc: less than any saw or laser can tell. */
    private static final double TOLERANCE = 0.02;

    private static final double QUARTER = Math.tan(Math.PI / 8);

    /**
     * @param bulge of the piece to the next node: 0 for straight, else the tangent of a quarter of the arc's angle, positive
     *     for counter-clockwise (as in DXF)
     */
    record Node(double x, double y, double bulge) {}

    Loop {
        nodes = List.copyOf(nodes);
    }

    /** Holes in letters are loops of their own. */
    static List<Loop> of(Outline outline) {
        return switch (outline) {
            case Outline.Rectangle rectangle -> List.of(rectangle(rectangle));
            case Outline.Oval oval -> List.of(oval(oval));
            case Outline.Polygon polygon -> List.of(polygon(polygon.corners()));
            case Outline.Letters letters ->
                letters.lettering().loops().stream().map(Loop::line).toList();
        };
    }

    Loop moved(double x, double y) {
        return new Loop(nodes.stream()
                .map(node -> new Node(node.x() + x, node.y() + y, node.bulge()))
                .toList());
    }

    /** At the plane x = 0. */
    Loop mirrored() {
        return new Loop(nodes.stream()
                .map(node -> new Node(-node.x(), node.y(), -node.bulge()))
                .toList());
    }

    private static Loop polygon(List<Spot> corners) {
        return new Loop(corners.stream()
                .map(corner -> new Node(corner.x(), corner.y(), 0))
                .toList());
    }

    private static Loop line(Lettering.Loop line) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < line.x().length; i++) {
            nodes.add(new Node(line.x()[i], line.y()[i], 0));
        }
        return new Loop(nodes);
    }

    private static Loop rectangle(Outline.Rectangle rectangle) {
        double x = rectangle.length() / 2;
        double y = rectangle.width() / 2;
        double r = rectangle.corner();
        if (r <= 0) {
            return new Loop(List.of(new Node(-x, -y, 0), new Node(x, -y, 0), new Node(x, y, 0), new Node(-x, y, 0)));
        }
        return new Loop(List.of(
                new Node(-x + r, -y, 0),
                new Node(x - r, -y, QUARTER),
                new Node(x, -y + r, 0),
                new Node(x, y - r, QUARTER),
                new Node(x - r, y, 0),
                new Node(-x + r, y, QUARTER),
                new Node(-x, y - r, 0),
                new Node(-x, -y + r, QUARTER)));
    }

    private static Loop oval(Outline.Oval oval) {
        double a = oval.length() / 2;
        double b = oval.width() / 2;
        if (a == b) {
            return new Loop(List.of(new Node(a, 0, 1), new Node(-a, 0, 1)));
        }
        // The tightest bend decides: a circle of the larger radius through as many points is off by no more.
        int steps = 4 * (int) Math.ceil(Math.PI / 4 / Math.acos(1 - TOLERANCE / Math.max(a, b)));
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            nodes.add(new Node(a * Math.cos(angle), b * Math.sin(angle), 0));
        }
        return new Loop(nodes);
    }
}
