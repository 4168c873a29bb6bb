package com.shopwright.configurator.picture;

import java.util.Arrays;

/**
 * Takes single readings where the grid has none: on thin laths and in narrow gaps. A reading holds for its triangle
 * throughout a cell of the grid; those of one tile are remembered.
 */
final class SpotMeter {

    private static final int ENTRIES = 1 << 10;
    private static final int SIZE = Readings.SIZE;

    private final LightMeter meter;
    private final long[] keys = new long[ENTRIES];
    private final float[] lights = new float[ENTRIES * SIZE];

    SpotMeter(LightMeter meter) {
        this.meter = meter;
    }

    /** Forgets everything: what a tile shows must not depend on which tiles one thread did before. */
    void beginTile() {
        Arrays.fill(keys, -1);
    }

    void read(int triangle, int cell, Fragment at, double[] plane, int set, float[] out) {
        long key = (long) (triangle + 1) << 32 | cell;
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 54);
        if (keys[slot] != key) {
            keys[slot] = key;
            meter.read(at.position, at.normal, plane, set, LightMeter.ALONE, lights, slot * SIZE);
        }
        System.arraycopy(lights, slot * SIZE, out, 0, SIZE);
    }
}
