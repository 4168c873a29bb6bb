package com.shopwright.configurator.export;

import com.shopwright.configurator.material.Material;
import com.shopwright.configurator.material.Texture;
import com.shopwright.configurator.mesh.Batch;
import com.shopwright.configurator.mesh.Mesh;
import com.shopwright.configurator.scene.Motion;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A cupboard of boxes, 800 wide, 400 deep, 600 high: a body, a door, a drawer and a flap, in oak, glass and cane. */
final class Cabinet {

    static final Surface OAK = new Surface("oak", "", "oil");
    static final Surface GLASS = new Surface("glass", "", "");
    static final Surface CANE = new Surface("cane", "", "");

    static final Scene SHUT = scene(List.of());
    static final Scene OPENING = scene(List.of(
            new Scene.Mover("door", new Motion.Swing(-400, -200, -100)),
            new Scene.Mover("drawer", new Motion.Slide(0, -300, 0)),
            new Scene.Mover("flap", new Motion.Tip(-200, 600, 90))));

    /** The volume of all of it, in cubic metres. */
    static final double VOLUME = 0.8 * 0.38 * 0.6 + 0.4 * 0.02 * 0.6 + 0.4 * 0.02 * 0.3 + 0.4 * 0.02 * 0.3;

    private Cabinet() {}

    private static Scene scene(List<Scene.Mover> movers) {
        return new Scene(
                new Scene.Envelope(800, 400, 600), Scene.Stage.FLOOR, new Scene.View(35, 14), List.of(), movers);
    }

    static List<Batch> batches(Scene scene) {
        boolean moves = !scene.movers().isEmpty();
        return List.of(
                batch(
                        OAK,
                        box(-400, -180, 0, 400, 200, 600, Solid.FIXED),
                        box(0, -200, 0, 400, -180, 300, moves ? 1 : -1)),
                batch(GLASS, box(-400, -200, 0, 0, -180, 600, moves ? 0 : -1)),
                batch(CANE, box(0, -200, 300, 400, -180, 600, moves ? 2 : -1)));
    }

    static Material material(Surface surface) {
        return switch (surface.material()) {
            case "oak" ->
                new Material(
                        "oak-oil",
                        0.9,
                        0.8,
                        0.7,
                        1,
                        0.6,
                        0,
                        0.2,
                        0,
                        Optional.of(texture("oak", 0xff)),
                        Optional.of(texture("oak-relief", 0xff)),
                        false);
            case "glass" ->
                new Material("glass", 0.9, 1, 1, 0.3, 0.05, 0, 0, 0.5, Optional.empty(), Optional.empty(), false);
            default ->
                new Material("cane", 1, 1, 1, 1, 0.7, 0, 0, 0, Optional.of(texture("cane", 0)), Optional.empty(), true);
        };
    }

    private static Texture texture(String name, int alpha) {
        int[] pixels = new int[64 * 32];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i % 3 == 0 ? alpha : 0xff) << 24 | (i * 7 & 0xff) << 16 | (i * 3 & 0xff) << 8 | 0x80;
        }
        return new Texture(name, 64, 32, pixels, 1000, 500);
    }

    private record Moved(Mesh mesh, int mover) {}

    private static Batch batch(Surface surface, Moved... boxes) {
        List<Float> positions = new ArrayList<>();
        List<Float> normals = new ArrayList<>();
        List<Float> places = new ArrayList<>();
        List<Integer> triangles = new ArrayList<>();
        List<Integer> movers = new ArrayList<>();
        for (Moved box : boxes) {
            int first = movers.size();
            addAll(positions, box.mesh().positions());
            addAll(normals, box.mesh().normals());
            addAll(places, box.mesh().places());
            Arrays.stream(box.mesh().triangles()).forEach(index -> triangles.add(first + index));
            for (int i = 0; i < box.mesh().vertices(); i++) {
                movers.add(box.mover());
            }
        }
        return new Batch(
                surface, new Mesh(floats(positions), floats(normals), floats(places), ints(triangles)), ints(movers));
    }

    private static Moved box(double x0, double y0, double z0, double x1, double y1, double z1, int mover) {
        double[][] low = {{x0, y0, z0}, {x1, y1, z1}};
        float[] positions = new float[72];
        float[] normals = new float[72];
        float[] places = new float[48];
        int[] triangles = new int[36];
        int vertex = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                int u = (axis + 1) % 3;
                int v = (axis + 2) % 3;
                for (int corner = 0; corner < 4; corner++) {
                    int at = 3 * (vertex + corner);
                    positions[at + axis] = (float) low[side][axis];
                    positions[at + u] = (float) low[corner == 1 || corner == 2 ? 1 : 0][u];
                    positions[at + v] = (float) low[corner / 2][v];
                    normals[at + axis] = side == 0 ? -1 : 1;
                    places[2 * (vertex + corner)] = positions[at + u];
                    places[2 * (vertex + corner) + 1] = positions[at + v];
                }
                int[] order = side == 0 ? new int[] {0, 2, 1, 0, 3, 2} : new int[] {0, 1, 2, 0, 2, 3};
                for (int i = 0; i < 6; i++) {
                    triangles[vertex / 4 * 6 + i] = vertex + order[i];
                }
                vertex += 4;
            }
        }
        return new Moved(new Mesh(positions, normals, places, triangles), mover);
    }

    private static void addAll(List<Float> to, float[] from) {
        for (float value : from) {
            to.add(value);
        }
    }

    private static float[] floats(List<Float> list) {
        float[] array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
