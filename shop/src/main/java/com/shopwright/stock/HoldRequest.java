package com.shopwright.stock;

import java.util.List;

/** One claimant's whole demand; several demands for one SKU are summed before they are checked. */
public record HoldRequest(Claimant claimant, List<Demand> demands) {}
