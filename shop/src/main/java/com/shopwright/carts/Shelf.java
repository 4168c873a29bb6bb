package com.shopwright.carts;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Part;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks items up in the catalogue and among the designs: two queries for any number of them. */
@Component
class Shelf {

    private final Catalog catalog;
    private final Designs designs;
    private final Backorders backorders;

    Shelf(Catalog catalog, Designs designs, Backorders backorders) {
        this.catalog = catalog;
        this.designs = designs;
        this.backorders = backorders;
    }

    /** The items that can be bought among {@code items}. */
    Map<Item, Goods> goods(Collection<Item> items) {
        Set<Sku> skus = new HashSet<>();
        Set<DesignId> ids = new HashSet<>();
        for (Item item : items) {
            switch (item) {
                case Item.Stocked(Sku sku) -> skus.add(sku);
                case Item.Designed(DesignId id) -> ids.add(id);
            }
        }
        Map<DesignId, Design> found = designs.find(ids);
        found.values().forEach(design -> design.parts().stream().map(Part::sku).forEach(skus::add));
        Map<Sku, Variant> variants = catalog.variants(skus);
        Map<Item, Goods> goods = new HashMap<>();
        for (Item item : items) {
            lookUp(item, variants, found).ifPresent(known -> goods.put(item, known));
        }
        return goods;
    }

    private Optional<Goods> lookUp(Item item, Map<Sku, Variant> variants, Map<DesignId, Design> designs) {
        return switch (item) {
            case Item.Stocked(Sku sku) ->
                Optional.ofNullable(variants.get(sku)).map(variant -> Goods.of(variant, backorders.one(variant)));
            case Item.Designed(DesignId id) ->
                Optional.ofNullable(designs.get(id))
                        .map(design -> Goods.of(design, part -> backorderable(part, variants)));
        };
    }

    /** A part that the shop does not sell by itself says nothing of being ordered later, so it is not promised. */
    private boolean backorderable(Sku part, Map<Sku, Variant> variants) {
        return Optional.ofNullable(variants.get(part))
                .map(backorders::mayPromise)
                .orElse(false);
    }
}
