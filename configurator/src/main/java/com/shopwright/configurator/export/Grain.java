package com.shopwright.configurator.export;

import com.shopwright.configurator.scene.Surface;
import java.util.Set;

/** Which materials have a direction that a saw must know. */
final class Grain {

    private static final Set<String> WOODS = Set.of(
            "ash", "beech", "birch", "black-ash", "cherry", "maple", "oak", "pine", "plywood", "veneer", "walnut");

    private Grain() {}

    /** Models lay the grain along a panel's length. */
    static boolean runsAlong(Surface surface) {
        return WOODS.contains(surface.material());
    }
}
