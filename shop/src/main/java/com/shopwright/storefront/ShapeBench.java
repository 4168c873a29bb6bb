package com.shopwright.storefront;

import com.shopwright.carts.MadeToOrder;
import com.shopwright.catalog.Catalog;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Slug;
import com.shopwright.kernel.ShopSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the made-to-order product of an address and fits wishes to it; what is not made to order is not found. */
@Component
class ShapeBench {

    private final Catalog catalog;
    private final MadeToOrder madeToOrder;
    private final ShopSettings settings;

    ShapeBench(Catalog catalog, MadeToOrder madeToOrder, ShopSettings settings) {
        this.catalog = catalog;
        this.madeToOrder = madeToOrder;
        this.settings = settings;
    }

    Product product(String slug) {
        return catalog.product(new Slug(slug)).filter(Product::madeToOrder).orElseThrow(ShapeBench::notHere);
    }

    Fitted fitted(Product product, ShapeWish wish) {
        return Fitted.of(
                product,
                madeToOrder.workbench(product.slug()).orElseThrow(ShapeBench::notHere),
                wish,
                settings.language());
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
