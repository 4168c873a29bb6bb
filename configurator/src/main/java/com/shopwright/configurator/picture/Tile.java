package com.shopwright.configurator.picture;

import java.util.Arrays;

/**
 * Finds what is seen in a square of the picture, at 16 samples a pixel. The samples lie on a sheared grid, so that
 * edges along either side get 16 shades instead of four.
 */
final class Tile {

    static final int SIDE = 32;
    private static final int GRID = 4;
    private static final int ROW = SIDE * GRID;
    /** The first sample's distance from the pixel's corner. */
    private static final double FIRST = 1 / 32.0;

    private final Subject subject;
    private final float[] screen;
    private final float[] near = new float[ROW * ROW];
    private final int[] seen = new int[ROW * ROW];
    private final double[] a = new double[3];
    private final double[] b = new double[3];
    private final double[] c = new double[3];
    private final double[] rowStart = new double[3];
    private double nearAcross;
    private double nearDown;
    /** The plane of nearness at the tile's corner, and at the beginning of a row of samples. */
    private double nearOrigin;

    private double nearStart;
    private int left;
    private int top;
    private int fromX;
    private int fromY;
    private int toX;
    private int toY;

    Tile(Subject subject, float[] screen) {
        this.subject = subject;
        this.screen = screen;
    }

    static double sampleX(int sample) {
        return (sample & 3) / 4.0 + (sample >> 2) / 16.0 + FIRST;
    }

    static double sampleY(int sample) {
        return (sample >> 2) / 4.0 + (sample & 3) / 16.0 + FIRST;
    }

    /** Begins a new square whose upper left pixel is given. */
    void clear(int leftPixel, int topPixel) {
        left = leftPixel;
        top = topPixel;
        Arrays.fill(near, 0);
        Arrays.fill(seen, Coverage.BACKDROP);
    }

    /** Lays a solid triangle over what was seen so far. */
    void cover(int triangle) {
        if (!prepare(triangle)) {
            return;
        }
        for (int y = fromY; y <= toY; y++) {
            for (int j = 0; j < GRID; j++) {
                row(y, j);
                int first = firstSample();
                int last = lastSample();
                for (int x = first; x <= last; x++) {
                    int i = x & 3;
                    double step = (x - fromX * GRID) / 4.0;
                    double shear = i / 16.0;
                    if (rowStart[0] + a[0] * step + b[0] * shear >= 0
                            && rowStart[1] + a[1] * step + b[1] * shear >= 0
                            && rowStart[2] + a[2] * step + b[2] * shear >= 0) {
                        float n = (float) (nearStart + nearAcross * step + nearDown * shear);
                        int at = (y * GRID + j) * ROW + x;
                        if (n > near[at]) {
                            near[at] = n;
                            seen[at] = triangle;
                        }
                    }
                }
            }
        }
    }

