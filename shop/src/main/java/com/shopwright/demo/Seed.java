package com.shopwright.demo;

import com.shopwright.catalog.ComponentItem;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.ProductCollection;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.designs.ModelCheck;
import com.shopwright.pricing.ShippingTable;
import com.shopwright.pricing.TaxRate;
import com.shopwright.purchasing.ReorderLevel;
import com.shopwright.purchasing.Supplier;
import com.shopwright.purchasing.SupplyTerm;
import com.shopwright.stock.Location;
import com.shopwright.stock.Timetable;
import java.util.List;

/** What a shop starts with, in the rooms' own values: nothing in it can be refused any more. */
record Seed(
        ShopProfile profile,
        List<Location> locations,
        List<TaxRate> taxRates,
        ShippingTable shipping,
        Timetable timetable,
        Goods goods) {

    /** Nothing for a shop that starts empty. */
    record Goods(
            List<ProductCollection> collections,
            List<Product> products,
            List<ComponentItem> components,
            List<ModelCheck.Sound> models,
            List<StockForm.Opening> openings,
            List<ReorderLevel> levels,
            List<Supplier> suppliers,
            List<SupplyTerm> terms) {

        static final Goods NONE =
                new Goods(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
