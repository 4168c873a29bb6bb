package com.shopwright.dispatch;

import com.shopwright.catalog.Sku;
import com.shopwright.designs.DesignId;
import java.util.Map;

/** So many of a design still to be made. @param parts what one of them takes */
record Build(DesignId design, String name, int quantity, Map<Sku, Integer> parts) {

    Build {
        parts = Map.copyOf(parts);
    }
}
