package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Spot;
import java.util.ArrayList;
import java.util.List;

/** Drawers and doors: x = 0 in the middle of their opening, y = 0 at the face, z = 0 at the lower edge of the opening. */
final class Fronts {

    /** A runner takes half an inch on each side. */
    private static final double RUNNER = 13;

    /** Air below and above a drawer's box. */
    private static final double BELOW = 12;

    private static final double ABOVE = 22;

    /** How a notch for two fingers is rounded below. */
    private static final int NOTCH_STEPS = 12;

    private static final double NOTCH_DEPTH = 24;

    private Fronts() {}

    /**
     * @param width of the opening, like {@code height}
     * @param depth with the front
     * @param gap that the front leaves on each side
     * @param notch width of a notch in the front's upper edge; 0 for none
     */
    record Drawer(double width, double height, double depth, double front, double sides, double gap, double notch) {

        List<Member> members() {
            var members = new ArrayList<Member>();
            members.add(Joinery.front(outline(), 0, 0, height / 2, front, false));
            members.addAll(
                    Joinery.box(width - 2 * RUNNER, depth - front, height - BELOW - ABOVE, front, BELOW, sides, true));
            return members;
        }

        private Outline outline() {
            double x = width / 2 - gap;
            double y = height / 2 - gap;
            if (notch <= 0) {
                return new Outline.Rectangle(2 * x, 2 * y, 0);
            }
            var corners = new ArrayList<>(List.of(new Spot(-x, y), new Spot(-x, -y), new Spot(x, -y), new Spot(x, y)));
            for (int i = 0; i <= NOTCH_STEPS; i++) {
                double angle = Math.PI * i / NOTCH_STEPS;
                corners.add(new Spot(notch / 2 * Math.cos(angle), y - NOTCH_DEPTH * Math.sin(angle)));
            }
            return new Outline.Polygon(corners);
        }
    }

    /**
     * @param frame width of the frame around a filling; 0 for a plain board
     * @param filling thickness of the filling
     */
    record Door(double width, double height, double thickness, double frame, double filling, double gap) {

        List<Member> members() {
            double wide = width - 2 * gap;
            double high = height - 2 * gap;
            double middle = height / 2;
            if (frame <= 0) {
                return List.of(Joinery.stile(high, wide, 0, 0, middle, thickness, false));
            }
            double stile = (wide - frame) / 2;
            double rail = (high - frame) / 2;
            var across = new Outline.Rectangle(wide - 2 * frame, frame, 0);
            return List.of(
                    Joinery.stile(high, frame, -stile, 0, middle, thickness, false),
                    Joinery.stile(high, frame, stile, 0, middle, thickness, false),
                    Joinery.front(across, 0, 0, middle - rail, thickness, false),
                    Joinery.front(across, 0, 0, middle + rail, thickness, false),
                    Joinery.stile(
                            high - 2 * frame, wide - 2 * frame, 0, (thickness - filling) / 2, middle, filling, true));
        }
    }
}
