package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/**
 * What the shaped product comes to.
 *
 * @param price {@code from} stands before it while a text is missing
 * @param supply whether and when
 * @param ready "Leaves our workshop Fri 4 Dec, after 9 working days"
 * @param news the same for a screen reader, in one sentence
 * @param ways how the options that nobody chose may be filled
 */
public record ShapeSummary(
        String price,
        boolean from,
        Supply supply,
        Optional<String> ready,
        String news,
        List<Way> ways,
        String startOver,
        boolean touched,
        List<PriceLine> priceLines,
        List<Part> parts,
        String weight,
        String making,
        String code,
        String codeHref) {

    public record Way(String name, String href, boolean chosen, String consequence) {}

    public record PriceLine(String label, String amount) {}

    /** @param supply "in stock" or when the stock item comes */
    public record Part(String label, String made, String size, String supply, boolean waits) {}
}
