package com.shopwright.api;

import com.shopwright.carts.Item;
import java.util.Optional;

/** How an item is written: as {@code sku} or as {@code design}, never both. */
final class Items {
    private Items() {}

    static Optional<String> sku(Item item) {
        return switch (item) {
            case Item.Stocked stocked -> Optional.of(stocked.sku().value());
            case Item.Designed _ -> Optional.empty();
        };
    }

    static Optional<String> design(Item item) {
        return switch (item) {
            case Item.Stocked _ -> Optional.empty();
            case Item.Designed designed -> Optional.of(designed.design().value());
        };
    }
}
