package com.shopwright.storefront;

import com.shopwright.catalog.ProductCard;
import com.shopwright.designs.DesignAddresses;

/**
 * A product in a grid.
 *
 * @param made it is made to order: the buyer shapes it
 */
public record ProductTile(String href, String name, String summary, String price, String picture, boolean made) {
    static ProductTile of(ProductCard card, Words words) {
        return new ProductTile(
                "/products/" + card.slug(),
                card.name(),
                card.summary(),
                (card.pricesVary() || card.configurable() ? "from " : "") + words.money(card.priceFrom()),
                card.configurable() ? DesignAddresses.picture(card.slug()) : Pictures.url(card.picture()),
                card.configurable());
    }
}
