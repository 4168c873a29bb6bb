package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.stock.Threshold;
import java.util.Optional;

/** How many of a SKU are kept back, when it counts as low, and how it stands. */
record ThresholdDocument(
        int buffer,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> lowAt,
        int available,
        boolean low) {

    static ThresholdDocument of(Threshold threshold, int available) {
        return new ThresholdDocument(
                threshold.buffer(),
                threshold.lowAt().isPresent() ? Optional.of(threshold.lowAt().getAsInt()) : Optional.empty(),
                available,
                threshold.isLow(available));
    }
}
