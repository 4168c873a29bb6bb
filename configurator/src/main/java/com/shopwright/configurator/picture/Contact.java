package com.shopwright.configurator.picture;

/**
 * The dark line where a thing meets the floor. What touches the floor is too thin, and its shade too narrow, for the
 * rays that measure light: it is drawn from a plan of all that lies low, blurred twice, narrowly and widely.
 */
final class Contact {

    /** Longest side of the plan in cells. */
    private static final int CELLS = 360;

    private static final double NEAR = 0.50;
    private static final double WIDE = 0.26;
    /** How far the wide one is moved, in its own reach. */
    private static final double LEAN = 0.7;

    private final double cell;
    private final double left;
    private final double front;
    private final int columns;
    private final int rows;
    private final double leanX;
    private final double leanY;
    private final float[] near;
    private final float[] wide;

    /** @param away which way the key light throws shadows on the floor: the wide shade leans there */
    Contact(Subject subject, double[] away) {
        double size = subject.radius();
        // A leg shades the floor about as far as it is thick, a low edge about as far as it is high.
        double nearReach = 3 + 0.0035 * size;
        double wideReach = 12 + 0.020 * size;
        double rim = 3 * wideReach;
        double across = subject.max[0] - subject.min[0] + 2 * rim;
        double deep = subject.max[1] - subject.min[1] + 2 * rim;
        cell = Math.max(across, deep) / CELLS;
        leanX = LEAN * wideReach / cell * away[0];
        leanY = LEAN * wideReach / cell * away[1];
        left = subject.min[0] - rim;
        front = subject.min[1] - rim;
        columns = (int) Math.ceil(across / cell) + 1;
        rows = (int) Math.ceil(deep / cell) + 1;
        near = plan(subject, 12 + 0.01 * size);
        wide = plan(subject, 60 + 0.06 * size);
        blur(near, (int) Math.max(1, Math.round(nearReach / cell)));
        blur(wide, (int) Math.max(2, Math.round(wideReach / cell)));
    }

    /** How much of the floor is covered by what lies lower than a height, 1 on the floor itself. */
    private float[] plan(Subject subject, double height) {
        float[] plan = new float[columns * rows];
        for (int t = 0; t < subject.triangles(); t++) {
            int a = subject.corners[t * 3] * 3;
            int b = subject.corners[t * 3 + 1] * 3;
            int c = subject.corners[t * 3 + 2] * 3;
            float[] at = subject.positions;
            double low = Math.min(at[a + 2], Math.min(at[b + 2], at[c + 2]));
            if (low < height && Math.abs(subject.planes[t * 3 + 2]) > 0.05) {
                double share = 1 - Math.max(0, low) / height;
                fill(plan, (float) (share * subject.skinOf(t).material().opacity()), at, a, b, c);
            }
        }
        return plan;
    }

    private void fill(float[] plan, float share, float[] at, int a, int b, int c) {
        double ax = (at[a] - left) / cell;
        double ay = (at[a + 1] - front) / cell;
        double bx = (at[b] - left) / cell;
        double by = (at[b + 1] - front) / cell;
        double cx = (at[c] - left) / cell;
        double cy = (at[c + 1] - front) / cell;
        double turn = Math.signum((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
        int lastY = (int) Math.max(ay, Math.max(by, cy));
        int lastX = (int) Math.max(ax, Math.max(bx, cx));
        for (int y = (int) Math.min(ay, Math.min(by, cy)); y <= lastY; y++) {
            for (int x = (int) Math.min(ax, Math.min(bx, cx)); x <= lastX; x++) {
                // Cells that are touched count: feet are smaller than a few of them.
                if (turn * side(ax, ay, bx, by, x, y) > -1
                        && turn * side(bx, by, cx, cy, x, y) > -1
                        && turn * side(cx, cy, ax, ay, x, y) > -1) {
                    int i = y * columns + x;
                    plan[i] = Math.max(plan[i], share);
                }
            }
        }
    }

    /** Distance in cells of a cell's middle from a line, to its left positive. */
    private static double side(double fromX, double fromY, double toX, double toY, int x, int y) {
        double length = Math.max(1e-9, Math.hypot(toX - fromX, toY - fromY));
        return ((toX - fromX) * (y + 0.5 - fromY) - (toY - fromY) * (x + 0.5 - fromX)) / length;
    }

    /** Three running means are nearly a bell (Wells 1986). */
    private void blur(float[] plan, int reach) {
        float[] line = new float[Math.max(columns, rows)];
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < rows; y++) {
                mean(plan, y * columns, 1, columns, reach, line);
            }
            for (int x = 0; x < columns; x++) {
                mean(plan, x, columns, rows, reach, line);
            }
        }
    }

    private static void mean(float[] plan, int start, int step, int count, int reach, float[] line) {
        float sum = 0;
        for (int i = -reach; i < count; i++) {
            sum += i + reach < count ? plan[start + (i + reach) * step] : 0;
            sum -= i - reach - 1 >= 0 ? plan[start + (i - reach - 1) * step] : 0;
            if (i >= 0) {
                line[i] = sum / (2 * reach + 1);
            }
        }
        for (int i = 0; i < count; i++) {
            plan[start + i * step] = line[i];
        }
    }

    /** Share of the light that reaches a place of the floor. */
    double open(double x, double y) {
        double cx = (x - left) / cell - 0.5;
        double cy = (y - front) / cell - 0.5;
        if (cx < 0 || cy < 0 || cx >= columns - 1 || cy >= rows - 1) {
            return 1;
        }
        double wx = Math.clamp(cx - leanX, 0, columns - 2);
        double wy = Math.clamp(cy - leanY, 0, rows - 2);
        return (1 - NEAR * shade(near, cx, cy)) * (1 - WIDE * shade(wide, wx, wy));
    }

    /** A leg's shade is faint after the blur, and no less dark for that: the square root brings it back. */
    private double shade(float[] plan, double cx, double cy) {
        int x = (int) cx;
        int y = (int) cy;
        double fx = cx - x;
        double fy = cy - y;
        int i = y * columns + x;
        double top = plan[i] + (plan[i + 1] - plan[i]) * fx;
        double bottom = plan[i + columns] + (plan[i + columns + 1] - plan[i + columns]) * fx;
        return Math.sqrt(Math.max(0, top + (bottom - top) * fy));
    }
}
