package com.shopwright.pricing;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a shop delivers, in which ways and for how much. Always has the method {@code standard}. */
public record ShippingTable(List<Zone> zones, List<Method> methods) {

    public static final String STANDARD = "standard";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public ShippingTable {
        zones = List.copyOf(zones);
        methods = List.copyOf(methods);
        Set<String> zoneIds = new HashSet<>();
        Set<Country> countries = new HashSet<>();
        for (Zone zone : zones) {
            refuseUnless(zoneIds.add(zone.id()), "zones.id", "name each zone once");
            refuseUnless(
                    zone.countries().stream().allMatch(countries::add),
                    "zones.countries",
                    "put each country into one zone only");
        }
        Set<String> methodIds = new HashSet<>();
        for (Method method : methods) {
            refuseUnless(methodIds.add(method.id()), "methods.id", "name each delivery method once");
            refuseUnless(
                    zoneIds.containsAll(method.rates().keySet()), "methods.rates", "give rates for zones that exist");
        }
        refuseUnless(
                methodIds.contains(STANDARD), "methods", "keep a delivery method with the id \"" + STANDARD + "\"");
    }

    /** Countries that cost the same to reach. */
    public record Zone(String id, List<Country> countries) {

        public Zone {
            countries = List.copyOf(countries);
            refuseUnless(NAME.matcher(id).matches(), "zones.id", "use 1 to 40 small letters, digits and dashes");
        }
    }

    /** @param rates by zone; a zone without a rate is not served */
    public record Method(String id, String name, String description, Map<String, Rate> rates) {

        public Method {
            rates = Map.copyOf(rates);
            refuseUnless(NAME.matcher(id).matches(), "methods.id", "use 1 to 40 small letters, digits and dashes");
            refuseUnless(!name.isBlank() && name.length() <= 60, "methods.name", "enter 1 to 60 characters");
            refuseUnless(description.length() <= 300, "methods.description", "enter at most 300 characters");
        }
    }

    /**
     * @param minDays business days on the road
     * @param bands at least one, the lightest first
     */
    public record Rate(int minDays, int maxDays, List<Band> bands) {

        public Rate {
            bands = bands.stream()
                    .sorted(Comparator.comparingInt(Band::upToGrams))
                    .toList();
            refuseUnless(
                    minDays >= 0 && minDays <= maxDays && maxDays <= 365,
                    "methods.rates.days",
                    "give the fewest and the most business days, from 0 to 365");
            refuseUnless(!bands.isEmpty(), "methods.rates.bands", "give at least one band");
            refuseUnless(
                    bands.stream().map(Band::upToGrams).distinct().count() == bands.size(),
                    "methods.rates.bands",
                    "give each weight once");
        }

        int heaviestGrams() {
            return bands.getLast().upToGrams();
        }
    }

    /** Up to and including so many grams for this price, tax included. */
    public record Band(int upToGrams, Money price) {

        public Band {
            refuseUnless(upToGrams > 0, "methods.rates.bands.upToGrams", "a band ends at 1 gram or more");
            refuseUnless(price.amount() >= 0, "methods.rates.bands.price", "a price is 0 or more");
        }
    }

    private static void refuseUnless(boolean right, String field, String remedy) {
        if (!right) {
            throw new InvalidInput(field, remedy);
        }
    }
}
