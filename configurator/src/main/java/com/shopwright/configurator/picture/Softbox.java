package com.shopwright.configurator.picture;

/** A rectangular lamp far away, or a white reflector: where it is, how large it looks and how bright it is. */
final class Softbox {

    final double[] towards = new double[3];
    private final double[] across = new double[3];
    private final double[] along = new double[3];
    private final double halfWidth;
    private final double halfHeight;
    final double[] radiance;

    /**
     * @param direction from the product to its middle
     * @param halfWidth tangent of half the angle that it fills sideways
     * @param lit what it gives to a surface that faces it, per unit of albedo
     */
    Softbox(double[] direction, double halfWidth, double halfHeight, double[] lit) {
        this.halfWidth = halfWidth;
        this.halfHeight = halfHeight;
        double length =
                Math.sqrt(direction[0] * direction[0] + direction[1] * direction[1] + direction[2] * direction[2]);
        for (int i = 0; i < 3; i++) {
            towards[i] = direction[i] / length;
        }
        double flat = Math.max(1e-6, Math.hypot(towards[0], towards[1]));
        across[0] = -towards[1] / flat;
        across[1] = towards[0] / flat;
        along[0] = -towards[2] * across[1];
        along[1] = towards[2] * across[0];
        along[2] = towards[0] * across[1] - towards[1] * across[0];
        // Small solid angle: 4 tan tan, a little less for the slant at the rim.
        double angle = 4 * halfWidth * halfHeight / Math.pow(1 + (sq(halfWidth) + sq(halfHeight)) / 3, 1.5);
        radiance = new double[] {lit[0] * Math.PI / angle, lit[1] * Math.PI / angle, lit[2] * Math.PI / angle};
    }

    private static double sq(double x) {
        return x * x;
    }

    /** A direction to a point of it, by two numbers 0–1. */
    void sample(double first, double second, double[] direction) {
        double x = (first * 2 - 1) * halfWidth;
        double y = (second * 2 - 1) * halfHeight;
        double length = 1 / Math.sqrt(1 + x * x + y * y);
        for (int i = 0; i < 3; i++) {
            direction[i] = (towards[i] + across[i] * x + along[i] * y) * length;
        }
    }

    /**
     * How much of it a mirror of some blur sees in a direction: 1 in its middle, with edges as soft as the blur is
     * wide.
     */
    double seen(double dx, double dy, double dz, double blur) {
        double front = dx * towards[0] + dy * towards[1] + dz * towards[2];
        if (front <= 0.05) {
            return 0;
        }
        double x = (dx * across[0] + dy * across[1]) / front;
        double y = (dx * along[0] + dy * along[1] + dz * along[2]) / front;
        return window(x, halfWidth, blur) * window(y, halfHeight, blur);
    }

    /** A box of half width h, blurred. */
    static double window(double x, double h, double blur) {
        return (step((x + h) / blur) - step((x - h) / blur)) / 2;
    }

    private static double step(double t) {
        return t / Math.sqrt(1 + t * t);
    }
}
