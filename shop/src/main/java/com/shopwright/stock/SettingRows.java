package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.setting} and {@code stock.threshold}: what the owner decided. */
@Repository
class SettingRows {

    private final JdbcClient sql;
    private final ShopId shop;

    SettingRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    Optional<String> strategy() {
        return sql.sql("select strategy from stock.setting where shop_id = :shop")
                .param("shop", shop.value())
                .query(String.class)
                .optional();
    }

    void strategy(String name) {
        sql.sql("""
                insert into stock.setting (shop_id, strategy)
                values (:shop, :strategy)
                on conflict (shop_id) do update set strategy = excluded.strategy
                """).param("shop", shop.value()).param("strategy", name).update();
    }

    Map<Sku, Threshold> thresholds(Collection<Sku> skus) {
        Map<Sku, Threshold> found = new HashMap<>();
        sql.sql("select sku, buffer, low_at from stock.threshold where shop_id = :shop and sku = any(:skus)")
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(row -> {
                    int low = row.getInt("low_at");
                    boolean unset = row.wasNull();
                    int buffer = row.getInt("buffer");
                    found.put(
                            new Sku(row.getString("sku")),
                            new Threshold(buffer, unset ? OptionalInt.empty() : OptionalInt.of(low)));
                });
        return found;
    }

    SortedMap<Sku, Integer> runningLow() {
        SortedMap<Sku, Integer> low = new TreeMap<>();
        sql.sql("""
                select sku, on_sale
                from (
                    select t.sku, t.low_at,
                           greatest(0, coalesce(sum(i.on_hand - i.held - i.allocated), 0) - t.buffer) as on_sale
                    from stock.threshold t
                    left join stock.item i on i.shop_id = t.shop_id and i.sku = t.sku
                    where t.shop_id = :shop
                      and t.low_at is not null
                    group by t.sku, t.low_at, t.buffer) known
                where on_sale <= low_at
                """).param("shop", shop.value()).query(row -> {
            low.put(new Sku(row.getString("sku")), row.getInt("on_sale"));
        });
        return low;
    }

    void threshold(Sku sku, Threshold threshold) {
        sql.sql("""
                insert into stock.threshold (shop_id, sku, buffer, low_at)
                values (:shop, :sku, :buffer, :low)
                on conflict (shop_id, sku) do update
                set buffer = excluded.buffer,
                    low_at = excluded.low_at
                """)
                .param("shop", shop.value())
                .param("sku", sku.value())
                .param("buffer", threshold.buffer())
                .param(
                        "low",
                        threshold.lowAt().isPresent() ? threshold.lowAt().getAsInt() : null,
                        java.sql.Types.INTEGER)
                .update();
    }
}
