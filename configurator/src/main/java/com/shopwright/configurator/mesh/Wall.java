package com.shopwright.configurator.mesh;

import com.shopwright.configurator.mesh.Rim.Stop;
import java.util.List;
import java.util.function.DoubleFunction;

/** The faces around a board and around what is cut from it. */
final class Wall {

    /** The vertices of one loop at one stop: where a point ends a face and where it begins the next. */
    private record Row(int[] ends, int[] begins) {}

    private Wall() {}

    /**
     * @param drawnIn the loops by inset, point for point
     * @param rim with heights from {@code bottom} up
     */
    static void raise(Weaver weaver, DoubleFunction<List<Loop>> drawnIn, Rim rim, double bottom) {
        List<Loop> upper = drawnIn.apply(rim.upperInset());
        for (int i = 0; i < upper.size(); i++) {
            for (List<Stop> run : rim.runs()) {
                Row below = row(
                        weaver,
                        drawnIn.apply(run.getFirst().inset()).get(i),
                        upper.get(i),
                        run.getFirst(),
                        rim,
                        bottom);
                for (Stop stop : run.subList(1, run.size())) {
                    Row above = row(weaver, drawnIn.apply(stop.inset()).get(i), upper.get(i), stop, rim, bottom);
                    join(weaver, below, above);
                    below = above;
                }
            }
        }
    }

    /** The texture folds over the edge: it goes on along the rim where the upper face ends. */
    private static Row row(Weaver weaver, Loop loop, Loop upper, Stop stop, Rim rim, double bottom) {
        int n = loop.size();
        Row row = new Row(new int[n], new int[n]);
        double down = rim.below(stop);
        double z = bottom + stop.height();
        for (int i = 0; i < n; i++) {
            double outX = loop.endX()[i];
            double outY = loop.endY()[i];
            row.ends[i] = weaver.vertex(
                    loop.x()[i],
                    loop.y()[i],
                    z,
                    outX * stop.out(),
                    outY * stop.out(),
                    stop.up(),
                    upper.x()[i] + outX * down,
                    upper.y()[i] + outY * down);
            double nextX = loop.beginX()[i];
            double nextY = loop.beginY()[i];
            row.begins[i] = !loop.sharp(i)
                    ? row.ends[i]
                    : weaver.vertex(
                            loop.x()[i],
                            loop.y()[i],
                            z,
                            nextX * stop.out(),
                            nextY * stop.out(),
                            stop.up(),
                            upper.x()[i] + nextX * down,
                            upper.y()[i] + nextY * down);
        }
        return row;
    }

    private static void join(Weaver weaver, Row below, Row above) {
        int n = below.ends.length;
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            weaver.quad(below.begins[i], below.ends[next], above.ends[next], above.begins[i]);
        }
    }
}
