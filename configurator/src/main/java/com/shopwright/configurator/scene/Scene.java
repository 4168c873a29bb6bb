package com.shopwright.configurator.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * One product as it will be made.
 *
 * @param outer the outer dimensions that the model states, all doors and drawers shut
 * @param stage where it stands, hangs or is fixed
 * @param view from where it is pictured first
 * @param solids everything that can be seen
 * @param movers doors, drawers and the like; a solid's {@link Solid#mover} is an index into them
 */
public record Scene(Envelope outer, Stage stage, View view, List<Solid> solids, List<Mover> movers) {

    private static final String DRAWER = "drawer";

    public Scene {
        solids = List.copyOf(solids);
        movers = List.copyOf(movers);
        for (Solid solid : solids) {
            if (solid.mover() >= movers.size()) {
                throw new IllegalArgumentException(
                        solid.part() + " moves with mover " + solid.mover() + " of " + movers.size() + ".");
            }
        }
    }

    /**
     * Opened to show what is inside: doors and flaps wide; of drawers, which come out together, each less far than the
     * one before, so that all can be looked into.
     */
    public Scene opened() {
        List<Pose> opened = new ArrayList<>();
        int drawers = 0;
        for (Mover mover : movers) {
            boolean drawer = mover.motion() instanceof Motion.Slide slide
                    && slide.z() == 0
                    && mover.name().equals(DRAWER);
            opened.add(mover.motion().at(drawer ? Math.max(0, 0.62 - 0.2 * (drawers++ % 4)) : 1));
        }
        List<Solid> moved = solids.stream()
                .map(solid -> solid.mover() == Solid.FIXED ? solid : solid.moved(opened.get(solid.mover())))
                .toList();
        return new Scene(outer, stage, view, moved, movers);
    }

    /** Stated outer dimensions in millimetres: width along x, depth along y, height along z. */
    public record Envelope(double width, double depth, double height) {}

    /** Where a product belongs; it decides the surroundings of its picture and how it is placed in a room. */
    public enum Stage {
        FLOOR,
        TABLE,
        WALL,
        CEILING
    }

    /**
     * The camera's place for the first picture, in degrees: {@code around} from the front to the right, {@code above} the
     * horizon.
     */
    public record View(double around, double above) {}

    /** Something that opens by itself or with others of its name. */
    public record Mover(String name, Motion motion) {}
}
