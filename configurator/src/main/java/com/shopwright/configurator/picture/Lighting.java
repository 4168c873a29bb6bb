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
    /** The room that mirrors show: how far below the camera's height its floor begins, and its colours. */
    private static final double FLOOR = 0.075;

    private static final double[] PLASTER = {1.0, 0.985, 0.955};
    private static final double[] DAYLIGHT = {0.93, 0.97, 1.0};
    private static final double[] BOARDS = {0.40, 0.30, 0.20};

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

    /** The way along the floor in which the key light throws shadows, of length 1. */
    double[] away() {
        double flat = Math.max(1e-9, Math.hypot(key.towards[0], key.towards[1]));
        return new double[] {-key.towards[0] / flat, -key.towards[1] / flat};
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
            roomBefore(dx, dy, dz, out);
        }
        if (wall && roughness < SHINY) {
            add(sheen, sheen.seen(dx, dy, dz, Math.max(0.12, 0.5 * roughness)), out);
        }
    }

    /**
     * What tells a mirror from a painted door: it shows a room, as if one stood before it, laid so that a mirror that
     * faces the front shows its window and the line where wall and floor meet.
     */
    private void roomBefore(double dx, double dy, double dz, double[] out) {
        double across = (dx - frontal[0]) * frontal[1] - (dy - frontal[1]) * frontal[0];
        double up = dz - frontal[2];
        double light = ground[0] / GROUND;
        double glass = Softbox.window(across - 0.035, 0.062, 0.002) * Softbox.window(up - 0.075, 0.082, 0.002);
        double bars =
                Math.max(line(across - 0.035, 0.0035), Math.max(line(up - 0.045, 0.003), line(up - 0.105, 0.003)));
        double frame = Softbox.window(across - 0.035, 0.070, 0.002) * Softbox.window(up - 0.073, 0.092, 0.002);
        double floor = 0.5 - 0.5 * (up + FLOOR) / Math.hypot(up + FLOOR, 0.0015);
        double skirting = Softbox.window(up + FLOOR - 0.008, 0.008, 0.001);
        // Light from the window lies on the floor, drawn out to the side.
        double slant = across - 0.02 + 0.9 * (up + FLOOR);
        double sun = Softbox.window(slant, 0.055, 0.008) * Softbox.window(up + FLOOR + 0.045, 0.030, 0.006);
        double wall = (0.50 + 0.9 * up) * (1 - 1.4 * Math.max(0, across - 0.1)) + 0.10 * skirting;
        for (int i = 0; i < 3; i++) {
            double plaster = wall * PLASTER[i] + frame * (0.86 - wall);
            double lit = plaster + glass * (1 - bars) * (DAYLIGHT[i] * (1.05 + 1.6 * up) - plaster);
            double boards = BOARDS[i] * (1 + 2.2 * (up + FLOOR)) + 0.34 * sun * KEY_COLOUR[i];
            out[i] = light * (lit + floor * (boards - lit));
        }
    }

    private static double line(double at, double half) {
        return Softbox.window(at, half, 0.0012);
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
