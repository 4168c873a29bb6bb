package com.shopwright.pricing;

import com.shopwright.catalog.TaxClass;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import com.shopwright.pricing.ShippingTable.Band;
import com.shopwright.pricing.ShippingTable.Method;
import com.shopwright.pricing.ShippingTable.Rate;
import com.shopwright.pricing.ShippingTable.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of rates, read and written as a whole: they are small and change seldom. */
@Repository
class RateRows {

    private final JdbcClient jdbc;
    private final ShopId shop;

    RateRows(JdbcClient jdbc, ShopId shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    List<TaxRate> taxRates() {
        return jdbc.sql("""
                        select country, tax_class, percent
                        from pricing.tax_rate
                        """)
                .query((row, number) -> new TaxRate(
                        new Country(row.getString("country")),
                        TaxClass.valueOf(row.getString("tax_class")),
                        row.getBigDecimal("percent")))
                .list();
    }

    void put(List<TaxRate> rates) {
        jdbc.sql("""
                        insert into pricing.tax_rate (country, tax_class, percent)
                        select country, tax_class, percent
                        from unnest(:countries, :classes, :percents) as given (country, tax_class, percent)
                        on conflict (country, tax_class) do update
                        set percent = excluded.percent
                        """)
                .param("countries", rates.stream().map(r -> r.country().code()).toArray(String[]::new))
                .param("classes", rates.stream().map(r -> r.taxClass().name()).toArray(String[]::new))
                .param("percents", rates.stream().map(TaxRate::percent).toArray(BigDecimal[]::new))
                .update();
    }

    /** Empty lists before the first table was put: {@link StoredPricing} then delivers nowhere. */
    List<Zone> zones() {
        Map<String, List<Country>> zones = new LinkedHashMap<>();
        jdbc.sql("""
                        select zone, country
                        from pricing.zone_country
                        where shop_id = :shop
                        order by position
                        """).param("shop", shop.value()).query(row -> {
            zones.computeIfAbsent(row.getString("zone"), zone -> new ArrayList<>())
                    .add(new Country(row.getString("country")));
        });
        return zones.entrySet().stream()
                .map(zone -> new Zone(zone.getKey(), zone.getValue()))
                .toList();
    }

    List<Method> methods() {
        Map<String, Map<String, List<Row>>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select method.id, method.name, method.description, band.zone, band.up_to_grams, band.price,
                            band.currency, band.min_days, band.max_days
                        from pricing.method
                        join pricing.band on band.shop_id = method.shop_id and band.method = method.id
                        where method.shop_id = :shop
                        order by method.position, method.id, band.zone, band.up_to_grams
                        """)
                .param("shop", shop.value())
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("zone"),
                        new Band(row.getInt("up_to_grams"), Money.of(row.getLong("price"), row.getString("currency"))),
                        row.getInt("min_days"),
                        row.getInt("max_days")))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.id(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(row.zone(), zone -> new ArrayList<>())
                        .add(row));
        return rows.values().stream().map(RateRows::method).toList();
    }

    void put(ShippingTable table) {
        for (String name : List.of("band", "method", "zone_country")) {
            jdbc.sql("delete from pricing." + name + " where shop_id = :shop")
                    .param("shop", shop.value())
                    .update();
        }
        putZones(table.zones());
        putMethods(table.methods());
        putBands(table.methods().stream()
                .flatMap(method -> method.rates().entrySet().stream().flatMap(rate -> rows(method, rate)))
                .toList());
    }

    private void putZones(List<Zone> zones) {
        List<Zone> single = zones.stream()
                .flatMap(zone -> zone.countries().stream().map(country -> new Zone(zone.id(), List.of(country))))
                .toList();
        jdbc.sql("""
                        insert into pricing.zone_country (shop_id, country, zone, position)
                        select :shop, country, zone, position
                        from unnest(:countries, :zones) with ordinality as given (country, zone, position)
                        """)
                .param("shop", shop.value())
                .param(
                        "countries",
                        single.stream()
                                .map(zone -> zone.countries().getFirst().code())
                                .toArray(String[]::new))
                .param("zones", single.stream().map(Zone::id).toArray(String[]::new))
                .update();
    }

    private void putMethods(List<Method> methods) {
        jdbc.sql("""
                        insert into pricing.method (shop_id, id, name, description, position)
                        select :shop, id, name, description, position
                        from unnest(:ids, :names, :descriptions) with ordinality as given (id, name, description, position)
                        """)
                .param("shop", shop.value())
                .param("ids", methods.stream().map(Method::id).toArray(String[]::new))
                .param("names", methods.stream().map(Method::name).toArray(String[]::new))
                .param("descriptions", methods.stream().map(Method::description).toArray(String[]::new))
                .update();
    }

    private void putBands(List<Row> rows) {
        jdbc.sql("""
                        insert into pricing.band
                        (shop_id, method, zone, up_to_grams, price, currency, min_days, max_days)
                        select :shop, method, zone, up_to_grams, price, currency, min_days, max_days
                        from unnest(:methods, :zones, :grams, :prices, :currencies, :minDays, :maxDays)
                            as given (method, zone, up_to_grams, price, currency, min_days, max_days)
                        """)
                .param("shop", shop.value())
                .param("methods", rows.stream().map(Row::id).toArray(String[]::new))
                .param("zones", rows.stream().map(Row::zone).toArray(String[]::new))
                .param(
                        "grams",
                        rows.stream().mapToInt(row -> row.band().upToGrams()).toArray())
                .param(
                        "prices",
                        rows.stream()
                                .mapToLong(row -> row.band().price().amount())
                                .toArray())
                .param(
                        "currencies",
                        rows.stream()
                                .map(row -> row.band().price().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .param("minDays", rows.stream().mapToInt(Row::minDays).toArray())
                .param("maxDays", rows.stream().mapToInt(Row::maxDays).toArray())
                .update();
    }

    private static Stream<Row> rows(Method method, Map.Entry<String, Rate> of) {
        Rate rate = of.getValue();
        return rate.bands().stream()
                .map(band -> new Row(
                        method.id(),
                        method.name(),
                        method.description(),
                        of.getKey(),
                        band,
                        rate.minDays(),
                        rate.maxDays()));
    }

    private static Method method(Map<String, List<Row>> zones) {
        Row any = zones.values().iterator().next().getFirst();
        Map<String, Rate> rates = new LinkedHashMap<>();
        zones.forEach((zone, rows) -> rates.put(
                zone,
                new Rate(
                        rows.getFirst().minDays(),
                        rows.getFirst().maxDays(),
                        rows.stream().map(Row::band).toList())));
        return new Method(any.id(), any.name(), any.description(), rates);
    }

    /** A band with what it belongs to. */
    private record Row(String id, String name, String description, String zone, Band band, int minDays, int maxDays) {}
}
