package com.shopwright.configurator.picture;

import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.mesh.Mesh;
import com.shopwright.configurator.scene.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Simple things built by hand, so that pictures can be tested without models or meshes of the real shapes. */
final class Props {

    private final List<Batch> batches = new ArrayList<>();
    private final List<float[]> points = new ArrayList<>();
    private Surface surface;

    Props(Surface surface) {
        this.surface = surface;
    }

    static Props of(String material, String tint, String finish) {
        return new Props(new Surface(material, tint, finish));
    }

    Props then(String material, String tint, String finish) {
        finish();
        surface = new Surface(material, tint, finish);
        return this;
    }

    static Props table(String wood, String finish) {
        Props table = of(wood, "", finish).box(-800, -400, 722, 1600, 800, 28);
        for (int i = 0; i < 4; i++) {
            table.turned((i % 2 * 2 - 1) * 730, (i / 2 * 2 - 1) * 330, 0, 0, 0, 0, 16, 350, 24, 722, 29);
        }
        return table.box(-700, -320, 640, 1400, 24, 82).box(-700, 296, 640, 1400, 24, 82);
    }

    static Props lamp(String shade, String finish) {
        return of("brass", "", "polished")
                .turned(0, 0, 0, 0, 0, 0, 90, 10, 90, 14, 80, 16, 8, 380, 8, 380, 0)
                .then(shade, "", finish)
                .turned(0, 0, 330, 0, 0, 0, 170, 200, 130, 200, 0);
    }

    static Props chair(String frame, String seat, String tint) {
        Props chair = of(frame, "", "");
        for (int i = 0; i < 4; i++) {
            int height = i < 2 ? 430 : 800;
            chair.turned((i % 2 * 2 - 1) * 220, (i / 2 * 2 - 1) * 220, 0, 0, 0, 0, 12, height, 14, height, 0);
        }
        chair.box(-220, -232, 390, 440, 24, 40).box(-220, 208, 390, 440, 24, 40);
        chair.box(-232, -220, 390, 24, 440, 40).box(208, -220, 390, 24, 440, 40);
        chair.box(-220, 210, 620, 440, 14, 160);
        return chair.then(seat, tint, "").box(-240, -240, 430, 480, 480, 20);
    }

    /** A box by its lowest corner and its sizes, grain along its longest side. */
    Props box(double x, double y, double z, double w, double d, double h) {
        double[] low = {x, y, z};
        double[] size = {w, d, h};
        int grain = w >= d && w >= h ? 0 : d >= h ? 1 : 2;
        for (int axis = 0; axis < 3; axis++) {
            int b = (axis + 1) % 3;
            int c = (axis + 2) % 3;
            for (int side = 0; side < 2; side++) {
                double[][] corners = new double[4][];
                for (int k = 0; k < 4; k++) {
                    double[] p = low.clone();
                    p[axis] += side * size[axis];
                    p[b] += (k == 1 || k == 2 ? 1 : 0) * size[b];
                    p[c] += (k >= 2 ? 1 : 0) * size[c];
                    corners[k] = p;
                }
                int along = axis == grain ? b : grain;
                int across = 3 - axis - along;
                double[] normal = new double[3];
                normal[axis] = side == 1 ? 1 : -1;
                int[] order = side == 1 ? new int[] {0, 1, 2, 0, 2, 3} : new int[] {0, 2, 1, 0, 3, 2};
                for (int k : order) {
                    add(corners[k], normal, corners[k][along] + 137 * axis, corners[k][across]);
                }
            }
        }
        return this;
    }

    /** A solid of revolution about an upright axis through (x, y), from heights and radii, bottom and top closed. */
    Props turned(double x, double y, double z, double... profile) {
        int sides = 48;
        for (int i = 0; i + 3 < profile.length; i += 2) {
            double h0 = profile[i];
            double r0 = profile[i + 1];
            double h1 = profile[i + 2];
            double r1 = profile[i + 3];
            double length = Math.hypot(h1 - h0, r1 - r0);
            if (length == 0) {
                continue;
            }
            double out = (h1 - h0) / length;
            double up = -(r1 - r0) / length;
            for (int s = 0; s < sides; s++) {
                double a = 2 * Math.PI * s / sides;
                double b = 2 * Math.PI * (s + 1) / sides;
                double[][] p = {
                    ring(x, y, z + h0, r0, a),
                    ring(x, y, z + h0, r0, b),
                    ring(x, y, z + h1, r1, b),
                    ring(x, y, z + h1, r1, a)
                };
                double[][] n = {
                    {out * Math.cos(a), out * Math.sin(a), up}, {out * Math.cos(b), out * Math.sin(b), up},
                    {out * Math.cos(b), out * Math.sin(b), up}, {out * Math.cos(a), out * Math.sin(a), up}
                };
                double radius = Math.max(r0, r1);
                double[] across = {a * radius, b * radius, b * radius, a * radius};
                for (int k : new int[] {0, 1, 2, 0, 2, 3}) {
                    add(p[k], n[k], p[k][2], across[k]);
                }
            }
        }
        return this;
    }

    private static double[] ring(double x, double y, double z, double r, double a) {
        return new double[] {x + r * Math.cos(a), y + r * Math.sin(a), z};
    }

    private void add(double[] p, double[] n, double u, double v) {
        points.add(new float[] {
            (float) p[0], (float) p[1], (float) p[2], (float) n[0], (float) n[1], (float) n[2], (float) u, (float) v
        });
    }

    private void finish() {
        int n = points.size();
        float[] positions = new float[n * 3];
        float[] normals = new float[n * 3];
        float[] places = new float[n * 2];
        int[] triangles = new int[n];
        int[] movers = new int[n];
        Arrays.fill(movers, -1);
        for (int i = 0; i < n; i++) {
            float[] p = points.get(i);
            System.arraycopy(p, 0, positions, i * 3, 3);
            System.arraycopy(p, 3, normals, i * 3, 3);
            System.arraycopy(p, 6, places, i * 2, 2);
            triangles[i] = i;
        }
        batches.add(new Batch(surface, new Mesh(positions, normals, places, triangles), movers));
        points.clear();
    }

    List<Batch> batches() {
        finish();
        return List.copyOf(batches);
    }
}
