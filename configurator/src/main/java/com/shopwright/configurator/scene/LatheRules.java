package com.shopwright.configurator.scene;

import com.shopwright.configurator.scene.Body.Ring;
import java.util.List;

/** What a profile must be so that it can be turned. */
final class LatheRules {

    private LatheRules() {}

    static void check(List<Ring> profile, double wall) {
        Dimensions.require(profile.size() >= 2, "A profile needs two rings at least.");
        Dimensions.require(profile.getFirst().height() == 0, "A profile begins at height 0.");
        for (int i = 1; i < profile.size(); i++) {
            Ring below = profile.get(i - 1);
            Ring ring = profile.get(i);
            if (ring.height() < below.height()) {
                throw new IllegalArgumentException("A profile goes from the bottom up: "
                        + Dimensions.shown(ring.height()) + " stands above " + Dimensions.shown(below.height()) + ".");
            }
        }
        Dimensions.require(profile.getLast().height() > 0, "A profile needs a height of more than 0.");
        double widest = profile.stream().mapToDouble(Ring::radius).max().orElse(0);
        Dimensions.require(widest > 0, "A profile needs a radius of more than 0.");
        Dimensions.below("The wall of something turned", wall, widest, "its largest radius");
    }
}
