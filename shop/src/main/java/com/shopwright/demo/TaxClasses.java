package com.shopwright.demo;

import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tax classes as files spell them: in small letters. */
final class TaxClasses {

    private TaxClasses() {}

    static TaxClass named(String field, String name) {
        return Arrays.stream(TaxClass.values())
                .filter(taxClass -> spelled(taxClass).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field,
                        "enter one of "
                                + Arrays.stream(TaxClass.values())
                                        .map(TaxClasses::spelled)
                                        .collect(Collectors.joining(", "))));
    }

    private static String spelled(TaxClass taxClass) {
        return taxClass.name().toLowerCase(Locale.ROOT);
    }
}
