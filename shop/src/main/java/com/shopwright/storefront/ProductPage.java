package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/**
 * One product with one of its variants chosen.
 *
 * @param sku the chosen variant
 * @param facts label and text: sizes, weight, material, care
 * @param linkedData schema.org JSON that is safe inside a script element
 */
public record ProductPage(
        String name,
        String address,
        String summary,
        List<String> paragraphs,
        Optional<Crumb> collection,
        String picture,
        String pictureText,
        String sku,
        String price,
        List<Choices> options,
        Supply supply,
        List<Fact> facts,
        String linkedData) {

    public record Crumb(String name, String href) {}

    public record Fact(String label, String text) {}

    public record Choices(String id, String name, String chosen, List<Choice> values) {}

    /** @param swatch a CSS colour */
    public record Choice(
            String id, String value, String href, boolean chosen, boolean soldOut, Optional<String> swatch) {}
}
