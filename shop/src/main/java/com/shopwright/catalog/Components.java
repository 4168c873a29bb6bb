package com.shopwright.catalog;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code catalog.component}, and what SKUs of either kind are called. */
@Repository
class Components {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ShopId shop;

    Components(JdbcClient jdbc, JsonMapper json, ShopId shop) {
        this.jdbc = jdbc;
        this.json = json;
        this.shop = shop;
    }

    Map<Sku, ComponentItem> find(Set<Sku> skus) {
        return jdbc
                .sql("""
                        select sku, name, unit, backorderable
                        from catalog.component
                        where shop_id = :shop
                        and sku = any(:skus)
                        """)
                .param("shop", shop.value())
                .param("skus", texts(skus))
                .query((row, number) -> new ComponentItem(
                        new Sku(row.getString("sku")),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getBoolean("backorderable")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ComponentItem::sku, Function.identity()));
    }

    Set<Sku> backorderable(Set<Sku> skus) {
        return Set.copyOf(jdbc.sql("""
                        select sku
                        from catalog.variant
                        where shop_id = :shop
                        and sku = any(:skus)
                        and backorderable
                        and not retired
                        union all
                        select sku
                        from catalog.component
                        where shop_id = :shop
                        and sku = any(:skus)
                        and backorderable
                        """)
                .param("shop", shop.value())
                .param("skus", texts(skus))
                .query((row, number) -> new Sku(row.getString("sku")))
                .list());
    }

    Map<Sku, String> names(Set<Sku> skus) {
        Map<Sku, String> names = new HashMap<>();
        jdbc.sql("""
                        select sku, name
                        from catalog.variant
                        where shop_id = :shop
                        and sku = any(:skus)
                        union all
                        select sku, name
                        from catalog.component
                        where shop_id = :shop
                        and sku = any(:skus)
                        """).param("shop", shop.value()).param("skus", texts(skus)).query(row -> {
            names.put(new Sku(row.getString("sku")), row.getString("name"));
        });
        return Map.copyOf(names);
    }

    /** A SKU names one thing for ever, so one that a variant has is refused. */
    void put(Collection<ComponentItem> components) {
        List<Row> rows = components.stream()
                .map(one -> new Row(one.sku().value(), one.name(), one.unit(), one.backorderable()))
                .toList();
        int written = jdbc.sql("""
                        insert into catalog.component (shop_id, sku, name, unit, backorderable)
                        select :shop, given.sku, given.name, given.unit, given.backorderable
                        from json_to_recordset(:rows::json) as given (sku text, name text, unit text, backorderable boolean)
                        where not exists (
                            select
                            from catalog.variant
                            where variant.shop_id = :shop
                            and variant.sku = given.sku
                        )
                        on conflict (shop_id, sku) do update
                        set name = excluded.name,
                            unit = excluded.unit,
                            backorderable = excluded.backorderable
                        """)
                .param("shop", shop.value())
                .param("rows", json.writeValueAsString(rows))
                .update();
        if (written < rows.size()) {
            throw new InvalidInput("components.sku", "a SKU here names a variant; choose a new one");
        }
    }

    private static String[] texts(Set<Sku> skus) {
        return skus.stream().map(Sku::value).toArray(String[]::new);
    }

    /** One row on its way into the database, named like the columns. */
    private record Row(String sku, String name, String unit, boolean backorderable) {}
}
