package com.shopwright.configurator.picture;

/** One triangle seen at one place of the picture: where that is in the scene and on the material's sheet. */
final class Fragment {

    final double[] position = new double[3];
    final double[] normal = new double[3];
    double u;
    double v;
    /**
     * Change of the place on the sheet from this pixel to the next one to the right, and to the one below;
     * millimetres.
     */
    double uAcross;

    double vAcross;
    double uDown;
    double vDown;
    private final double[] weights = new double[3];

    /** Moves to a place of the picture. Screen holds x, y and 1/depth of every vertex. */
    void at(Subject subject, float[] screen, int triangle, double x, double y) {
        int a = subject.corners[triangle * 3];
        int b = subject.corners[triangle * 3 + 1];
        int c = subject.corners[triangle * 3 + 2];
        weigh(screen, a * 3, b * 3, c * 3, x + 1, y);
        float[] places = subject.places;
        uAcross = blend(places, a * 2, b * 2, c * 2);
        vAcross = blend(places, a * 2 + 1, b * 2 + 1, c * 2 + 1);
        weigh(screen, a * 3, b * 3, c * 3, x, y + 1);
        uDown = blend(places, a * 2, b * 2, c * 2);
        vDown = blend(places, a * 2 + 1, b * 2 + 1, c * 2 + 1);
        weigh(screen, a * 3, b * 3, c * 3, x, y);
        place(subject, a, b, c);
        uAcross -= u;
        vAcross -= v;
        uDown -= u;
        vDown -= v;
    }

    /** Moves to where a ray met a triangle; the sheet is looked at from about {@code pixel} millimetres. */
    void at(Subject subject, Ray ray, double pixel) {
        weights[0] = 1 - ray.second - ray.third;
        weights[1] = ray.second;
        weights[2] = ray.third;
        int t = ray.triangle * 3;
        place(subject, subject.corners[t], subject.corners[t + 1], subject.corners[t + 2]);
        uAcross = vDown = pixel;
        vAcross = uDown = 0;
    }

    private void place(Subject subject, int a, int b, int c) {
        u = blend(subject.places, a * 2, b * 2, c * 2);
        v = blend(subject.places, a * 2 + 1, b * 2 + 1, c * 2 + 1);
        double length = 0;
        for (int k = 0; k < 3; k++) {
            position[k] = blend(subject.positions, a * 3 + k, b * 3 + k, c * 3 + k);
            normal[k] = blend(subject.normals, a * 3 + k, b * 3 + k, c * 3 + k);
            length += normal[k] * normal[k];
        }
        length = Math.sqrt(Math.max(1e-12, length));
        for (int k = 0; k < 3; k++) {
            normal[k] /= length;
        }
    }

    /** Perspective-correct weights of the corners (Heckbert 1989). */
    private void weigh(float[] screen, int a, int b, int c, double x, double y) {
        double ax = screen[a] - x;
        double ay = screen[a + 1] - y;
        double bx = screen[b] - x;
        double by = screen[b + 1] - y;
        double cx = screen[c] - x;
        double cy = screen[c + 1] - y;
        weights[0] = (bx * cy - by * cx) * screen[a + 2];
        weights[1] = (cx * ay - cy * ax) * screen[b + 2];
        weights[2] = (ax * by - ay * bx) * screen[c + 2];
        double sum = weights[0] + weights[1] + weights[2];
        double scale = Math.abs(sum) < 1e-30 ? 0 : 1 / sum;
        for (int k = 0; k < 3; k++) {
            weights[k] *= scale;
        }
    }

    private double blend(float[] values, int a, int b, int c) {
        return values[a] * weights[0] + values[b] * weights[1] + values[c] * weights[2];
    }
}
