package com.shopwright.storefront;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator.Goal;
import java.net.URI;
import java.util.Optional;

/**
 * Where one can go from a shaped product.
 *
 * @param undo to what was shown before the last change
 * @param startOver to the product as it is made most; empty if it is
 * @param share the whole address of this design, for others
 * @param keep keeps this design for comparing
 * @param compare to the designs that were kept; empty if none was
 * @param kept how many they are
 */
public record ShapeLinks(
        Optional<String> undo,
        Optional<String> startOver,
        String share,
        String keep,
        Optional<String> compare,
        int kept) {

    static ShapeLinks of(Fitted fitted, ShapeSummary result, URI shop) {
        Shape shape = fitted.shape();
        ShapeAddress address = fitted.address();
        ShapeWish wish = fitted.wish();
        Comparison kept = new Comparison(address.product(), wish.beside());
        return new ShapeLinks(
                shape.before()
                        .filter(before ->
                                !before.code().equals(shape.configuration().code()))
                        .map(_ -> address.of(shape.keptBefore(), shape.goal(), wish.line(), wish.quantity())),
                Optional.of(address.of(Choices.NONE, Goal.CLOSEST, wish.line(), wish.quantity()))
                        .filter(_ -> result.touched()),
                shop.resolve(address.shared(shape.kept(), shape.goal())).toString(),
                kept.with(shape.configuration().code()).address(),
                Optional.of(kept.address()).filter(_ -> !wish.beside().isEmpty()),
                wish.beside().size());
    }
}
