package com.shopwright.configurator.picture;

/**
 * Light by direction, looked up instead of worked out: rays that leave the product ask for it a million times a
 * picture. Directions are laid out on an octahedron (Engelhardt, Dachsbacher 2008).
 */
final class SkyMap {

    private static final int SIDE = 64;

    private final float[] light = new float[SIDE * SIDE * 3];

    SkyMap(Harmonics.Sky sky) {
        double[] out = new double[3];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double u = (column + 0.5) / SIDE * 2 - 1;
                double v = (row + 0.5) / SIDE * 2 - 1;
                double z = 1 - Math.abs(u) - Math.abs(v);
                double x = z >= 0 ? u : Math.copySign(1 - Math.abs(v), u);
                double y = z >= 0 ? v : Math.copySign(1 - Math.abs(u), v);
                double length = Math.sqrt(x * x + y * y + z * z);
                sky.from(x / length, y / length, z / length, out);
                for (int k = 0; k < 3; k++) {
                    light[(row * SIDE + column) * 3 + k] = (float) out[k];
                }
            }
        }
    }

    void from(double dx, double dy, double dz, double[] out) {
        double sum = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
        double u = dx / sum;
        double v = dy / sum;
        if (dz < 0) {
            double fold = Math.copySign(1 - Math.abs(v), u);
            v = Math.copySign(1 - Math.abs(u), v);
            u = fold;
        }
        int column = Math.min(SIDE - 1, (int) ((u + 1) / 2 * SIDE));
        int row = Math.min(SIDE - 1, (int) ((v + 1) / 2 * SIDE));
        int at = (row * SIDE + column) * 3;
        out[0] = light[at];
        out[1] = light[at + 1];
        out[2] = light[at + 2];
    }
}
