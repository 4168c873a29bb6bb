package com.shopwright.stock;

import java.util.List;

/** The ways to choose between locations that there are, and the one the owner chose. */
public interface AllocationStrategies {

    List<AllocationStrategy> all();

    /** The owner's choice; fewest shipments until there is one. */
    AllocationStrategy chosen();

    /**
     * Holds that are placed from now on follow it; those that stand stay where they are.
     *
     * @throws com.shopwright.kernel.InvalidInput if there is no strategy of this name
     */
    void choose(String name);
}
