package com.shopwright.configurator.material;

/** Where branches grew out of the trunk, and how the years run around them. */
final class Knots {

    private static final Knot NONE = new Knot(0, 0, 0);

    private final double[][] knots;
    private final Noise.Layer rim;

    /**
     * @param bend years by which the trunk swells there
     * @param solid 1 in the knot, 0 outside
     * @param heart how dark its own rings are, 0–1
     */
    record Knot(double bend, double solid, double heart) {}

    Knots(Noise noise, int count) {
        rim = noise.layer(4, 4);
        knots = new double[count][];
        for (int i = 0; i < count; i++) {
            knots[i] = new double[] {
                Boards.LENGTH * (i + 0.2 + 0.6 * noise.number(i, 11)) / count,
                20 + noise.number(i, 12) * (Boards.WIDTH - 40),
                6 + 7 * noise.number(i, 13)
            };
        }
    }

    Knot near(double x, double y) {
        if (knots.length == 0) {
            return NONE;
        }
        double bend = 0;
        double solid = 0;
        double heart = 0;
        for (double[] at : knots) {
            double du = Math.IEEEremainder(x - at[0], Boards.LENGTH);
            double dv = Math.IEEEremainder(y - at[1], Boards.WIDTH);
            if (Math.abs(dv) > 50 || Math.abs(du) > 160) {
                continue;
            }
            double e = Math.sqrt(du * du / 1.56 + dv * dv) / at[2];
            bend += 3.2 * Math.exp(-e * e / 9) * Math.exp(-Math.abs(du) / 60);
            if (e < 1.4) {
                solid = Math.max(solid, 1 - Boards.smooth(0.75, 1.15, e + 0.12 * rim.at(x, y)));
                heart = Math.max(heart, solid * (0.6 + 0.4 * Math.cos(e * 14)));
            }
        }
        return new Knot(bend, solid, heart);
    }
}
