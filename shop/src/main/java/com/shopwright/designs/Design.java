package com.shopwright.designs;

import com.shopwright.catalog.TaxClass;
import com.shopwright.catalog.Variant;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One frozen design.
 *
 * @param model the product model it was made on, with its version
 * @param choices option to value as chosen
 * @param price of one, tax included; at most {@link Variant#MAX_PRICE}
 * @param weightGrams of one, packed
 * @param makingDays business days the workshop needs
 * @param parts what one piece takes from stock; one part per SKU
 * @param picture path below {@code /pictures/}
 * @param specification the same in words, for people
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
        String picture,
        Specification specification) {

    public Design {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        parts = List.copyOf(parts);
        if (name.isBlank() || name.length() > 200) {
            throw new InvalidInput("name", "a design has a name of 1 to 200 characters");
        }
        if (price.amount() < 0 || price.amount() > Variant.MAX_PRICE) {
            throw new InvalidInput("price", "a price is 0 to " + Variant.MAX_PRICE + " in minor units");
        }
        if (weightGrams < 0 || makingDays < 0 || makingDays > 365) {
            throw new InvalidInput("makingDays", "a design weighs 0 grams or more and is made in 0 to 365 days");
        }
        if (parts.stream().map(Part::sku).distinct().count() != parts.size()) {
            throw new InvalidInput("parts", "name each part's SKU once, with the quantity of all of it");
        }
    }

    /** A design that came without a model. */
    public Design(
            String name,
            String model,
            String modelVersion,
            Map<String, String> choices,
            Money price,
            TaxClass taxClass,
            int weightGrams,
            int makingDays,
            List<Part> parts,
            String picture) {
        this(
                name,
                model,
                modelVersion,
                choices,
                price,
                taxClass,
                weightGrams,
                makingDays,
                parts,
                picture,
                Specification.NONE);
    }

    public DesignId id() {
        return Content.hash(this);
    }
}
