package com.shopwright.configurator.picture;

/** The faint unevenness of a plastered wall: value noise in three octaves. */
final class Plaster {

    private Plaster() {}

    /** About -1 to 1 at a place in millimetres. */
    static double at(double x, double y) {
        return 0.5 * noise(x / 90, y / 90) + 0.35 * noise(x / 22, y / 22 + 7) + 0.3 * noise(x / 5, y / 5 + 31);
    }

    private static double noise(double x, double y) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = x - ix;
        double fy = y - iy;
        fx = fx * fx * (3 - 2 * fx);
        fy = fy * fy * (3 - 2 * fy);
        double top = value(ix, iy) + (value(ix + 1, iy) - value(ix, iy)) * fx;
        double bottom = value(ix, iy + 1) + (value(ix + 1, iy + 1) - value(ix, iy + 1)) * fx;
        return top + (bottom - top) * fy;
    }

    private static double value(int x, int y) {
        int h = x * 0x27d4eb2d ^ y * 0x165667b1;
        h = (h ^ h >>> 15) * 0x85ebca6b;
        h ^= h >>> 13;
        return (h & 0xffff) / 32767.5 - 1;
    }
}
