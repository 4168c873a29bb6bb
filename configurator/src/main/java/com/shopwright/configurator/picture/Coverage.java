package com.shopwright.configurator.picture;

import java.util.Arrays;

/**
 * Which triangle covers which of the 16 samples of which pixel of a tile (Carpenter's A-buffer, 1984).
 */
final class Coverage {

    /** Stands in for a triangle where there is none. */
    static final int BACKDROP = -1;

    static final int ALL = 0xffff;

    int count;
    int[] pixels = new int[1024];
    int[] triangles = new int[1024];
    int[] masks = new int[1024];
    /** One over the distance; only needed where fragments are sorted. */
    float[] nearness = new float[1024];

    void add(int pixel, int triangle, int mask, float near) {
        if (count == pixels.length) {
            pixels = Arrays.copyOf(pixels, count * 2);
            triangles = Arrays.copyOf(triangles, count * 2);
            masks = Arrays.copyOf(masks, count * 2);
            nearness = Arrays.copyOf(nearness, count * 2);
        }
        pixels[count] = pixel;
        triangles[count] = triangle;
        masks[count] = mask;
        nearness[count++] = near;
    }

    /** By pixel, what is far first. */
    void sort() {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            // Positive floats keep their order as integers.
            keys[i] = (long) pixels[i] << 52 | ((long) Float.floatToIntBits(nearness[i]) << 20) | i;
        }
        Arrays.sort(keys);
        Coverage sorted = new Coverage();
        for (long key : keys) {
            int i = (int) (key & 0xfffff);
            sorted.add(pixels[i], triangles[i], masks[i], nearness[i]);
        }
        pixels = sorted.pixels;
        triangles = sorted.triangles;
        masks = sorted.masks;
        nearness = sorted.nearness;
    }
}
