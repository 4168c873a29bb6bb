package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who the shop is.
 *
 * @param email where buyers write to, and what the shop's own messages come from
 * @param currency the one currency that the shop prices and charges in
 * @param homeCountry ISO 3166-1 alpha-2; quotes are made for it until a buyer says where a parcel goes
 * @param transfer empty: no payment by bank transfer
 */
public record ShopProfile(
        String name,
        String tagline,
        String email,
        Currency currency,
        String homeCountry,
        Optional<BankAccount> transfer) {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\",;:]{1,64}@[^@\\s\\p{Cntrl}<>\",;:]{3,189}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public ShopProfile {
        name = Texts.line("name", name, 60);
        tagline = Texts.line("tagline", tagline, 120);
        if (!EMAIL.matcher(email).matches()) {
            throw new InvalidInput("email", "enter the shop's e-mail address, for instance hello@larkwood.example");
        }
        if (!COUNTRIES.contains(homeCountry)) {
            throw new InvalidInput("homeCountry", "enter a two-letter ISO 3166 country code such as DE");
        }
    }
}
