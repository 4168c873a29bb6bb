package com.shopwright.catalog;

import java.util.List;
import java.util.Map;

/**
 * A product as the shop presents it.
 *
 * @param summary one sentence for cards and search results
 * @param description plain text, paragraphs separated by an empty line
 * @param details label to text, in order ("Material", "Care", …)
 * @param variants at least one
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

    public Product {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("product " + slug + " has no variant");
        }
    }
}
