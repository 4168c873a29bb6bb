package com.shopwright.catalog;

import com.shopwright.kernel.Money;
import java.util.List;
import java.util.Map;

/**
 * One thing a buyer can order from stock.
 *
 * @param name the product's name with the option values, as it stands on an order: "Alder side table, Oak"
 * @param options option name to value, in the product's order of options
 * @param price list price of one, tax included
 * @param weightGrams of one, packed
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
        String picture) {}
