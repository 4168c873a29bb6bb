package com.shopwright.demo;

import com.shopwright.catalog.Option;
import com.shopwright.catalog.Product;
import com.shopwright.catalog.Sku;
import com.shopwright.catalog.Slug;
import com.shopwright.catalog.TaxClass;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code products/*.yaml}: one product with its variants.
 *
 * @param madeToOrder it has a model in {@code models} instead of variants
 */
record ProductForm(
        String slug,
        String name,
        List<String> collections,
        String summary,
        String description,
        LinkedHashMap<String, String> details,
        String taxClass,
        String picture,
        Optional<Boolean> madeToOrder,
        List<Choice> options,
        List<Piece> variants) {

    record Choice(String name, List<Value> values) {}

    record Value(String value, Optional<String> swatch) {}

    record Piece(
            String sku,
            Map<String, String> options,
            long price,
            int weightGrams,
            List<Integer> sizeMm,
            boolean backorder,
            Optional<String> picture) {}

    boolean isMadeToOrder() {
        return madeToOrder.orElse(false);
    }

    /** @param madeFrom what the cheapest configuration costs, if it is made to order */
    Product product(Currency currency, Optional<Money> madeFrom) {
        TaxClass taxedAs = TaxClasses.named("taxClass", taxClass);
        return new Product(
                new Slug(slug),
                name,
                collections.stream().map(Slug::new).toList(),
                summary,
                description,
                details,
                taxedAs,
                Pictures.path(picture),
                options.stream().map(ProductForm::option).toList(),
                variants.stream()
                        .map(piece -> variant(piece, taxedAs, currency))
                        .toList(),
                madeFrom);
    }

    private Variant variant(Piece piece, TaxClass taxedAs, Currency currency) {
        Map<String, String> chosen = chosen(piece);
        return new Variant(
                new Sku(piece.sku()),
                new Slug(slug),
                Stream.concat(Stream.of(name), chosen.values().stream()).collect(Collectors.joining(", ")),
                chosen,
                new Money(piece.price(), currency),
                taxedAs,
                piece.weightGrams(),
                piece.sizeMm(),
                piece.backorder(),
                Pictures.path(piece.picture().orElse(picture)));
    }

    /** The piece's value for each option, in the product's order. */
    private Map<String, String> chosen(Piece piece) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Choice option : options) {
            String value = piece.options().getOrDefault(option.name(), "");
            if (option.values().stream().noneMatch(offered -> offered.value().equals(value))) {
                throw new InvalidInput(
                        "variants.options",
                        "say for " + piece.sku() + " which " + option.name() + " it is, as the options spell it");
            }
            chosen.put(option.name(), value);
        }
        if (chosen.size() < piece.options().size()) {
            throw new InvalidInput("variants.options", "leave out of " + piece.sku() + " what is no option");
        }
        return chosen;
    }

    private static Option option(Choice choice) {
        return new Option(
                choice.name(),
                choice.values().stream()
                        .map(value -> new Option.Value(value.value(), value.swatch()))
                        .toList());
    }
}
