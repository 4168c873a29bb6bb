package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import java.util.Locale;
import java.util.Set;

/**
 * Where something lies or goes to, as closely as distances need it.
 *
 * @param country an ISO 3166-1 alpha-2 code
 * @param postalCode its letters and digits, in capitals; empty where nobody knows it
 */
public record PostalArea(String country, String postalCode) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public PostalArea {
        country = country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new InvalidInput("country", "a country is a two-letter ISO 3166 code such as DE");
        }
        postalCode = postalCode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        if (postalCode.length() > 16) {
            throw new InvalidInput("postalCode", "a postal code has up to 16 letters and digits");
        }
    }

    /**
     * How near two areas are, higher is nearer: 0 for two countries, else 1 and one more for every leading character their
     * postal codes share. Post offices number from the large area to the small, so this is distance without a map.
     */
    int nearness(PostalArea other) {
        if (!country.equals(other.country)) {
            return 0;
        }
        int shared = 0;
        int shorter = Math.min(postalCode.length(), other.postalCode.length());
        while (shared < shorter && postalCode.charAt(shared) == other.postalCode.charAt(shared)) {
            shared++;
        }
        return 1 + shared;
    }
}
