package com.shopwright.storefront;

import com.shopwright.carts.Cart;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.Carts;
import com.shopwright.carts.Item;
import com.shopwright.carts.Remark;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.DesignId;
import com.shopwright.designs.Designs;
import com.shopwright.kernel.Money;
import com.shopwright.pricing.Pricing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a cart into words. */
@Component
class CartDrawing {
    private final Catalog catalog;
    private final Designs designs;
    private final Pricing pricing;
    private final ShopProfiles profiles;
    private final Words words;

    CartDrawing(Catalog catalog, Designs designs, Pricing pricing, ShopProfiles profiles, Words words) {
        this.catalog = catalog;
        this.designs = designs;
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
        Map<DesignId, Slug> products = products(cart);
        return new CartPage(
                cart.lines().stream()
                        .map(line -> line(line, variants, products))
                        .toList(),
                Sums.of(
                        words,
                        "Delivery to " + words.country(cart.destination()),
                        cart.subtotal(),
                        cart.discount(),
                        cart.shipping(),
                        cart.tax(),
                        cart.total()),
                cart.lines().stream().allMatch(line -> line.promise().isPresent() && line.orderable()),
                notice);
    }

    private CartPage.Line line(CartLine line, Map<Sku, Variant> variants, Map<DesignId, Slug> products) {
        return new CartPage.Line(
                line.id(),
                line.name(),
                href(line, variants, products),
                line.choices().stream().map(Chosen::words).toList(),
                href(line, variants, products)
                        .filter(_ -> line.item() instanceof Item.Designed)
                        .map(page -> page + "?_line=" + line.id() + "&_quantity=" + line.quantity()),
                Pictures.url(line.item(), line.picture()),
                line.quantity(),
                Carts.MAX_QUANTITY,
                words.money(line.unitPrice()),
                words.money(line.total()),
                line.promise().map(words::dates),
                line.remark().map(Remark::text));
    }

    /** Which product each design is of; asked only where there is a design. */
    private Map<DesignId, Slug> products(Cart cart) {
        Set<DesignId> ids = cart.lines().stream()
                .flatMap(line -> line.item() instanceof Item.Designed(DesignId id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : designs.find(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                found -> new Slug(found.getValue().model())));
    }

    private static Optional<String> href(CartLine line, Map<Sku, Variant> variants, Map<DesignId, Slug> products) {
        return switch (line.item()) {
            case Item.Stocked(Sku sku) ->
                Optional.ofNullable(variants.get(sku))
                        .map(variant -> "/products/" + variant.product() + "?sku=" + variant.sku());
            case Item.Designed(DesignId design) ->
                Optional.ofNullable(products.get(design)).map(product -> "/products/" + product + "/designs/" + design);
        };
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
