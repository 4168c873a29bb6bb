package com.shopwright.api;

import com.shopwright.catalog.ProductCard;
import com.shopwright.designs.DesignAddresses;

/** A product in a list; {@code price} is its cheapest variant's or configuration's. */
record ProductCardDocument(String slug, String name, MoneyDocument price, String image, boolean configurable) {

    static ProductCardDocument of(ProductCard card) {
        return new ProductCardDocument(
                card.slug().value(),
                card.name(),
                MoneyDocument.of(card.priceFrom()),
                card.configurable() ? DesignAddresses.picture(card.slug()) : image(card.picture()),
                card.configurable());
    }

    /** The picture's address on this shop. */
    static String image(String picture) {
        return "/pictures/" + picture;
    }
}
