package com.shopwright.storefront;

import com.shopwright.carts.Workbench;
import com.shopwright.catalog.Product;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.text.Interpreter;
import com.shopwright.configurator.text.Understanding;
import java.util.Optional;

/**
 * One wish on one made-to-order product, and the shape that it comes to.
 *
 * @param understood what the buyer's own words came to, if they wrote some
 */
record Fitted(
        Product product,
        Workbench workbench,
        ShapeWish wish,
        Optional<Understanding> understood,
        Shaping shaping,
        Shape shape) {

    /** @param language of the buyer's words */
    static Fitted of(Product product, Workbench workbench, ShapeWish wish, String language) {
        Optional<Understanding> understood = wish.text().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Interpreter.byWords(workbench.configurator(), language).understand(wish.text()));
        ShapeWish whole =
                understood.map(words -> wish.and(words.choices().values())).orElse(wish);
        Shaping shaping = new Shaping(workbench);
        return new Fitted(product, workbench, whole, understood, shaping, shaping.shape(whole));
    }

    Configurator configurator() {
        return workbench.configurator();
    }

    ShapeAddress address() {
        return new ShapeAddress("/products/" + product.slug(), wish.beside());
    }

    /** Where the same is shown again. */
    String here() {
        return address().of(shape.kept(), shape.goal(), wish.line(), wish.quantity());
    }
}
