package com.shopwright.configurator.picture;

import java.util.Arrays;

/**
 * Light measured on a grid coarser than the picture, smoothed along surfaces but not across edges (joint bilateral
 * filter, Kopf et al. 2007).
 */
final class Readings {

    /** Floats of one reading: the share of the key light, then red, green, blue. */
    static final int SIZE = 4;

    private static final int NOWHERE = -2;

    /** Pixels per cell along a side. */
    final int pitch;

    final int columns;
    final int rows;
    private final int[] surface;
    private final float[] positions;
    private final float[] normals;
    private final float[] raw;
    private final float[] smooth;
    private final float[] settled;
    private final double tolerance;

    /** @param tolerance how far off a surface a neighbour may lie, in millimetres */
    Readings(int width, int height, int pitch, double tolerance) {
        this.pitch = pitch;
        this.tolerance = tolerance;
        columns = (width + pitch - 1) / pitch;
        rows = (height + pitch - 1) / pitch;
        surface = new int[columns * rows];
        Arrays.fill(surface, NOWHERE);
        positions = new float[columns * rows * 3];
        normals = new float[columns * rows * 3];
        raw = new float[columns * rows * SIZE];
        smooth = new float[columns * rows * SIZE];
        settled = new float[columns * rows * SIZE];
    }

    int cell(int column, int row) {
        return row * columns + column;
    }

    boolean isMeasured(int cell) {
        return surface[cell] != NOWHERE;
    }

    /** Notes where a cell's reading is taken, and reads. */
    void take(int cell, int triangle, double[] at, double[] normal, double[] plane, LightMeter meter) {
        surface[cell] = triangle;
        for (int k = 0; k < 3; k++) {
            positions[cell * 3 + k] = (float) at[k];
            normals[cell * 3 + k] = (float) normal[k];
        }
        meter.read(at, normal, plane, Samples.set(cell % columns, cell / columns), 1, raw, cell * SIZE);
    }

    /** Smooths a row over 4 × 4 cells, which hold one full set of samples wherever they begin. */
    void smooth(int row) {
        filter(row, raw, smooth, 1, Double.MAX_VALUE, false);
    }

    /**
     * Smooths a row once more over a wider field (Dammertz et al. 2010, edge-avoiding à-trous), but only among
     * readings that are alike: what is left of the rays' grain goes, the sharp shadow below a foot stays.
     */
    void settle(int row) {
        filter(row, smooth, settled, 2, 0.16, false);
    }

    /** Smooths what lies on the floor in a row once more, where shadows are widest and nothing hides their grain. */
    void calm(int row) {
        filter(row, settled, smooth, 4, 0.10, true);
    }

    /** Takes over what was calmed. */
    void finish(int row) {
        for (int cell = cell(0, row); cell < cell(0, row + 1); cell++) {
            if (surface[cell] == Coverage.BACKDROP) {
                System.arraycopy(smooth, cell * SIZE, settled, cell * SIZE, SIZE);
            }
        }
    }

    private void filter(int row, float[] from, float[] to, int step, double alike, boolean floorOnly) {
        for (int column = 0; column < columns; column++) {
            int cell = cell(column, row);
            if (surface[cell] == NOWHERE || floorOnly && surface[cell] != Coverage.BACKDROP) {
                continue;
            }
            double weights = 0;
            double[] sum = new double[SIZE];
            for (int y = -2; y <= 2; y++) {
                for (int x = -2; x <= 2; x++) {
                    int nearColumn = column + x * step;
                    int nearRow = row + y * step;
                    if (nearColumn < 0 || nearRow < 0 || nearColumn >= columns || nearRow >= rows) {
                        continue;
                    }
                    int near = cell(nearColumn, nearRow);
                    // Half weights on the outer ring make five cells count as four.
                    double weight = (Math.abs(x) == 2 ? 0.5 : 1) * (Math.abs(y) == 2 ? 0.5 : 1);
                    weight *= kinship(near, positions, cell * 3, normals, cell * 3);
                    weight *= Math.max(0, 1 - difference(from, near, cell) / alike);
                    if (weight > 0) {
                        weights += weight;
                        for (int k = 0; k < SIZE; k++) {
                            sum[k] += from[near * SIZE + k] * weight;
                        }
                    }
                }
            }
            for (int k = 0; k < SIZE; k++) {
                to[cell * SIZE + k] = (float) (sum[k] / weights);
            }
        }
    }

    private static double difference(float[] from, int one, int other) {
        return Math.abs(from[one * SIZE] - from[other * SIZE])
                + Math.abs(from[one * SIZE + 2] - from[other * SIZE + 2]);
    }

    private double kinship(int near, float[] at, int i, float[] normal, int n) {
        return kinship(near, at[i], at[i + 1], at[i + 2], normal[n], normal[n + 1], normal[n + 2]);
    }

    /** 0 for a reading on another surface, up to 1. */
    private double kinship(int near, double x, double y, double z, double nx, double ny, double nz) {
        if (surface[near] == NOWHERE) {
            return 0;
        }
        double cosine = normals[near * 3] * nx + normals[near * 3 + 1] * ny + normals[near * 3 + 2] * nz;
        if (cosine < 0.8) {
            return 0;
        }
        double off = Math.abs((positions[near * 3] - x) * nx
                + (positions[near * 3 + 1] - y) * ny
                + (positions[near * 3 + 2] - z) * nz);
        double close = 1 - off / tolerance;
        return close <= 0 ? 0 : close * (cosine - 0.8) * 5;
    }

    /** Looks the light up at a place of the picture; false where no reading near it lies on the same surface. */
    boolean find(double px, double py, double[] at, double[] normal, float[] out) {
        double cx = px / pitch - 0.5;
        double cy = py / pitch - 0.5;
        int x0 = (int) Math.floor(cx);
        int y0 = (int) Math.floor(cy);
        return gather(cx, cy, x0, y0, 1, at, normal, out) || gather(cx, cy, x0 - 1, y0 - 1, 3, at, normal, out);
    }

    private boolean gather(double cx, double cy, int x0, int y0, int span, double[] at, double[] normal, float[] out) {
        double weights = 0;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double reach = (span + 1) / 2.0;
        for (int y = Math.max(0, y0); y <= Math.min(rows - 1, y0 + span); y++) {
            for (int x = Math.max(0, x0); x <= Math.min(columns - 1, x0 + span); x++) {
                double weight =
                        Math.max(0.01, 1 - Math.abs(x - cx) / reach) * Math.max(0.01, 1 - Math.abs(y - cy) / reach);
                int near = cell(x, y);
                weight *= kinship(near, at[0], at[1], at[2], normal[0], normal[1], normal[2]);
                weights += weight;
                a += settled[near * SIZE] * weight;
                b += settled[near * SIZE + 1] * weight;
                c += settled[near * SIZE + 2] * weight;
                d += settled[near * SIZE + 3] * weight;
            }
        }
        if (weights < 0.02) {
            return false;
        }
        out[0] = (float) (a / weights);
        out[1] = (float) (b / weights);
        out[2] = (float) (c / weights);
        out[3] = (float) (d / weights);
        return true;
    }
}
