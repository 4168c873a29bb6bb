package com.shopwright.demo;

import com.shopwright.catalog.ComponentItem;
import com.shopwright.catalog.Sku;
import java.util.List;

/** {@code components.yaml}: what is kept in stock for what is made to order. */
record ComponentsForm(List<Entry> components) {

    record Entry(String sku, String name, String unit, boolean backorder) {

        ComponentItem component() {
            return new ComponentItem(new Sku(sku), name, unit, backorder);
        }
    }
}
