package com.shopwright.demo;

import com.shopwright.catalog.BankAccount;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.PostalArea;
import com.shopwright.stock.PublicHolidays;
import com.shopwright.stock.Timetable;
import com.shopwright.stock.Working;
import com.shopwright.stock.Workshop;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code shop.yaml}: who the shop is and where it keeps its goods. */
record ShopForm(
        String name,
        String tagline,
        String email,
        String currency,
        String homeCountry,
        Optional<Transfer> bankTransfer,
        List<Place> locations,
        Optional<Bench> workshop) {

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

    /** What the workshop gets done on a working day, and what one piece takes of that. */
    record Bench(int minutesPerDay, int minutesPerPiece) {}

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

    /** Everybody works Monday to Friday and keeps the holidays of the country, where those are known. */
    Timetable timetable() {
        Timetable standard = Timetable.STANDARD;
        Working here = new Working(standard.shop().weekdays(), PublicHolidays.ofCountry(homeCountry), List.of());
        return new Timetable(
                here,
                here,
                here,
                standard.cutOff(),
                standard.packingDays(),
                workshop.map(bench -> new Workshop(OptionalInt.of(bench.minutesPerDay()), bench.minutesPerPiece()))
                        .orElse(standard.workshop()));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("currency", "enter an ISO 4217 currency code such as EUR");
        }
    }
}
