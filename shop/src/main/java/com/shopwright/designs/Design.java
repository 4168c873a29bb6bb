package com.shopwright.designs;

import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.Money;
import java.util.List;
import java.util.Map;

/**
 * One frozen design.
 *
 * @param model the product model it was made on, with its version
 * @param choices option to value as chosen
 * @param price of one, tax included
 * @param weightGrams of one, packed
 * @param makingDays business days the workshop needs
 * @param parts what one piece takes from stock
 * @param picture path below {@code /pictures/}
 */
public record Design(
        String name,
        String model,
        String modelVersion,
        Map<String, String> choices,
        Money price,
        TaxClass taxClass,
        int weightGrams,
        int makingDays,
        List<Part> parts,
        String picture) {}
