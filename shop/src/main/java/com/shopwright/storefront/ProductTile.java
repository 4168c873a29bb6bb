package com.shopwright.storefront;

import com.shopwright.catalog.ProductCard;

/** A product in a grid. */
public record ProductTile(String href, String name, String summary, String price, String picture) {
    static ProductTile of(ProductCard card, Words words) {
        return new ProductTile(
                "/products/" + card.slug(),
                card.name(),
                card.summary(),
                (card.pricesVary() ? "from " : "") + words.money(card.priceFrom()),
                Pictures.url(card.picture()));
    }
}
