package com.shopwright.storefront;

import com.shopwright.carts.Workbench;
import com.shopwright.catalog.Product;
import com.shopwright.configurator.Configurator;

/** One wish on one made-to-order product, and the shape that it comes to. */
record Fitted(Product product, Workbench workbench, ShapeWish wish, Shaping shaping, Shape shape) {

    static Fitted of(Product product, Workbench workbench, ShapeWish wish) {
        Shaping shaping = new Shaping(workbench);
        return new Fitted(product, workbench, wish, shaping, shaping.shape(wish));
    }

    Configurator configurator() {
        return workbench.configurator();
    }

    ShapeAddress address() {
        return new ShapeAddress("/products/" + product.slug());
    }

    /** Where the same is shown again. */
    String here() {
        return address().of(shape.kept(), shape.goal(), wish.line(), wish.quantity());
    }
}
