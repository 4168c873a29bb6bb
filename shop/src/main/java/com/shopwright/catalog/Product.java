package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product as the shop presents it.
 *
 * @param collections at most ten, the most telling one first
 * @param summary one sentence for cards and search results
 * @param description plain text, paragraphs separated by an empty line
 * @param details label to text, in order ("Material", "Care", …)
 * @param variants each with its own SKU, all of this product and its tax class; none if the product is made to order,
 *     else at least one
 * @param madeFrom what the cheapest configuration costs, if the product is made to order
 */
public record Product(
        Slug slug,
        String name,
        List<Slug> collections,
        String summary,
        String description,
        Map<String, String> details,
        TaxClass taxClass,
        String picture,
        List<Option> options,
        List<Variant> variants,
        Optional<Money> madeFrom) {

    private static final int MAX_VARIANTS = 500;

    public Product {
        name = Texts.line("name", name, 120);
        summary = Texts.line("summary", summary, 300);
        description = Texts.paragraphs("description", description, 10_000);
        collections = List.copyOf(collections);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        options = List.copyOf(options);
        variants = List.copyOf(variants);
        if (collections.size() > 10 || collections.stream().distinct().count() != collections.size()) {
            throw new InvalidInput("collections", "name each collection once, and at most ten");
        }
        if (madeFrom.isPresent() && !variants.isEmpty()) {
            throw new InvalidInput(
                    "variants", "a product that is made to order has none: its model says what there is");
        }
        if ((variants.isEmpty() && madeFrom.isEmpty()) || variants.size() > MAX_VARIANTS) {
            throw new InvalidInput("variants", "a product has 1 to " + MAX_VARIANTS + " variants");
        }
        if (variants.stream().map(Variant::sku).distinct().count() != variants.size()) {
            throw new InvalidInput("variants", "give each variant a SKU of its own");
        }
        for (Variant variant : variants) {
            if (!variant.product().equals(slug) || variant.taxClass() != taxClass) {
                throw new IllegalArgumentException(variant.sku() + " is not a variant of " + slug);
            }
        }
    }

    /** A product that is sold from stock. */
    public Product(
            Slug slug,
            String name,
            List<Slug> collections,
            String summary,
            String description,
            Map<String, String> details,
            TaxClass taxClass,
            String picture,
            List<Option> options,
            List<Variant> variants) {
        this(
                slug,
                name,
                collections,
                summary,
                description,
                details,
                taxClass,
                picture,
                options,
                variants,
                Optional.empty());
    }

    /** Whether the buyer shapes it: what there is and what it costs is then said by its model. */
    public boolean madeToOrder() {
        return madeFrom.isPresent();
    }

    /** The price of its cheapest variant or configuration. */
    public Money priceFrom() {
        return madeFrom.orElseGet(() -> variants.stream()
                .map(Variant::price)
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }
}
