package com.shopwright.configurator.mesh;

import java.util.Arrays;

/** Collects vertices and triangles. */
final class Weaver {

    private float[] positions = new float[512];
    private float[] normals = new float[512];
    private float[] places = new float[512];
    private int[] triangles = new int[1024];
    private int vertices;
    private int corners;

    /** The normal need not be of length 1. */
    int vertex(double x, double y, double z, double normalX, double normalY, double normalZ, double u, double v) {
        if (3 * vertices + 3 > positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
            normals = Arrays.copyOf(normals, 2 * normals.length);
            places = Arrays.copyOf(places, 2 * places.length);
        }
        int at = 3 * vertices;
        double length = Math.sqrt(normalX * normalX + normalY * normalY + normalZ * normalZ);
        // Adding 0 turns −0 into 0, so that equal places have equal bits.
        positions[at] = (float) x + 0f;
        positions[at + 1] = (float) y + 0f;
        positions[at + 2] = (float) z + 0f;
        normals[at] = (float) (normalX / length) + 0f;
        normals[at + 1] = (float) (normalY / length) + 0f;
        normals[at + 2] = (float) (normalZ / length) + 0f;
        places[2 * vertices] = (float) u;
        places[2 * vertices + 1] = (float) v;
        return vertices++;
    }

    /** Counter-clockwise seen from outside. A triangle that has two corners in one place is left out. */
    void triangle(int a, int b, int c) {
        if (same(a, b) || same(b, c) || same(c, a)) {
            return;
        }
        if (corners + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        triangles[corners++] = a;
        triangles[corners++] = b;
        triangles[corners++] = c;
    }

    /** Four corners, counter-clockwise seen from outside. */
    void quad(int a, int b, int c, int d) {
        triangle(a, b, c);
        triangle(a, c, d);
    }

    private boolean same(int a, int b) {
        return positions[3 * a] == positions[3 * b]
                && positions[3 * a + 1] == positions[3 * b + 1]
                && positions[3 * a + 2] == positions[3 * b + 2];
    }

    Mesh mesh() {
        return new Mesh(
                Arrays.copyOf(positions, 3 * vertices),
                Arrays.copyOf(normals, 3 * vertices),
                Arrays.copyOf(places, 2 * vertices),
                Arrays.copyOf(triangles, corners));
    }
}
