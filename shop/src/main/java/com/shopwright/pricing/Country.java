package com.shopwright.pricing;

import com.shopwright.kernel.InvalidInput;
import java.util.Locale;
import java.util.Set;

/** An ISO 3166-1 alpha-2 country code. */
public record Country(String code) {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    public Country {
        if (!KNOWN.contains(code)) {
            throw new InvalidInput("country", "a country is a two-letter ISO 3166 code such as DE");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
