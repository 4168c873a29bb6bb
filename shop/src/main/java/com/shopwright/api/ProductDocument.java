package com.shopwright.api;

import com.shopwright.carts.Promise;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Variant;
import com.shopwright.designs.DesignAddresses;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One product with what a buyer can order of it. */
record ProductDocument(
        String slug,
        String name,
        MoneyDocument price,
        String image,
        boolean configurable,
        String summary,
        String description,
        Map<String, String> details,
        List<VariantDocument> variants) {

    static ProductDocument of(Product product, Map<Sku, Integer> available, Map<Sku, Promise> promises) {
        return new ProductDocument(
                product.slug().value(),
                product.name(),
                MoneyDocument.of(product.priceFrom()),
                product.madeToOrder()
                        ? DesignAddresses.picture(product.slug())
                        : ProductCardDocument.image(product.picture()),
                product.madeToOrder(),
                product.summary(),
                product.description(),
                product.details(),
                product.variants().stream()
                        .map(variant -> VariantDocument.of(
                                variant, available.getOrDefault(variant.sku(), 0), promises.get(variant.sku())))
                        .toList());
    }

    /** {@code promise} is for one piece sent home today, null if it cannot be sold. */
    record VariantDocument(
            String sku,
            Map<String, String> options,
            MoneyDocument price,
            int available,
            @Nullable Promise promise,
            String image) {

        static VariantDocument of(Variant variant, int available, @Nullable Promise promise) {
            return new VariantDocument(
                    variant.sku().value(),
                    variant.options(),
                    MoneyDocument.of(variant.price()),
                    Math.max(0, available),
                    promise,
                    ProductCardDocument.image(variant.picture()));
        }
    }
}
