package com.shopwright.carts;

import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Sku;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.Design;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.designs.Part;
import com.shopwright.designs.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks items up in the catalogue and among the designs: the same few queries for any number of them. */
@Component
class Shelf {

    private final Catalog catalog;
    private final Designs designs;
    private final Configurations configurations;
    private final Backorders backorders;
    private final PlainGoods plain;

    Shelf(Catalog catalog, Designs designs, Configurations configurations, Backorders backorders, PlainGoods plain) {
        this.catalog = catalog;
        this.designs = designs;
        this.configurations = configurations;
        this.backorders = backorders;
        this.plain = plain;
    }

    /** The items that can be bought among {@code items}. */
    Map<Item, Goods> goods(Collection<Item> items) {
        Map<Item, Goods> goods = new HashMap<>();
        Set<Sku> skus = new HashSet<>();
        Set<DesignId> ids = new HashSet<>();
        for (Item item : items) {
            switch (item) {
                case Item.Stocked(Sku sku) -> skus.add(sku);
                case Item.Designed(DesignId id) -> ids.add(id);
            }
        }
        PlainGoods.Found found = plain.of(catalog.variants(skus).values());
        save(found.made());
        found.goods().forEach((sku, one) -> goods.put(new Item.Stocked(sku), one));
        if (!ids.isEmpty()) {
            made(ids).forEach((id, made) -> goods.put(new Item.Designed(id), made));
        }
        return goods;
    }

    /** What is made from a bill is ordered as a design, so that is saved when it first lies in a cart. */
    private void save(Set<Design> made) {
        if (!made.isEmpty()) {
            Set<DesignId> known = designs.find(made.stream().map(Design::id).collect(Collectors.toSet()))
                    .keySet();
            made.stream().filter(design -> !known.contains(design.id())).forEach(designs::save);
        }
    }

    private Map<DesignId, Goods> made(Set<DesignId> ids) {
        Map<DesignId, Design> found = designs.find(ids);
        Map<DesignId, Standing> standings = configurations.standings(found);
        Map<DesignId, Made> made = new HashMap<>();
        found.forEach((id, design) ->
                made.put(id, Made.of(id, design, standings.getOrDefault(id, new Standing.Current()))));
        Set<Sku> promisable = backorders.promisable(made.values().stream()
                .flatMap(one -> one.design().parts().stream())
                .map(Part::sku)
                .collect(Collectors.toSet()));
        return made.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().goods(promisable)));
    }

    /** A design as it is sold now. */
    private record Made(DesignId id, Design design, Optional<Remark> remark) {

        static Made of(DesignId id, Design design, Standing standing) {
            return switch (standing) {
                case Standing.Current _ -> new Made(id, design, Optional.empty());
                case Standing.Renewed(DesignId now, Design renewed) ->
                    new Made(now, renewed, Optional.of(new Remark(change(design, renewed), false)));
                case Standing.Outdated outdated ->
                    new Made(id, design, Optional.of(new Remark(outdated.reason(), true)));
            };
        }

        private static String change(Design before, Design now) {
            return "The %s has changed since you designed yours. Your choices stay the same, %s."
                    .formatted(
                            before.name(),
                            before.price().equals(now.price())
                                    ? "and so does the price"
                                    : "and it now costs " + now.price().format(Locale.ENGLISH) + " instead of "
                                            + before.price().format(Locale.ENGLISH));
        }

        Goods goods(Set<Sku> promisable) {
            return Goods.of(id, design, promisable::contains, remark);
        }
    }
}
