package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product as the shop presents it.
 *
 * @param collections at most ten, the most telling one first
 * @param summary one sentence for cards and search results
 * @param description plain text, paragraphs separated by an empty line
 * @param details label to text, in order ("Material", "Care", …)
 * @param variants at least one, each with its own SKU, all of this product and its tax class
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
        List<Variant> variants) {

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
        if (variants.isEmpty() || variants.size() > MAX_VARIANTS) {
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
}
