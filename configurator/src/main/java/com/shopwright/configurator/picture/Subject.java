package com.shopwright.configurator.picture;

import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.mesh.Mesh;
import java.util.Arrays;
import java.util.List;

/** Everything that stands before the camera, as one set of triangles with their materials. */
final class Subject {

    final float[] positions;
    final float[] normals;
    final float[] places;
    /** Three vertices each. */
    final int[] corners;
    /** Unit normal of each triangle's plane. */
    final float[] planes;
    /** For each triangle an index into {@link #skins}. */
    final int[] skin;

    final Skin[] skins;
    /** For each skin the middle height and half the height of all that it covers. */
    final double[] middles;

    final double[] halves;
    final float[] min = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    final float[] max = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};

    Subject(List<Batch> batches) {
        int vertices = 0;
        int triangles = 0;
        for (Batch batch : batches) {
            vertices += batch.mesh().vertices();
            triangles += batch.mesh().triangles().length / 3;
        }
        if (triangles == 0) {
            throw new IllegalArgumentException("There is nothing to see: no part of the scene has a shape.");
        }
        positions = new float[vertices * 3];
        normals = new float[vertices * 3];
        places = new float[vertices * 2];
        corners = new int[triangles * 3];
        planes = new float[triangles * 3];
        skin = new int[triangles];
        skins = new Skin[batches.size()];
        middles = new double[skins.length];
        halves = new double[skins.length];
        int vertex = 0;
        int triangle = 0;
        for (int i = 0; i < batches.size(); i++) {
            Mesh mesh = batches.get(i).mesh();
            skins[i] = Skin.of(batches.get(i).surface());
            System.arraycopy(mesh.positions(), 0, positions, vertex * 3, mesh.positions().length);
            System.arraycopy(mesh.normals(), 0, normals, vertex * 3, mesh.normals().length);
            System.arraycopy(mesh.places(), 0, places, vertex * 2, mesh.places().length);
            int[] from = mesh.triangles();
            for (int k = 0; k < from.length; k++) {
                corners[triangle * 3 + k] = from[k] + vertex;
            }
            measure(i, mesh.positions());
            Arrays.fill(skin, triangle, triangle + from.length / 3, i);
            vertex += mesh.vertices();
            triangle += from.length / 3;
        }
        for (int i = 0; i < positions.length; i++) {
            min[i % 3] = Math.min(min[i % 3], positions[i]);
            max[i % 3] = Math.max(max[i % 3], positions[i]);
        }
        for (int t = 0; t < triangles; t++) {
            plane(t);
        }
    }

    private void measure(int skinIndex, float[] points) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int i = 2; i < points.length; i += 3) {
            low = Math.min(low, points[i]);
            high = Math.max(high, points[i]);
        }
        middles[skinIndex] = (low + high) / 2.0;
        halves[skinIndex] = Math.max(1, (high - low) / 2.0);
    }

    int triangles() {
        return skin.length;
    }

    Skin skinOf(int triangle) {
        return skins[skin[triangle]];
    }

    /** In square millimetres. */
    double area(int t) {
        double[] square = square(t);
        return Math.sqrt(square[0] * square[0] + square[1] * square[1] + square[2] * square[2]) / 2;
    }

    /** Half of the space diagonal of its box. */
    double radius() {
        double x = max[0] - min[0];
        double y = max[1] - min[1];
        double z = max[2] - min[2];
        return Math.sqrt(x * x + y * y + z * z) / 2;
    }

    double middle(int axis) {
        return (min[axis] + max[axis]) / 2.0;
    }

    private void plane(int t) {
        double[] square = square(t);
        double length =
                Math.max(1e-12, Math.sqrt(square[0] * square[0] + square[1] * square[1] + square[2] * square[2]));
        for (int k = 0; k < 3; k++) {
            planes[t * 3 + k] = (float) (square[k] / length);
        }
    }

    /** Square to a triangle's plane, and twice as long as it is large. */
    private double[] square(int t) {
        int a = corners[t * 3] * 3;
        int b = corners[t * 3 + 1] * 3;
        int c = corners[t * 3 + 2] * 3;
        double ux = positions[b] - positions[a];
        double uy = positions[b + 1] - positions[a + 1];
        double uz = positions[b + 2] - positions[a + 2];
        double vx = positions[c] - positions[a];
        double vy = positions[c + 1] - positions[a + 1];
        double vz = positions[c + 2] - positions[a + 2];
        return new double[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }
}
