package com.shopwright.configurator.picture;

import com.shopwright.configurator.scene.Scene;
import java.util.Optional;

/**
 * What the product stands on or hangs on, and what is behind it: paper that bends from the floor up into the wall
 * without a line, or plaster. Its colour is set, not lit, so that every picture of the shop has the same; light only
 * falls short on it where the product shades it.
 */
final class Cove {

    private static final double[] EVENING = {0.46, 0.425, 0.385};
    /** How bright the lamp's own light is on the paper just behind it. */
    private static final double HALO = 0.20;

    /** Coordinate that is 0 on its plane: 2 for a floor, 1 for a wall, -1 where nothing catches a shadow. */
    private final int axis;

    private final double[] normal = new double[3];
    private final Backdrop backdrop;
    private final double[] eye;
    private final double[] middle;
    private final double[] behind;
    private final double size;
    private final float[] min;
    private final float[] max;
    private final double brightest;
    /** Where a lamp is lit the studio is darker, so that it is seen to shine. */
    private final double[] evening;

    private final Optional<Glow> glow;

    Cove(Subject subject, Camera camera, Scene.Stage stage, Backdrop backdrop, Optional<Glow> glow) {
        this.glow = glow;
        this.backdrop = backdrop;
        eye = camera.eye;
        size = subject.radius();
        min = subject.min;
        max = subject.max;
        middle = new double[] {subject.middle(0), subject.middle(1), subject.middle(2)};
        boolean stands = stage == Scene.Stage.FLOOR || stage == Scene.Stage.TABLE;
        if (stands && eye[2] > 1) {
            axis = 2;
            normal[2] = 1;
        } else if (stage == Scene.Stage.WALL && eye[1] < -1) {
            axis = 1;
            normal[1] = -1;
        } else {
            axis = -1;
        }
        double flat = Math.max(1e-9, Math.hypot(camera.line[0], camera.line[1]));
        behind = new double[] {camera.line[0] / flat, camera.line[1] / flat, 0};
        brightest = Math.min(size, 0.5 * camera.reach());
        evening = glow.isPresent() ? EVENING : new double[] {1, 1, 1};
    }

    double normal(int k) {
        return normal[k];
    }

    /** Distance at which a ray meets the plane from its lit side, or a negative number. */
    double meets(double x, double y, double z, double dx, double dy, double dz) {
        return switch (axis) {
            case 2 -> dz < -1e-9 ? -z / dz : -1;
            case 1 -> dy > 1e-9 ? -y / dy : -1;
            default -> -1;
        };
    }

    /**
     * How much a shadow counts at a distance along a line of sight: everything near the product, nothing far behind
     * it.
     */
    double nearness(double dx, double dy, double dz, double distance) {
        if (distance < 0) {
            return 0;
        }
        return axis == 1 ? 1 : 1 - smooth(2.2 * size, 6 * size, beyond(dx, dy, dz, distance));
    }

    /** The set colour in a line of sight, without shadow. */
    void colour(double dx, double dy, double dz, double[] out) {
        double distance = meets(eye[0], eye[1], eye[2], dx, dy, dz);
        double rise = distance < 0 || axis != 2 ? 1 : smooth(0.8 * size, 5 * size, beyond(dx, dy, dz, distance));
        double fall = falloff(dx, dy, dz);
        double halo = glow.isPresent() ? HALO * glow.get().behind(eye, dx, dy, dz) : 0;
        for (int i = 0; i < 3; i++) {
            double paper = backdrop.floor[i] + (backdrop.wall[i] - backdrop.floor[i]) * rise;
            out[i] = paper * (fall * evening[i] + halo * Lighting.BULB[i]);
        }
        if (axis == 1) {
            double grain = 1 + 0.022 * Plaster.at(eye[0] + dx * distance, eye[2] + dz * distance);
            for (int i = 0; i < 3; i++) {
                out[i] *= grain;
            }
        }
    }

    /** The light on the paper is strongest behind the product and loses itself towards the rims of the picture. */
    private double falloff(double dx, double dy, double dz) {
        double px = middle[0] - eye[0];
        double py = middle[1] - eye[1];
        double pz = middle[2] - eye[2];
        double length = Math.sqrt(px * px + py * py + pz * pz);
        double cosine = (px * dx + py * dy + pz * dz) / length;
        double away = length * Math.sqrt(Math.max(0, 1 - cosine * cosine)) / brightest;
        return 1.03 - 0.075 * away * away / (1 + 0.35 * away * away);
    }

    private double beyond(double dx, double dy, double dz, double distance) {
        double x = eye[0] + dx * distance - middle[0];
        double y = eye[1] + dy * distance - middle[1];
        return x * behind[0] + y * behind[1];
    }

    private static double smooth(double from, double to, double x) {
        double t = Math.min(1, Math.max(0, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }

    /** Share of its light that a place on the plane still gets, roughly: it is dark under the product. */
    double openness(double x, double y) {
        if (axis != 2) {
            return 0.9;
        }
        boolean under = x > min[0] && x < max[0] && y > min[1] && y < max[1];
        return under ? 0.45 : 0.9;
    }
}
