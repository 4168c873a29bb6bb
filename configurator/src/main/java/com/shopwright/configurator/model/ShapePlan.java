package com.shopwright.configurator.model;

import java.util.List;
import java.util.Optional;

/** What a part looks like. */
record ShapePlan(Field field, Recipe.PartPlan part, List<BodyPlan> bodies) {

    ShapePlan {
        bodies = List.copyOf(bodies);
    }

    /**
     * One entry of a part's shape.
     *
     * @param each how many placements make one piece
     */
    record BodyPlan(
            Field field,
            Condition when,
            Repetition repetition,
            Form form,
            Placement placement,
            Look look,
            Look second,
            Measure each,
            Optional<Moving> moving) {}

    /** What a surface is made of; nothing is seen where the material is empty. */
    record Look(Naming material, Naming tint, Naming finish) {}

    /** The name that bodies move under, and how for the one that says so; the others join it. */
    record Moving(String name, Optional<Opening> opening) {}
}
