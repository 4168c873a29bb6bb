package com.shopwright.configurator.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** What every mesh of something solid must be, whatever it shows. */
final class Solidity {

    private Solidity() {}

    /** Each edge of a triangle belongs once, the other way round, to another: no gap, nothing inside out. */
    static void assertClosed(Mesh mesh) {
        Map<Place, Integer> places = new HashMap<>();
        int[] welded = new int[mesh.vertices()];
        for (int i = 0; i < welded.length; i++) {
            welded[i] = places.computeIfAbsent(Place.of(mesh, i), place -> places.size());
        }
        Map<Long, Integer> edges = new HashMap<>();
        int[] triangles = mesh.triangles();
        for (int i = 0; i < triangles.length; i++) {
            int from = welded[triangles[i]];
            int to = welded[triangles[i % 3 == 2 ? i - 2 : i + 1]];
            edges.merge(key(from, to), 1, Integer::sum);
            edges.merge(key(to, from), -1, Integer::sum);
        }
        assertThat(edges.values()).as("edges without a counterpart").allMatch(count -> count == 0);
    }

    private static long key(int from, int to) {
        return ((long) from << 32) | to;
    }

    private record Place(float x, float y, float z) {

        static Place of(Mesh mesh, int vertex) {
            float[] p = mesh.positions();
            return new Place(p[3 * vertex], p[3 * vertex + 1], p[3 * vertex + 2]);
        }
    }

    /** Positive for a mesh that faces outwards. */
    static double volume(Mesh mesh) {
        double sum = 0;
        float[] p = mesh.positions();
        int[] t = mesh.triangles();
        for (int i = 0; i < t.length; i += 3) {
            int a = 3 * t[i];
            int b = 3 * t[i + 1];
            int c = 3 * t[i + 2];
            sum += (double) p[a] * ((double) p[b + 1] * p[c + 2] - (double) p[b + 2] * p[c + 1])
                    + (double) p[a + 1] * ((double) p[b + 2] * p[c] - (double) p[b] * p[c + 2])
                    + (double) p[a + 2] * ((double) p[b] * p[c + 1] - (double) p[b + 1] * p[c]);
        }
        return sum / 6;
    }

    static float[] box(Mesh mesh) {
        float[] box = {
            Float.POSITIVE_INFINITY,
            Float.POSITIVE_INFINITY,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NEGATIVE_INFINITY
        };
        for (int corner : mesh.triangles()) {
            for (int axis = 0; axis < 3; axis++) {
                float at = mesh.positions()[3 * corner + axis];
                box[axis] = Math.min(box[axis], at);
                box[3 + axis] = Math.max(box[3 + axis], at);
            }
        }
        return box;
    }

    /**
     * Normals of length 1 that never point inwards: no vertex looks away from the outer side of a triangle that has it by more
     * than a rounding may.
     */
    static void assertNormals(Mesh mesh) {
        for (int i = 0; i < mesh.vertices(); i++) {
            float[] n = mesh.normals();
            double length = Math.sqrt(n[3 * i] * n[3 * i] + n[3 * i + 1] * n[3 * i + 1] + n[3 * i + 2] * n[3 * i + 2]);
            assertThat(length).as("length of normal " + i).isBetween(0.999, 1.001);
        }
        int[] t = mesh.triangles();
        for (int i = 0; i < t.length; i += 3) {
            double[] face = face(mesh, t[i], t[i + 1], t[i + 2]);
            double length = Math.sqrt(face[0] * face[0] + face[1] * face[1] + face[2] * face[2]);
            if (length < 0.02) {
                continue;
            }
            for (int corner = 0; corner < 3; corner++) {
                int at = 3 * t[i + corner];
                double along = face[0] * mesh.normals()[at]
                        + face[1] * mesh.normals()[at + 1]
                        + face[2] * mesh.normals()[at + 2];
                assertThat(along / length).as("normal of triangle " + i / 3).isGreaterThan(-0.1);
            }
        }
    }

    private static double[] face(Mesh mesh, int a, int b, int c) {
        double[] ab = difference(mesh, a, b);
        double[] ac = difference(mesh, a, c);
        return new double[] {ab[1] * ac[2] - ab[2] * ac[1], ab[2] * ac[0] - ab[0] * ac[2], ab[0] * ac[1] - ab[1] * ac[0]
        };
    }

    private static double[] difference(Mesh mesh, int from, int to) {
        double[] difference = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            difference[axis] = (double) mesh.positions()[3 * to + axis] - mesh.positions()[3 * from + axis];
        }
        return difference;
    }
}
