package com.shopwright.configurator.picture;

import java.util.Optional;

/**
 * The light that a lamp sheds on what is behind it.
 *
 * @param middle of all that shines
 * @param radius of a ball as large as it
 */
record Glow(double[] middle, double radius) {

    /** A product of which less shines is no lamp: a wardrobe with a strip of light inside is pictured by day. */
    private static final double LAMP = 0.05;

    static Optional<Glow> of(Subject subject) {
        double all = 0;
        double shining = 0;
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int t = 0; t < subject.triangles(); t++) {
            double area = subject.area(t);
            all += area;
            if (subject.skinOf(t).material().glow() > 0) {
                shining += area;
                stretch(subject, t, low, high);
            }
        }
        if (shining <= all * LAMP) {
            return Optional.empty();
        }
        double[] middle = {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2};
        return Optional.of(new Glow(middle, Math.max(high[0] - low[0], high[2] - low[2]) / 2));
    }

    private static void stretch(Subject subject, int triangle, double[] low, double[] high) {
        for (int c = 0; c < 3; c++) {
            int at = subject.corners[triangle * 3 + c] * 3;
            for (int k = 0; k < 3; k++) {
                low[k] = Math.min(low[k], subject.positions[at + k]);
                high[k] = Math.max(high[k], subject.positions[at + k]);
            }
        }
    }

    /** How much of it lies on the paper where a line of sight from a place meets that: most just beside the lamp. */
    double behind(double[] eye, double dx, double dy, double dz) {
        double px = middle[0] - eye[0];
        double py = middle[1] - eye[1];
        double pz = middle[2] - eye[2];
        double along = px * dx + py * dy + pz * dz;
        double off = Math.sqrt(Math.max(0, px * px + py * py + pz * pz - along * along)) / radius;
        return 1 / (1 + off * off / 4);
    }
}
