package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Surface;
import java.util.Arrays;

/**
 * What tells plywood from a solid board: its edges show the sheets that it is glued from. A board of plywood is therefore
 * two surfaces, its faces and its edges.
 */
final class Plies {

    private static final String PLYWOOD = "plywood";
    private static final String EDGES = "plies";

    /** How far a face may lean and still be one: less than the flattest part of a rounded edge does. */
    private static final double LEVEL = 0.999;

    private Plies() {}

    static boolean showOn(Body body, Surface surface) {
        return body instanceof Body.Panel && surface.material().equals(PLYWOOD);
    }

    static Surface edges(Surface surface) {
        return new Surface(EDGES, "", surface.finish());
    }

    /** The triangles of a board's faces, or those of all its edges with the plies along them. */
    static Mesh of(Mesh board, boolean faces) {
        int[] triangles = board.triangles();
        int[] renamed = new int[board.vertices()];
        Arrays.fill(renamed, -1);
        Weaver weaver = new Weaver();
        for (int i = 0; i < triangles.length; i += 3) {
            if (faces == isLevel(board, triangles[i], triangles[i + 1], triangles[i + 2])) {
                weaver.triangle(
                        copy(board, triangles[i], renamed, weaver, faces),
                        copy(board, triangles[i + 1], renamed, weaver, faces),
                        copy(board, triangles[i + 2], renamed, weaver, faces));
            }
        }
        return weaver.mesh();
    }

    private static int copy(Mesh board, int vertex, int[] renamed, Weaver weaver, boolean face) {
        if (renamed[vertex] < 0) {
            float[] at = board.positions();
            float[] normal = board.normals();
            double x = at[3 * vertex];
            double y = at[3 * vertex + 1];
            double z = at[3 * vertex + 2];
            // Along a side of a rectangle the sum of x and y is the way along it; corners are too short to matter.
            renamed[vertex] = weaver.vertex(
                    x,
                    y,
                    z,
                    normal[3 * vertex],
                    normal[3 * vertex + 1],
                    normal[3 * vertex + 2],
                    face ? board.places()[2 * vertex] : x + y,
                    face ? board.places()[2 * vertex + 1] : z);
        }
        return renamed[vertex];
    }

    private static boolean isLevel(Mesh board, int a, int b, int c) {
        float[] at = board.positions();
        double ux = at[3 * b] - at[3 * a];
        double uy = at[3 * b + 1] - at[3 * a + 1];
        double uz = at[3 * b + 2] - at[3 * a + 2];
        double vx = at[3 * c] - at[3 * a];
        double vy = at[3 * c + 1] - at[3 * a + 1];
        double vz = at[3 * c + 2] - at[3 * a + 2];
        double x = uy * vz - uz * vy;
        double y = uz * vx - ux * vz;
        double z = ux * vy - uy * vx;
        return Math.abs(z) >= LEVEL * Math.sqrt(x * x + y * y + z * z);
    }
}
