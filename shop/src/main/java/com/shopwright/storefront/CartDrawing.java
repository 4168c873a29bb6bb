package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.Carts;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.Money;
import com.shopwright.pricing.Pricing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a cart into words. */
@Component
class CartDrawing {
    private final Catalog catalog;
    private final Pricing pricing;
    private final ShopProfiles profiles;
    private final Words words;

    CartDrawing(Catalog catalog, Pricing pricing, ShopProfiles profiles, Words words) {
        this.catalog = catalog;
        this.pricing = pricing;
        this.profiles = profiles;
        this.words = words;
    }

    CartPage draw(Optional<Cart> cart, Optional<String> notice) {
        return cart.map(full -> draw(full, notice)).orElseGet(() -> new CartPage(List.of(), nothing(), false, notice));
    }

    private CartPage draw(Cart cart, Optional<String> notice) {
        Map<Sku, Variant> variants = catalog.variants(
                cart.lines().stream().flatMap(line -> sku(line).stream()).collect(Collectors.toSet()));
        return new CartPage(
                cart.lines().stream().map(line -> line(line, variants)).toList(),
                Sums.of(
                        words,
                        "Delivery to " + words.country(cart.destination()),
                        cart.subtotal(),
                        cart.discount(),
                        cart.shipping(),
                        cart.tax(),
                        cart.total()),
                cart.lines().stream().allMatch(line -> line.promise().isPresent()),
                notice);
    }

    private CartPage.Line line(CartLine line, Map<Sku, Variant> variants) {
        return new CartPage.Line(
                line.id(),
                line.name(),
                sku(line).map(variants::get).map(variant -> "/products/" + variant.product() + "?sku=" + variant.sku()),
                Pictures.url(line.picture()),
                line.quantity(),
                Carts.MAX_QUANTITY,
                words.money(line.unitPrice()),
                words.money(line.total()),
                line.promise().map(words::dates));
    }

    private Sums nothing() {
        Money zero = Money.zero(profiles.current().currency());
        return Sums.of(words, "Delivery to " + words.country(pricing.home()), zero, zero, zero, zero, zero);
    }

    private static Optional<Sku> sku(CartLine line) {
        return switch (line.item()) {
            case Item.Stocked stocked -> Optional.of(stocked.sku());
            case Item.Designed _ -> Optional.empty();
        };
    }
}
