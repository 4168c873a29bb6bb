package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Cut;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import java.util.List;

/** What a panel must be so that it can be made. */
final class PanelRules {

    /** In so many directions cuts are compared with the rim and with each other: exact for boards, close for round ones. */
    private static final int DIRECTIONS = 16;

    private PanelRules() {}

    static void check(Outline outline, double thickness, Edge edge, List<Cut> cuts) {
        double upper = 0;
        double lower = 0;
        switch (edge) {
            case Edge.Sharp s -> {}
            case Edge.Round r -> {
                Dimensions.within("The radius of an edge", r.radius(), thickness / 2, "half the thickness");
                upper = r.radius();
                lower = r.radius();
            }
            case Edge.Bevel b -> {
                Dimensions.within("The height of a bevel", b.height(), thickness, "the thickness");
                lower = b.inset();
            }
        }
        double inset = Math.max(upper, lower);
        if (inset > 0) {
            Dimensions.require(
                    !(outline instanceof Outline.Letters), "Letters have sharp edges: leave out round and bevel.");
            Dimensions.below("The edge", inset, Plane.insetBound(outline), "what the outline has room for");
        }
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            double held = cut.depth() >= thickness ? inset : upper;
            Dimensions.require(
                    inside(cut, outline, held), "Cut " + (i + 1) + " does not lie inside the outline of its panel.");
            for (int j = 0; j < i; j++) {
                Dimensions.require(
                        apart(cuts.get(j), cut),
                        "Cuts " + (j + 1) + " and " + (i + 1) + " of a panel lie over each other.");
            }
        }
    }

    private static boolean inside(Cut cut, Outline outline, double inset) {
        for (int i = 0; i < DIRECTIONS; i++) {
            double x = Math.cos(2 * Math.PI * i / DIRECTIONS);
            double y = Math.sin(2 * Math.PI * i / DIRECTIONS);
            if (cut.x() * x + cut.y() * y + cut.outline().reach(x, y) >= Plane.reach(outline, inset, x, y)) {
                return false;
            }
        }
        return true;
    }

    private static boolean apart(Cut one, Cut other) {
        for (int i = 0; i < DIRECTIONS; i++) {
            double x = Math.cos(2 * Math.PI * i / DIRECTIONS);
            double y = Math.sin(2 * Math.PI * i / DIRECTIONS);
            double between = (other.x() - one.x()) * x + (other.y() - one.y()) * y;
            if (one.outline().reach(x, y) + other.outline().reach(-x, -y) < between) {
                return true;
            }
        }
        return false;
    }
}
