package com.shopwright.demo;

import com.shopwright.catalog.BankAccount;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.PostalArea;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** {@code shop.yaml}: who the shop is and where it keeps its goods. */
record ShopForm(
        String name,
        String tagline,
        String email,
        String currency,
        String homeCountry,
        Optional<Transfer> bankTransfer,
        List<Place> locations) {

    record Transfer(String holder, String iban, String bank) {}

    record Place(String id, String name, int priority, Optional<String> country, Optional<String> postalCode) {

        Location location() {
            return new Location(
                    new LocationId(id),
                    name,
                    priority,
                    country.map(code -> new PostalArea(code, postalCode.orElse(""))));
        }
    }

    ShopProfile profile() {
        return new ShopProfile(
                name,
                tagline,
                email,
                currency(currency),
                homeCountry,
                bankTransfer.map(account -> new BankAccount(account.holder(), account.iban(), account.bank())));
    }

    /** In the order in which they are asked for goods. */
    List<Location> places() {
        if (locations.isEmpty()) {
            throw new InvalidInput("locations", "name at least one place that keeps stock");
        }
        return locations.stream()
                .map(Place::location)
                .sorted(Comparator.comparingInt(Location::priority))
                .toList();
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("currency", "enter an ISO 4217 currency code such as EUR");
        }
    }
}
