package com.shopwright.configurator.model;

import java.util.List;
import java.util.Optional;

/** What is to be seen of a product: how large it is and where it stands, and what its parts look like. */
record ScenePlan(Optional<Setting> setting, List<ShapePlan> shapes) {

    ScenePlan {
        shapes = List.copyOf(shapes);
    }

    /** Outer dimensions, where it belongs, and from where it is pictured first. */
    record Setting(
            Field field, Measure width, Measure depth, Measure height, Naming stage, Measure around, Measure above) {}
}
