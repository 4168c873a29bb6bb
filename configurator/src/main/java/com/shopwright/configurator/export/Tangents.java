package com.shopwright.configurator.export;

import com.shopwright.configurator.mesh.Mesh;

/**
 * The direction of the grain at each vertex, square to its normal, and on which side of it the texture's picture goes up: what
 * a relief's slopes are measured in. Without them viewers make up their own.
 */
final class Tangents {

    private final float[] positions;
    private final float[] normals;
    private final float[] places;
    private final double[] along;
    private final double[] up;

    /**
     * @param positions as in the file, like {@code normals}
     * @param places in millimetres, v upwards
     */
    private Tangents(float[] positions, float[] normals, float[] places) {
        this.positions = positions;
        this.normals = normals;
        this.places = places;
        this.along = new double[positions.length];
        this.up = new double[positions.length];
    }

    /** x, y, z and 1 or -1 for each vertex. */
    static float[] of(Mesh mesh, float[] positions, float[] normals) {
        Tangents tangents = new Tangents(positions, normals, mesh.places());
        int[] triangles = mesh.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            tangents.add(triangles[i], triangles[i + 1], triangles[i + 2]);
        }
        float[] all = new float[4 * mesh.vertices()];
        for (int vertex = 0; vertex < mesh.vertices(); vertex++) {
            tangents.write(vertex, all);
        }
        return all;
    }

    /** Lengyel's sum over triangles, larger ones counting more. */
    private void add(int a, int b, int c) {
        double u1 = places[2 * b] - places[2 * a];
        double v1 = places[2 * b + 1] - places[2 * a + 1];
        double u2 = places[2 * c] - places[2 * a];
        double v2 = places[2 * c + 1] - places[2 * a + 1];
        double sign = Math.signum(u1 * v2 - u2 * v1);
        for (int axis = 0; axis < 3; axis++) {
            double p1 = positions[3 * b + axis] - positions[3 * a + axis];
            double p2 = positions[3 * c + axis] - positions[3 * a + axis];
            double u = sign * (v2 * p1 - v1 * p2);
            double v = sign * (u1 * p2 - u2 * p1);
            for (int vertex : new int[] {a, b, c}) {
                along[3 * vertex + axis] += u;
                up[3 * vertex + axis] += v;
            }
        }
    }

    private void write(int vertex, float[] all) {
        int at = 3 * vertex;
        double x = normals[at];
        double y = normals[at + 1];
        double z = normals[at + 2];
        double share = x * along[at] + y * along[at + 1] + z * along[at + 2];
        double tx = along[at] - share * x;
        double ty = along[at + 1] - share * y;
        double tz = along[at + 2] - share * z;
        double length = Math.sqrt(tx * tx + ty * ty + tz * tz);
        if (length < 1e-12) { // no direction of its own: any that is square to the normal
            boolean level = Math.abs(x) > 0.9;
            tx = level ? -x * y : 1 - x * x;
            ty = level ? 1 - y * y : -x * y;
            tz = level ? -y * z : -x * z;
            length = Math.sqrt(tx * tx + ty * ty + tz * tz);
        }
        double side = (y * tz - z * ty) * up[at] + (z * tx - x * tz) * up[at + 1] + (x * ty - y * tx) * up[at + 2];
        all[4 * vertex] = (float) (tx / length);
        all[4 * vertex + 1] = (float) (ty / length);
        all[4 * vertex + 2] = (float) (tz / length);
        all[4 * vertex + 3] = side < 0 ? -1 : 1;
    }
}
