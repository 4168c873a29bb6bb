package com.shopwright.configurator.picture;

import com.shopwright.configurator.scene.Scene;

/**
 * The lamps of the studio, placed from the camera: a large soft key light from the upper left, a reflector on the
 * right, a strip of light from behind that draws the edges, and the bright room itself. All amounts are per unit of
 * albedo: a white sheet that gets 1 shines with 1.
 */
final class Lighting {

    /** Colour of a lamp that burns in the product, beside the whiter light of the studio. */
    static final double[] BULB = {1.0, 0.80, 0.55};

    private static final double[] KEY_COLOUR = {1.0, 0.972, 0.935};

    /** Share of its light that the ground throws back near the product. */
    static final double GROUND = 0.56;

    private static final double EVENING = 0.55;
    private static final double SHINY = 0.4;
    private static final double MIRROR = 0.05;

    final Softbox key;
    final double keyStrength;
    private final Softbox[] reflectors;
    /**
     * Only seen in mirrors: a band of light across flat plates, so that enamel and glass look glossy from the front.
     */
    private final Softbox sheen;

    private final boolean wall;
    /** Where the camera looks by way of a mirror that faces the front. */
    private final double[] frontal;

    private final double[] zenith;
    private final double[] horizon;
    private final double[] ground;
    private final SkyMap sky;
    private final Harmonics ambient;

    /** @param evening whether a lamp of the product is the main light */
    Lighting(double around, double above, Scene.Stage stage, Backdrop backdrop, boolean evening) {
        double a = Math.toRadians(around);
        boolean dark = backdrop == Backdrop.DARK;
        double lamps = evening ? EVENING : 1;
        double room = (dark ? 0.62 : 1) * lamps;
        keyStrength = (dark ? 0.86 : stage == Scene.Stage.WALL ? 1.02 : 0.82) * lamps;
        key = new Softbox(
                stage == Scene.Stage.WALL ? direction(a, -0.80, 0.55, 0.74) : direction(a, -0.64, 0.62, 0.92),
                0.36,
                0.30,
                scaled(KEY_COLOUR, keyStrength));
        reflectors = new Softbox[] {
            new Softbox(direction(a, 0.9, 0.35, 0.30), 0.45, 0.9, scaled(new double[] {1, 0.99, 0.97}, 0.13)),
            new Softbox(
                    direction(a, 0.35, -0.80, 0.55),
                    0.8,
                    0.22,
                    scaled(new double[] {0.97, 0.99, 1}, dark ? 0.30 : 0.13)),
            new Softbox(direction(a, -0.8, 0.15, 0.25), 0.20, 0.9, scaled(new double[] {1, 1, 1}, dark ? 0.12 : 0.05)),
        };
        wall = stage == Scene.Stage.WALL;
        sheen = new Softbox(direction(a, -0.78, 0.72, 0.10), 0.16, 1.2, scaled(new double[] {1, 1, 1}, 0.55));
        frontal = mirroredByTheFront(a, above);
        zenith = scaled(new double[] {0.99, 0.995, 1}, 0.40 * room);
        horizon = scaled(new double[] {1, 0.99, 0.975}, 0.27 * room);
        ground = scaled(backdrop.floor, GROUND * lamps);
        sky = new SkyMap(this::roomAndReflectors);
        ambient = new Harmonics(sky::from);
    }

    private static double[] direction(double around, double right, double front, double up) {
        return new double[] {
            right * Math.cos(around) + front * Math.sin(around), right * Math.sin(around) - front * Math.cos(around), up
        };
    }

    private static double[] mirroredByTheFront(double around, double above) {
        double h = Math.toRadians(above);
        return new double[] {-Math.sin(around) * Math.cos(h), -Math.cos(around) * Math.cos(h), -Math.sin(h)};
    }

    private static double[] scaled(double[] colour, double by) {
        return new double[] {colour[0] * by, colour[1] * by, colour[2] * by};
    }

    /** What an open surface gets from everything but the key light. */
    void ambient(double nx, double ny, double nz, double[] out) {
        ambient.irradiance(nx, ny, nz, out);
    }

    /** What comes from a direction besides the key light, good enough for matt surfaces. */
    void sky(double dx, double dy, double dz, double[] out) {
        sky.from(dx, dy, dz, out);
    }

    private void roomAndReflectors(double dx, double dy, double dz, double[] out) {
        room(dx, dy, dz, 0.3, out);
        for (Softbox reflector : reflectors) {
            add(reflector, reflector.seen(dx, dy, dz, 0.1), out);
        }
    }

    /**
     * What a mirror of a roughness sees in a direction.
     *
     * @param keySeen share of the key light that is not in shadow
     */
    void reflection(double dx, double dy, double dz, double roughness, double keySeen, double[] out) {
        double blur = 0.02 + roughness * roughness * 1.4;
        room(dx, dy, dz, 0.08 + roughness, out);
        for (Softbox reflector : reflectors) {
            add(reflector, reflector.seen(dx, dy, dz, blur), out);
        }
        add(key, key.seen(dx, dy, dz, blur) * keySeen, out);
        if (roughness < MIRROR) {
            streaks(dx, dy, dz, out);
        }
        if (wall && roughness < SHINY) {
            add(sheen, sheen.seen(dx, dy, dz, Math.max(0.12, 0.5 * roughness)), out);
        }
    }

    /**
     * What tells a mirror from a hole: it shows the bright paper of the studio before it, and slanting bands of
     * light, laid so that they cross a mirror that faces the front.
     */
    private void streaks(double dx, double dy, double dz, double[] out) {
        double t = 0.8 * (dx - frontal[0]) + 0.6 * (dz - frontal[2]);
        double band = 0.16 * (Softbox.window(t - 0.02, 0.035, 0.004) + Softbox.window(t + 0.055, 0.012, 0.003));
        double fade = 0.62 + 0.9 * (dz - frontal[2]);
        for (int i = 0; i < 3; i++) {
            double paper = ground[i] / GROUND * Math.min(0.9, Math.max(0.35, fade));
            out[i] = Math.max(out[i], paper) + band;
        }
    }

    private void room(double dx, double dy, double dz, double softness, double[] out) {
        double up = Math.min(1, Math.max(0, dz));
        double below = 0.5 - 0.5 * dz / Math.sqrt(dz * dz + softness * softness);
        for (int i = 0; i < 3; i++) {
            double sky = horizon[i] + (zenith[i] - horizon[i]) * up;
            out[i] = sky + (ground[i] - sky) * below;
        }
    }

    private static void add(Softbox box, double share, double[] out) {
        for (int i = 0; i < 3; i++) {
            out[i] += box.radiance[i] * share;
        }
    }

    /** What comes off the ground where nothing stands on it. */
    double[] ground() {
        return ground;
    }

    /** Cosine to the key light, softened as befits its size (a disc's penumbra over the horizon). */
    double facingKey(double nx, double ny, double nz) {
        double c = nx * key.towards[0] + ny * key.towards[1] + nz * key.towards[2];
        double s = 0.27;
        return c > s ? c : c < -s ? 0 : (c + s) * (c + s) / (4 * s);
    }

    double keyRed() {
        return keyStrength * KEY_COLOUR[0];
    }

    double keyGreen() {
        return keyStrength * KEY_COLOUR[1];
    }

    double keyBlue() {
        return keyStrength * KEY_COLOUR[2];
    }
}
