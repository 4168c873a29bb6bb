package com.shopwright.stock;

import java.util.List;
import java.util.UUID;

/**
 * One line that a claimant was accepted for.
 *
 * @param demands what all its pieces take from stock
 * @param makingDays working days in the workshop; 0 for what comes from the shelf
 * @param minutes work on all its pieces
 */
public record Commitment(Claimant claimant, UUID line, List<Demand> demands, int makingDays, long minutes) {

    public Commitment {
        demands = List.copyOf(demands);
        if (makingDays < 0 || minutes < 0) {
            throw new IllegalArgumentException("a line is made in 0 days or more, with 0 minutes of work or more");
        }
    }
}
