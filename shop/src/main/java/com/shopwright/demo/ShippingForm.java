package com.shopwright.demo;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.pricing.Country;
import com.shopwright.pricing.ShippingTable;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code shipping.yaml}: zones, ways of delivery, prices by weight. */
record ShippingForm(List<Zone> zones, List<Method> methods) {

    record Zone(String id, List<String> countries) {}

    record Method(String id, String name, String description, Map<String, Rate> rates) {}

    /** @param days the fewest and the most */
    record Rate(List<Integer> days, List<Band> bands) {}

    record Band(int upToGrams, long price) {}

    ShippingTable table(Currency currency) {
        return new ShippingTable(
                zones.stream()
                        .map(zone -> new ShippingTable.Zone(
                                zone.id(),
                                zone.countries().stream().map(Country::new).toList()))
                        .toList(),
                methods.stream()
                        .map(method -> new ShippingTable.Method(
                                method.id(), method.name(), method.description(), rates(method, currency)))
                        .toList());
    }

    private static Map<String, ShippingTable.Rate> rates(Method method, Currency currency) {
        return method.rates().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rate -> rate(rate.getValue(), currency)));
    }

    private static ShippingTable.Rate rate(Rate rate, Currency currency) {
        if (rate.days().size() != 2) {
            throw new InvalidInput("methods.rates.days", "give the fewest and the most business days: [2, 4]");
        }
        return new ShippingTable.Rate(
                rate.days().getFirst(),
                rate.days().getLast(),
                rate.bands().stream()
                        .map(band -> new ShippingTable.Band(band.upToGrams(), new Money(band.price(), currency)))
                        .toList());
    }
}
