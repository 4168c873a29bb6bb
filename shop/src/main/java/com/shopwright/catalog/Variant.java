package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing a buyer can order from stock.
 *
 * @param name the product's name with the option values, as it stands on an order: "Alder side table, Oak"
 * @param options option name to value, in the product's order of options
 * @param price list price of one, tax included; at most {@link #MAX_PRICE}
 * @param weightGrams of one, packed; at most ten tonnes
 * @param sizeMm width, depth, height
 * @param backorderable may be sold when there is none; the buyer is then told the later date
 * @param picture path below {@code /pictures/}
 */
public record Variant(
        Sku sku,
        Slug product,
        String name,
        Map<String, String> options,
        Money price,
        TaxClass taxClass,
        int weightGrams,
        List<Integer> sizeMm,
        boolean backorderable,
        String picture) {

    /** Small enough that the fullest cart of the dearest goods stays far below what a {@code long} can hold. */
    public static final long MAX_PRICE = 1_000_000_000_000L;

    private static final int MAX_GRAMS = 10_000_000;
    private static final int MAX_MM = 100_000;

    public Variant {
        name = Texts.line("name", name, 200);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        sizeMm = List.copyOf(sizeMm);
        if (price.amount() < 0 || price.amount() > MAX_PRICE) {
            throw new InvalidInput("price", "a price is 0 to " + MAX_PRICE + " in minor units");
        }
        if (weightGrams < 0 || weightGrams > MAX_GRAMS) {
            throw new InvalidInput("weightGrams", "a weight is 0 to " + MAX_GRAMS + " grams");
        }
        if (sizeMm.size() != 3 || sizeMm.stream().anyMatch(mm -> mm < 0 || mm > MAX_MM)) {
            throw new InvalidInput("sizeMm", "a size is width, depth and height, each 0 to " + MAX_MM + " mm");
        }
    }
}
