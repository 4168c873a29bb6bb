package com.shopwright.stock;

import java.util.List;
import java.util.Optional;

/**
 * One claimant's whole demand; several demands for one SKU are summed before they are checked.
 *
 * @param deliverTo where the goods will go, if anywhere: a strategy may choose locations by it
 */
public record HoldRequest(Claimant claimant, List<Demand> demands, Optional<PostalArea> deliverTo) {

    public HoldRequest(Claimant claimant, List<Demand> demands) {
        this(claimant, demands, Optional.empty());
    }
}
