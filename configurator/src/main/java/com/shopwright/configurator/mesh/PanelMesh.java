package com.shopwright.configurator.mesh;

import com.shopwright.configurator.scene.Body.Cut;
import com.shopwright.configurator.scene.Body.Panel;
import java.util.ArrayList;
import java.util.List;

/** Boards, sheets and plates. */
final class PanelMesh {

    private PanelMesh() {}

    static Mesh of(Panel panel) {
        Weaver weaver = new Weaver();
        double thickness = panel.thickness();
        Rim rim = Rim.of(panel.edge(), thickness);
        Contour contour = new Contour(panel.outline(), rim.mostInset());
        List<Loop> above = new ArrayList<>(contour.drawnIn(rim.upperInset()));
        List<Loop> below = new ArrayList<>(contour.drawnIn(rim.lowerInset()));
        Wall.raise(weaver, contour::drawnIn, rim, 0);
        for (Cut cut : panel.cuts()) {
            boolean through = cut.depth() >= thickness;
            double floor = through ? 0 : thickness - cut.depth();
            List<Loop> loops = new Contour(cut.outline())
                    .loops().stream()
                            .map(loop -> loop.movedBy(cut.x(), cut.y()))
                            .toList();
            List<Loop> around = loops.stream().map(Loop::turnedOver).toList();
            Wall.raise(weaver, inset -> around, Rim.straight(thickness - floor), floor);
            above.addAll(around);
            if (through) {
                below.addAll(around);
            } else {
                Face.fill(weaver, loops, floor, true);
            }
        }
        Face.fill(weaver, above, thickness, true);
        Face.fill(weaver, below, 0, false);
        return weaver.mesh();
    }
}