    /** Records where a transparent triangle lies before everything solid. */
    void overlay(int triangle, Coverage into) {
        if (!prepare(triangle)) {
            return;
        }
        for (int y = fromY; y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                int mask = 0;
                float nearest = 0;
                for (int s = 0; s < 16; s++) {
                    double px = x + sampleX(s);
                    double py = y + sampleY(s);
                    if (a[0] * px + b[0] * py + c[0] >= 0
                            && a[1] * px + b[1] * py + c[1] >= 0
                            && a[2] * px + b[2] * py + c[2] >= 0) {
                        float n = (float) (nearStart + nearAcross * px + nearDown * py);
                        if (n > near[(y * GRID + (s >> 2)) * ROW + x * GRID + (s & 3)]) {
                            mask |= 1 << s;
                            nearest = Math.max(nearest, n);
                        }
                    }
                }
                if (mask != 0) {
                    into.add(y * SIDE + x, triangle, mask, nearest);
                }
            }
        }
    }

    /**
     * Edge functions (Pineda 1988), positive inside, and the plane of one over the depth; false for what is not in
     * view.
     */
    private boolean prepare(int triangle) {
        int p = subject.corners[triangle * 3] * 3;
        // The picture's y runs downwards, which turns the winding round.
        int q = subject.corners[triangle * 3 + 2] * 3;
        int r = subject.corners[triangle * 3 + 1] * 3;
        double px = screen[p] - left;
        double py = screen[p + 1] - top;
        double qx = screen[q] - left;
        double qy = screen[q + 1] - top;
        double rx = screen[r] - left;
        double ry = screen[r + 1] - top;
        double area = (qx - px) * (ry - py) - (rx - px) * (qy - py);
        if (area <= 0) {
            return false;
        }
        fromX = (int) Math.max(0, Math.floor(Math.min(px, Math.min(qx, rx))));
        fromY = (int) Math.max(0, Math.floor(Math.min(py, Math.min(qy, ry))));
        toX = (int) Math.min(SIDE - 1, Math.floor(Math.max(px, Math.max(qx, rx))));
        toY = (int) Math.min(SIDE - 1, Math.floor(Math.max(py, Math.max(qy, ry))));
        if (fromX > toX || fromY > toY) {
            return false;
        }
        edge(0, qx, qy, rx, ry);
        edge(1, rx, ry, px, py);
        edge(2, px, py, qx, qy);
        double wp = screen[p + 2] / area;
        double wq = screen[q + 2] / area;
        double wr = screen[r + 2] / area;
        nearAcross = a[0] * wp + a[1] * wq + a[2] * wr;
        nearDown = b[0] * wp + b[1] * wq + b[2] * wr;
        nearStart = c[0] * wp + c[1] * wq + c[2] * wr;
        nearOrigin = nearStart;
        return true;
    }

    private void edge(int k, double x0, double y0, double x1, double y1) {
        a[k] = y0 - y1;
        b[k] = x1 - x0;
        c[k] = -(a[k] * x0 + b[k] * y0);
    }

    /** Values at the first sample of a row of samples. */
    private void row(int y, int j) {
        double sx = fromX + j / 16.0 + FIRST;
        double sy = y + j / 4.0 + FIRST;
        for (int k = 0; k < 3; k++) {
            rowStart[k] = a[k] * sx + b[k] * sy + c[k];
        }
        nearStart = nearOrigin + nearAcross * sx + nearDown * sy;
    }

    /** The first sample of the row that can lie inside; the shear is allowed for. */
    private int firstSample() {
        double first = 0;
        for (int k = 0; k < 3; k++) {
            if (a[k] > 0) {
                first = Math.max(first, -(rowStart[k] + Math.max(0, b[k] * 3 / 16)) / a[k]);
            }
        }
        return Math.max(fromX * GRID, fromX * GRID + (int) Math.min(ROW, Math.floor(first * 4)));
    }

    private int lastSample() {
        double last = (toX + 1 - fromX) * 4 - 1;
        for (int k = 0; k < 3; k++) {
            if (a[k] < 0) {
                last = Math.min(last, (rowStart[k] + Math.max(0, b[k] * 3 / 16)) / -a[k] * 4);
            } else if (a[k] == 0 && rowStart[k] + Math.max(0, b[k] * 3 / 16) < 0) {
                return -1;
            }
        }
        return fromX * GRID + (int) Math.ceil(Math.max(-1, last));
    }

    /** Writes down, pixel by pixel, the triangles that are seen. Neighbours on the same even surface count as one. */
    void resolve(int width, int height, Coverage into) {
        int[] ids = new int[16];
        int[] masks = new int[16];
        for (int y = 0; y < Math.min(SIDE, height - top); y++) {
            for (int x = 0; x < Math.min(SIDE, width - left); x++) {
                int found = 0;
                for (int s = 0; s < 16; s++) {
                    int id = seen[(y * GRID + (s >> 2)) * ROW + x * GRID + (s & 3)];
                    int k = 0;
                    while (k < found && ids[k] != id && !alike(ids[k], id)) {
                        k++;
                    }
                    if (k == found) {
                        ids[found] = id;
                        masks[found++] = 0;
                    }
                    masks[k] |= 1 << s;
                }
                for (int k = 0; k < found; k++) {
                    into.add(y * SIDE + x, ids[k], masks[k], 0);
                }
            }
        }
    }

    private boolean alike(int one, int other) {
        if (one < 0 || other < 0 || subject.skin[one] != subject.skin[other]) {
            return false;
        }
        float[] n = subject.planes;
        float cosine =
                n[one * 3] * n[other * 3] + n[one * 3 + 1] * n[other * 3 + 1] + n[one * 3 + 2] * n[other * 3 + 2];
        return cosine > 0.97f && touch(one, other);
    }

    private boolean touch(int one, int other) {
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                if (subject.corners[one * 3 + i] == subject.corners[other * 3 + k]) {
                    return true;
                }
            }
        }
        return false;
    }
}
