package com.shopwright.configurator.material;

/** Gradient noise (Perlin, "Improving noise", 2002) that repeats with a sheet, and numbers as good as random. */
final class Noise {

    private final int seed;
    private final double across;
    private final double down;

    /** For a sheet of so many millimetres. */
    Noise(int seed, double across, double down) {
        this.seed = seed * 0x9e3779b9;
        this.across = across;
        this.down = down;
    }

    /** About -1 to 1, changing over about so many millimetres each way. */
    double at(double x, double y, double grainX, double grainY) {
        return layer(grainX, grainY).at(x, y);
    }

    /** Noise that changes over about so many millimetres each way, made ready for many questions. */
    Layer layer(double grainX, double grainY) {
        return new Layer(Math.max(1, (int) Math.round(across / grainX)), Math.max(1, (int) Math.round(down / grainY)));
    }

    /** A lattice of so many steps each way over the sheet. */
    final class Layer {

        private final int countX;
        private final int countY;
        private final double perX;
        private final double perY;

        private Layer(int countX, int countY) {
            this.countX = countX;
            this.countY = countY;
            perX = countX / across;
            perY = countY / down;
        }

        /** About -1 to 1 at a place in millimetres. */
        double at(double x, double y) {
            return lattice(x * perX, y * perY, countX, countY);
        }
    }

    /** Several octaves, each half as strong and twice as fine. */
    double octaves(double x, double y, double grainX, double grainY, int octaves) {
        double sum = 0;
        double strength = 1;
        for (int i = 0; i < octaves; i++) {
            // Shifted, so that the octaves' zeros do not lie on each other.
            sum += at(x + 13.7 * i, y + 7.3 * i, grainX, grainY) * strength;
            grainX /= 2;
            grainY /= 2;
            strength /= 2;
        }
        return sum;
    }

    /** About -1 to 1; one step of the lattice is 1, and it repeats after so many steps each way. */
    double lattice(double x, double y, int repeatX, int repeatY) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = x - ix;
        double fy = y - iy;
        int x0 = wrapped(ix, repeatX);
        int x1 = x0 + 1 == repeatX ? 0 : x0 + 1;
        int y0 = wrapped(iy, repeatY);
        int y1 = y0 + 1 == repeatY ? 0 : y0 + 1;
        double sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
        double sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
        double top = slope(x0, y0, fx, fy) + sx * (slope(x1, y0, fx - 1, fy) - slope(x0, y0, fx, fy));
        double bottom = slope(x0, y1, fx, fy - 1) + sx * (slope(x1, y1, fx - 1, fy - 1) - slope(x0, y1, fx, fy - 1));
        return (top + sy * (bottom - top)) * 1.5;
    }

    /** Most places lie on the sheet itself, and a division takes as long as all the rest. */
    private static int wrapped(int i, int repeat) {
        return i >= 0 && i < repeat ? i : Math.floorMod(i, repeat);
    }

    private double slope(int ix, int iy, double x, double y) {
        int h = hash(ix, iy);
        double u = (h & 1) == 0 ? x : -x;
        double v = (h & 2) == 0 ? y : -y;
        return (h & 4) == 0 ? u + v * 0.5 : u * 0.5 + v;
    }

    /** 0 to 1. */
    double number(int x, int y) {
        return (hash(x, y) >>> 8) / (double) (1 << 24);
    }

    private int hash(int x, int y) {
        int h = seed ^ x * 0x27d4eb2d ^ y * 0x165667b1;
        h = (h ^ h >>> 15) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
