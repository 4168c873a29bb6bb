package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Pose;
import com.shopwright.configurator.scene.Scene;
import com.shopwright.configurator.scene.Solid;
import com.shopwright.configurator.scene.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scene's solids, assembled by surface. */
public final class Batches {

    private Batches() {}

    /** A solid, or its faces or edges if they look different. */
    private record Piece(Solid solid, Mesh mesh) {}

    /** In the order in which the surfaces first appear. */
    public static List<Batch> of(Scene scene) {
        Map<Surface, List<Piece>> bySurface = new LinkedHashMap<>();
        for (Solid solid : scene.solids()) {
            Mesh mesh = Meshes.of(solid.body());
            Surface surface = solid.surface();
            if (Plies.showOn(solid.body(), surface)) {
                add(bySurface, surface, new Piece(solid, Plies.of(mesh, true)));
                add(bySurface, Plies.edges(surface), new Piece(solid, Plies.of(mesh, false)));
            } else {
                add(bySurface, surface, new Piece(solid, mesh));
            }
        }
        List<Batch> batches = new ArrayList<>();
        bySurface.forEach((surface, pieces) -> batches.add(batch(surface, pieces)));
        return batches;
    }

    private static void add(Map<Surface, List<Piece>> bySurface, Surface surface, Piece piece) {
        bySurface.computeIfAbsent(surface, of -> new ArrayList<>()).add(piece);
    }

    private static Batch batch(Surface surface, List<Piece> pieces) {
        List<Mesh> meshes = pieces.stream().map(Piece::mesh).toList();
        int vertices = meshes.stream().mapToInt(Mesh::vertices).sum();
        int corners = meshes.stream().mapToInt(mesh -> mesh.triangles().length).sum();
        Mesh all =
                new Mesh(new float[3 * vertices], new float[3 * vertices], new float[2 * vertices], new int[corners]);
        int[] movers = new int[vertices];
        int firstVertex = 0;
        int firstCorner = 0;
        for (Piece piece : pieces) {
            Mesh mesh = piece.mesh();
            place(mesh, piece.solid(), all, firstVertex, firstCorner);
            Arrays.fill(
                    movers,
                    firstVertex,
                    firstVertex + mesh.vertices(),
                    piece.solid().mover());
            firstVertex += mesh.vertices();
            firstCorner += mesh.triangles().length;
        }
        return new Batch(surface, all, movers);
    }

    private static void place(Mesh mesh, Solid solid, Mesh all, int firstVertex, int firstCorner) {
        Pose pose = solid.pose();
        float[] from = mesh.positions();
        float[] normals = mesh.normals();
        float alongGrain = shift(solid.seed());
        float acrossGrain = shift(solid.seed() ^ 0x5bd1e995);
        for (int i = 0; i < mesh.vertices(); i++) {
            int source = 3 * i;
            int target = 3 * (firstVertex + i);
            put(all.positions(), target, pose, from[source], from[source + 1], from[source + 2], 1);
            put(all.normals(), target, pose, normals[source], normals[source + 1], normals[source + 2], 0);
            all.places()[2 * (firstVertex + i)] = mesh.places()[2 * i] + alongGrain;
            all.places()[2 * (firstVertex + i) + 1] = mesh.places()[2 * i + 1] + acrossGrain;
        }
        int[] triangles = mesh.triangles();
        boolean turnedOver = pose.mirrors();
        for (int i = 0; i < triangles.length; i += 3) {
            all.triangles()[firstCorner + i] = firstVertex + triangles[i];
            all.triangles()[firstCorner + i + 1] = firstVertex + triangles[turnedOver ? i + 2 : i + 1];
            all.triangles()[firstCorner + i + 2] = firstVertex + triangles[turnedOver ? i + 1 : i + 2];
        }
    }

    /** @param moved 1 for a place, 0 for a direction */
    private static void put(float[] target, int at, Pose pose, double x, double y, double z, double moved) {
        target[at] = (float) (pose.xx() * x + pose.xy() * y + pose.xz() * z + pose.x() * moved) + 0f;
        target[at + 1] = (float) (pose.yx() * x + pose.yy() * y + pose.yz() * z + pose.y() * moved) + 0f;
        target[at + 2] = (float) (pose.zx() * x + pose.zy() * y + pose.zz() * z + pose.z() * moved) + 0f;
    }

    /** Somewhere within four metres of the sheet; close seeds lie far apart (a step of SplitMix64). */
    private static float shift(int seed) {
        long mixed = (seed + 1L) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (float) ((mixed >>> 40) / (double) (1 << 24) * 4096);
    }
}
