package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Panel;
import com.shopwright.configurator.scene.Pose;
import java.util.List;

/** Boards that composed things are built of; the front is at low y. */
final class Joinery {

    /** Broken by hand with a plane: a millimetre and a half. */
    private static final double BROKEN = 1.5;

    private Joinery() {}

    /** Upright, its face to the front at {@code y}, its grain to the side. */
    static Member front(Outline outline, double x, double y, double z, double thickness, boolean second) {
        var pose = new Pose(1, 0, 0, x, 0, 0, -1, y + thickness, 0, 1, 0, z);
        return new Member(new Panel(outline, thickness, edge(thickness), List.of()), pose, second);
    }

    /** The same with its grain upwards; {@code height} is its length. */
    static Member stile(double height, double width, double x, double y, double z, double thickness, boolean second) {
        var pose = new Pose(0, 1, 0, x, 0, 0, -1, y + thickness, 1, 0, 0, z);
        return new Member(panel(height, width, thickness), pose, second);
    }

    /** Upright, from front to back, {@code thickness} to the right of {@code x}. */
    static Member side(double depth, double height, double x, double y, double z, double thickness, boolean second) {
        var pose = new Pose(0, 0, 1, x, 1, 0, 0, y, 0, 1, 0, z);
        return new Member(panel(depth, height, thickness), pose, second);
    }

    /** Lying, on {@code z}. */
    static Member floor(double width, double depth, double y, double z, double thickness, boolean second) {
        var body = new Panel(new Outline.Rectangle(width, depth, 0), thickness, new Edge.Sharp(), List.of());
        return new Member(body, Pose.at(0, y, z), second);
    }

    /** Four sides and a bottom between them, open above: {@code y} is its front, {@code z} its lower edge. */
    static List<Member> box(
            double width, double depth, double height, double y, double z, double wall, boolean second) {
        double middle = y + depth / 2;
        double up = z + height / 2;
        var across = new Outline.Rectangle(width - 2 * wall, height, 0);
        return List.of(
                side(depth, height, -width / 2, middle, up, wall, second),
                side(depth, height, width / 2 - wall, middle, up, wall, second),
                front(across, 0, y, up, wall, second),
                front(across, 0, y + depth - wall, up, wall, second),
                floor(width - 2 * wall, depth - 2 * wall, middle, z + wall / 2, wall / 2, second));
    }

    private static Body panel(double length, double width, double thickness) {
        return new Panel(new Outline.Rectangle(length, width, 0), thickness, edge(thickness), List.of());
    }

    private static Edge edge(double thickness) {
        return new Edge.Round(Math.min(BROKEN, thickness / 4));
    }
}
