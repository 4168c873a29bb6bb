package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body.Edge;
import java.util.ArrayList;
import java.util.List;

/**
 * The rim of a board from its lower to its upper face: smooth runs of stops, with a hard edge from run to run.
 */
record Rim(List<List<Stop>> runs) {

    /**
     * @param inset how far in from the outline
     * @param out how much its normal points away from the board
     * @param up how much it points up
     */
    record Stop(double inset, double height, double out, double up) {}

    static Rim of(Edge edge, double thickness) {
        return switch (edge) {
            case Edge.Sharp s -> straight(thickness);
            case Edge.Round r -> r.radius() == 0 ? straight(thickness) : rounded(r.radius(), r.radius(), thickness);
            case Edge.Bevel b -> b.inset() == 0 || b.height() == 0 ? straight(thickness) : bevelled(b, thickness);
        };
    }

    static Rim straight(double thickness) {
        return new Rim(List.of(List.of(new Stop(0, 0, 1, 0), new Stop(0, thickness, 1, 0))));
    }

    private static Rim bevelled(Edge.Bevel bevel, double thickness) {
        List<List<Stop>> runs = new ArrayList<>();
        runs.add(List.of(
                new Stop(bevel.inset(), 0, bevel.height(), -bevel.inset()),
                new Stop(0, bevel.height(), bevel.height(), -bevel.inset())));
        if (bevel.height() < thickness) {
            runs.add(List.of(new Stop(0, bevel.height(), 1, 0), new Stop(0, thickness, 1, 0)));
        }
        return new Rim(runs);
    }

    /** By quarter ellipses. */
    static Rim rounded(double inset, double height, double thickness) {
        int chords = Arcs.edge(Math.max(inset, height));
        double swell = Arcs.swell(chords);
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= chords; i++) {
            double angle = Math.PI / 2 * i / chords;
            double reach = i == 0 || i == chords ? 1 : swell;
            double across = i == 0 ? 0 : Math.sin(angle);
            double down = i == chords ? 0 : Math.cos(angle);
            stops.add(new Stop(
                    i == chords ? 0 : inset * (1 - reach * across),
                    i == 0 ? 0 : height * (1 - reach * down),
                    height * across,
                    -inset * down));
        }
        for (Stop stop : List.copyOf(stops).reversed()) {
            Stop over = new Stop(stop.inset(), thickness - stop.height(), stop.out(), -stop.up());
            if (over.height() - stops.getLast().height() > 1e-6) {
                stops.add(over);
            }
        }
        return new Rim(List.of(List.copyOf(stops)));
    }

    double lowerInset() {
        return runs.getFirst().getFirst().inset();
    }

    double upperInset() {
        return runs.getLast().getLast().inset();
    }

    double mostInset() {
        return Math.max(lowerInset(), upperInset());
    }

    /** How far it is along the rim from the upper face down to a stop. */
    double below(Stop stop) {
        double sum = 0;
        List<Stop> stops = runs.stream().flatMap(List::stream).toList().reversed();
        for (int i = 0; stops.get(i) != stop; i++) {
            Stop a = stops.get(i);
            Stop b = stops.get(i + 1);
            sum += Math.hypot(a.inset() - b.inset(), a.height() - b.height());
        }
        return sum;
    }
}
