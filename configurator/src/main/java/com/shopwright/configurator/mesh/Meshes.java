package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Meshes of bodies. Those of late are kept, so that from one click to the next only what changes is made; what is kept is
 * bounded, and depends on nothing but the bodies.
 */
public final class Meshes {

    /** About 64 MB at most: a vertex with its share of triangles takes about 56 bytes. */
    private static final int MOST_VERTICES = 1_200_000;

    private static final Map<Body, Mesh> KEPT = new LinkedHashMap<>(256, 0.75f, true);
    private static int vertices;

    private Meshes() {}

    /** The same body always has the same mesh, number for number. Safe for threads. */
    public static Mesh of(Body body) {
        synchronized (KEPT) {
            Mesh kept = KEPT.get(body);
            if (kept != null) {
                return kept;
            }
        }
        // Made outside the lock: two threads may make the same mesh, and either will do.
        Mesh made = make(body);
        keep(body, made);
        return made;
    }

    private static void keep(Body body, Mesh made) {
        synchronized (KEPT) {
            if (KEPT.putIfAbsent(body, made) == null) {
                vertices += made.vertices();
            }
            var oldest = KEPT.entrySet().iterator();
            while (vertices > MOST_VERTICES && KEPT.size() > 1) {
                vertices -= oldest.next().getValue().vertices();
                oldest.remove();
            }
        }
    }

    static Mesh make(Body body) {
        return switch (body) {
            case Body.Panel panel -> PanelMesh.of(panel);
            case Body.Turned turned -> TurnedMesh.of(turned);
            case Body.Sweep sweep -> SweepMesh.of(sweep);
            case Body.Cushion cushion -> CushionMesh.of(cushion);
        };
    }
}
