package com.shopwright.storefront;

import com.shopwright.catalog.Product;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.model.Model;
import org.springframework.stereotype.Component;

/** Where pictures of shaped products are: of exactly this design, or the product's drawing where its model shows nothing. */
@Component
class ShapePictures {

    private static final int LARGE = 800;
    private static final int SMALL = 400;

    ShapeStage.Picture of(Product product, Model model, Configuration configuration) {
        if (!canBeSeen(model, configuration)) {
            return new ShapeStage.Picture(Pictures.url(product.picture()), "", LARGE, LARGE);
        }
        // Without a ground of its own it suits light and dark pages, and the live view that fades in over it.
        String picture = "/products/" + product.slug() + "/designs/" + configuration.code() + ".webp?ground=none&size=";
        return new ShapeStage.Picture(
                picture + LARGE,
                picture + SMALL + " " + SMALL + "w, " + picture + LARGE + " " + LARGE + "w",
                LARGE,
                LARGE);
    }

    boolean canBeSeen(Model model, Configuration configuration) {
        return model.scene(configuration.choices())
                .filter(scene -> !scene.solids().isEmpty())
                .isPresent();
    }
}
