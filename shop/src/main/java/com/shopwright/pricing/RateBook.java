package com.shopwright.pricing;

import com.shopwright.catalog.TaxClass;
import com.shopwright.pricing.ShippingTable.Method;
import com.shopwright.pricing.ShippingTable.Rate;
import com.shopwright.pricing.ShippingTable.Zone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All rates at one moment, in memory. */
final class RateBook {

    private final Map<Country, Map<TaxClass, BigDecimal>> taxes = new HashMap<>();
    private final Map<Country, String> zones = new HashMap<>();
    private final Map<String, Method> methods;
    private final List<Country> destinations;

    RateBook(List<TaxRate> rates, List<Zone> zonesInOrder, List<Method> ways) {
        for (TaxRate rate : rates) {
            taxes.computeIfAbsent(rate.country(), country -> new HashMap<>()).put(rate.taxClass(), rate.percent());
        }
        for (Zone zone : zonesInOrder) {
            zone.countries().forEach(country -> zones.put(country, zone.id()));
        }
        methods = ways.stream().collect(Collectors.toMap(Method::id, Function.identity()));
        destinations = zonesInOrder.stream()
                .flatMap(zone -> zone.countries().stream())
                .filter(this::taxed)
                .filter(country -> !ways(country).isEmpty())
                .toList();
    }

    /** Countries that a method reaches and whose rates are known for every class. */
    List<Country> destinations() {
        return destinations;
    }

    boolean reaches(Country country) {
        return destinations.contains(country);
    }

    boolean taxed(Country country) {
        return taxes.getOrDefault(country, Map.of()).size() == TaxClass.values().length;
    }

    BigDecimal percent(Country country, TaxClass taxClass) {
        return Optional.ofNullable(taxes.getOrDefault(country, Map.of()).get(taxClass))
                .orElseThrow(() -> new IllegalStateException("no " + taxClass + " tax rate is known for " + country));
    }

    Optional<Method> method(String id) {
        return Optional.ofNullable(methods.get(id));
    }

    Optional<Rate> rate(Method method, Country country) {
        return Optional.ofNullable(zones.get(country))
                .flatMap(zone -> Optional.ofNullable(method.rates().get(zone)));
    }

    /** Ways that carry so much to a place that {@link #reaches}, cheapest first, {@code standard} before its equals. */
    List<DeliveryMethod> ways(Country country, long grams) {
        return reaches(country)
                ? ways(country).stream()
                        .flatMap(method -> offer(method, country, grams).stream())
                        .sorted(Comparator.comparing(DeliveryMethod::price)
                                .thenComparing(way -> !way.id().equals(ShippingTable.STANDARD))
                                .thenComparing(DeliveryMethod::id))
                        .toList()
                : List.of();
    }

    Optional<DeliveryMethod> offer(Method method, Country country, long grams) {
        return rate(method, country)
                .flatMap(rate -> rate.bands().stream()
                        .filter(band -> grams <= band.upToGrams())
                        .findFirst()
                        .map(band -> new DeliveryMethod(
                                method.id(),
                                method.name(),
                                method.description(),
                                band.price(),
                                rate.minDays(),
                                rate.maxDays())));
    }

    private List<Method> ways(Country country) {
        return methods.values().stream()
                .filter(method -> rate(method, country).isPresent())
                .toList();
    }
}
