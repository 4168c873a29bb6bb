package com.shopwright.designs;

import com.shopwright.catalog.Product;
import com.shopwright.catalog.Sku;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.model.Model;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Draws up a design from a full configuration. */
@Component
class Drafting {

    private final ChoiceWords words;

    Drafting(ChoiceWords words) {
        this.words = words;
    }

    Design design(Configuration configuration, Model model, Product product) {
        return new Design(
                product.name(),
                configuration.product(),
                Integer.toString(configuration.version()),
                configuration.choices(),
                Money.of(configuration.price(), model.currency()),
                product.taxClass(),
                whole("weight", configuration.weightGrams()),
                configuration.makingDays(),
                parts(configuration),
                product.picture(),
                specification(configuration, model));
    }

    /** What {@code before} is on another version of its model; what the catalogue said of it stays. */
    Design design(Configuration configuration, Model model, Design before) {
        return new Design(
                before.name(),
                configuration.product(),
                Integer.toString(configuration.version()),
                configuration.choices(),
                Money.of(configuration.price(), model.currency()),
                before.taxClass(),
                whole("weight", configuration.weightGrams()),
                configuration.makingDays(),
                parts(configuration),
                before.picture(),
                specification(configuration, model));
    }

    /** One part per SKU: several parts may be cut from the same board. */
    private static List<Part> parts(Configuration configuration) {
        Map<Sku, Long> sums = new TreeMap<>();
        configuration.parts().stream()
                .filter(part -> part.quantity() > 0)
                .forEach(part -> sums.merge(new Sku(part.sku()), part.quantity(), Math::addExact));
        return sums.entrySet().stream()
                .map(sum -> new Part(sum.getKey(), whole("parts.quantity", sum.getValue())))
                .toList();
    }

    private Specification specification(Configuration configuration, Model model) {
        return new Specification(
                configuration.code(),
                words.of(model, configuration.choices()),
                configuration.lines().stream()
                        .map(line ->
                                new Specification.PriceLine(line.label(), Money.of(line.amount(), model.currency())))
                        .toList(),
                configuration.parts().stream().map(Drafting::piece).toList());
    }

    private static Specification.Piece piece(Configuration.Part part) {
        return new Specification.Piece(
                part.label(),
                new Sku(part.sku()),
                part.source(),
                part.made(),
                part.pieces(),
                new Specification.Size(
                        part.size().length(), part.size().width(), part.size().thickness()),
                whole("parts.quantity", part.quantity()));
    }

    private static int whole(String field, long value) {
        if (value > Integer.MAX_VALUE) {
            throw new InvalidInput(field, "this is more than can be made; choose something smaller");
        }
        return (int) value;
    }
}
