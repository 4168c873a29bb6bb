package com.shopwright.configurator.picture;

/**
 * Light from all sides as nine numbers a colour, from which a matt surface's share follows (Ramamoorthi, Hanrahan
 * 2001).
 */
final class Harmonics {

    private static final int DIRECTIONS = 2048;

    private final double[][] numbers = new double[3][9];

    /** Light from a direction. */
    interface Sky {
        void from(double dx, double dy, double dz, double[] out);
    }

    Harmonics(Sky sky) {
        double[] light = new double[3];
        double[] basis = new double[9];
        for (int i = 0; i < DIRECTIONS; i++) {
            // Fibonacci sphere.
            double z = 1 - (2 * i + 1.0) / DIRECTIONS;
            double r = Math.sqrt(1 - z * z);
            double turn = i * Math.PI * (3 - Math.sqrt(5));
            double x = r * Math.cos(turn);
            double y = r * Math.sin(turn);
            sky.from(x, y, z, light);
            fill(x, y, z, basis);
            for (int c = 0; c < 3; c++) {
                for (int k = 0; k < 9; k++) {
                    numbers[c][k] += light[c] * basis[k] * 4 * Math.PI / DIRECTIONS;
                }
            }
        }
        // Convolved with the cosine and divided by pi: 1, 2/3, 1/4 by band.
        for (int c = 0; c < 3; c++) {
            for (int k = 1; k < 9; k++) {
                numbers[c][k] *= k < 4 ? 2 / 3.0 : 0.25;
            }
        }
    }

    private static void fill(double x, double y, double z, double[] basis) {
        basis[0] = 0.282095;
        basis[1] = 0.488603 * y;
        basis[2] = 0.488603 * z;
        basis[3] = 0.488603 * x;
        basis[4] = 1.092548 * x * y;
        basis[5] = 1.092548 * y * z;
        basis[6] = 0.315392 * (3 * z * z - 1);
        basis[7] = 1.092548 * x * z;
        basis[8] = 0.546274 * (x * x - y * y);
    }

    /** Per unit of albedo. */
    void irradiance(double x, double y, double z, double[] out) {
        for (int c = 0; c < 3; c++) {
            double[] n = numbers[c];
            out[c] = Math.max(
                    0.01,
                    n[0] * 0.282095
                            + 0.488603 * (n[1] * y + n[2] * z + n[3] * x)
                            + 1.092548 * (n[4] * x * y + n[5] * y * z + n[7] * x * z)
                            + 0.315392 * n[6] * (3 * z * z - 1)
                            + 0.546274 * n[8] * (x * x - y * y));
        }
    }
}
