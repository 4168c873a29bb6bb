package com.shopwright.configurator.model;

import com.shopwright.configurator.Configuration.Part;
import com.shopwright.configurator.Configuration.PriceLine;
import java.util.List;

/** What a full assignment comes to: price lines in minor units, grams, workshop days and parts. */
public record Bill(List<PriceLine> lines, long weightGrams, int makingDays, List<Part> parts) {

    public Bill {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    public long price() {
        return lines.stream().mapToLong(PriceLine::amount).sum();
    }
}
