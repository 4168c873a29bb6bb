package com.shopwright.dispatch;

import com.shopwright.designs.DesignId;
import com.shopwright.stock.Amount;
import java.util.List;

/** So many of a design to be made before the parcel is packed; {@code parts} are those of all of them. */
public record WorkshopJob(DesignId design, String name, int quantity, List<Amount> parts) {

    public WorkshopJob {
        parts = List.copyOf(parts);
    }
}
