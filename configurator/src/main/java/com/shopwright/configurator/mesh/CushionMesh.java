package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body.Cushion;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Upholstery;
import java.util.ArrayList;
import java.util.List;

/** Upholstery: a board with soft edges whose upper half is raised by the crown, and its piping. */
final class CushionMesh {

    /** Rings from the edge of the upper face to its middle; more would not be seen. */
    private static final int RINGS = 8;

    /** A straight side is cut into this many pieces so that the crown can fall off along it; more under a high crown. */
    private static final int PIECES = 6;

    private static final int PIECES_UNDER_HIGH = 9;
    private static final double HIGH = 0.2;

    private final Cushion cushion;
    private final Upholstery padding;
    private final Rim rim;
    private final Contour contour;
    private final Weaver weaver = new Weaver();

    private CushionMesh(Cushion cushion) {
        this.cushion = cushion;
        this.padding = cushion.padding();
        this.rim = cushion.soft() == 0
                ? Rim.straight(cushion.rim())
                : Rim.rounded(cushion.soft(), padding.softHeight(), cushion.rim());
        this.contour = new Contour(
                new Outline.Rectangle(cushion.length(), cushion.width(), cushion.corner()), rim.mostInset());
    }

    static Mesh of(Cushion cushion) {
        CushionMesh mesh = new CushionMesh(cushion);
        mesh.sides();
        mesh.upper();
        Face.fill(mesh.weaver, List.of(mesh.loop(mesh.rim.lowerInset())), 0, false);
        cushion.pipes().forEach(pipe -> SweepMesh.weave(pipe, mesh.weaver));
        return mesh.weaver.mesh();
    }

    private Loop loop(double inset) {
        Loop loop = contour.drawnIn(inset).getFirst();
        return cushion.crown() == 0 ? loop : loop.cut(cushion.corner() > 0, pieces());
    }

    private int pieces() {
        return cushion.crown() > HIGH * cushion.thickness() ? PIECES_UNDER_HIGH : PIECES;
    }

    private void sides() {
        Loop edge = loop(rim.upperInset());
        for (List<Rim.Stop> run : rim.runs()) {
            int[][] before = {};
            for (Rim.Stop stop : run) {
                int[][] row = row(loop(stop.inset()), edge, stop);
                if (before.length > 0) {
                    join(before, row);
                }
                before = row;
            }
        }
    }

    /** As on a board, but the upper half of the rim rises with the crown. */
    private int[][] row(Loop loop, Loop edge, Rim.Stop stop) {
        int n = loop.size();
        int[][] row = new int[2][n];
        double down = rim.below(stop);
        boolean raised = stop.height() > cushion.rim() / 2;
        for (int i = 0; i < n; i++) {
            row[0][i] = vertex(loop, edge, i, stop, loop.endX()[i], loop.endY()[i], down, raised);
            row[1][i] = loop.sharp(i)
                    ? vertex(loop, edge, i, stop, loop.beginX()[i], loop.beginY()[i], down, raised)
                    : row[0][i];
        }
        return row;
    }

    private int vertex(
            Loop loop, Loop edge, int i, Rim.Stop stop, double outX, double outY, double down, boolean raised) {
        double x = loop.x()[i];
        double y = loop.y()[i];
        double u = edge.x()[i] + outX * down;
        double v = edge.y()[i] + outY * down;
        double normalX = outX * stop.out();
        double normalY = outY * stop.out();
        return raised
                ? raised(x, y, stop.height(), normalX, normalY, stop.up(), u, v)
                : weaver.vertex(x, y, stop.height(), normalX, normalY, stop.up(), u, v);
    }

    /** Raising by h(x, y) shears: the normal loses the slope of h times its height. */
    private int raised(
            double x, double y, double z, double normalX, double normalY, double normalZ, double u, double v) {
        return weaver.vertex(
                x,
                y,
                z + padding.rise(x, y),
                normalX - padding.riseAlong(x, y) * normalZ,
                normalY - padding.riseAcross(x, y) * normalZ,
                normalZ,
                u,
                v);
    }

    private void join(int[][] below, int[][] above) {
        int n = below[0].length;
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            weaver.quad(below[1][i], below[0][next], above[0][next], above[1][i]);
        }
    }

    private void upper() {
        Loop edge = loop(rim.upperInset());
        if (cushion.crown() == 0) {
            Face.fill(weaver, List.of(edge), cushion.rim(), true);
            return;
        }
        List<int[]> rings = new ArrayList<>();
        for (int ring = 0; ring < RINGS; ring++) {
            // Closer towards the edge, where the crown falls off.
            double left = 1 - (double) ring / RINGS;
            rings.add(ring(edge, 1 - (1 - left) * (1 - left)));
        }
        int middle = raised(0, 0, cushion.rim(), 0, 0, 1, 0, 0);
        int n = edge.size();
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            for (int ring = 0; ring + 1 < RINGS; ring++) {
                int[] outer = rings.get(ring);
                int[] inner = rings.get(ring + 1);
                weaver.quad(outer[i], outer[next], inner[next], inner[i]);
            }
            weaver.triangle(rings.getLast()[i], rings.getLast()[next], middle);
        }
    }

    private int[] ring(Loop edge, double scale) {
        int[] ring = new int[edge.size()];
        for (int i = 0; i < ring.length; i++) {
            double x = edge.x()[i] * scale;
            double y = edge.y()[i] * scale;
            ring[i] = raised(x, y, cushion.rim(), 0, 0, 1, x, y);
        }
        return ring;
    }
}
