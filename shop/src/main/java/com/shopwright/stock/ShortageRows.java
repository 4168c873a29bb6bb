package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.shortage}: who was promised what is not there. */
@Repository
class ShortageRows {

    private final JdbcClient sql;
    private final ShopId shop;

    ShortageRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** @param deliverTo where the goods will go, if anybody said so when they were promised */
    record Shortage(Claimant claimant, Amount amount, Optional<PostalArea> deliverTo) {

        Shortage(Claimant claimant, Amount amount) {
            this(claimant, amount, Optional.empty());
        }
    }

    /** @param open its claimant is confirmed and waits for goods */
    void add(List<Shortage> shortages, boolean open, Instant at) {
        if (shortages.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into stock.shortage as s (shop_id, claimant, sku, quantity, open, at, country, postal_code)
                select :shop, claimant, sku, sum(quantity), :open, :at, max(nullif(country, '')), max(nullif(postal_code, ''))
                from unnest(:claimants::uuid[], :skus::text[], :quantities::int[], :countries::text[], :postalCodes::text[])
                    as l (claimant, sku, quantity, country, postal_code)
                group by claimant, sku
                on conflict (shop_id, claimant, sku) do update
                set quantity = s.quantity + excluded.quantity,
                    open = s.open or excluded.open
                """)
                .param("shop", shop.value())
                .param("open", open)
                .param("at", Timestamp.from(at))
                .param(
                        "claimants",
                        texts(shortages, one -> one.claimant().value().toString()))
                .param("skus", texts(shortages, one -> one.amount().sku().value()))
                .param("quantities", quantities(shortages))
                .param("countries", areas(shortages, PostalArea::country))
                .param("postalCodes", areas(shortages, PostalArea::postalCode))
                .update();
    }

    private static String[] areas(List<Shortage> shortages, Function<PostalArea, String> column) {
        return shortages.stream()
                .map(one -> one.deliverTo().map(column).orElse(""))
                .toArray(String[]::new);
    }

    /**
     * These claimants are confirmed now.
     *
     * @return whether anybody waits who did not before
     */
    boolean open(Collection<Claimant> claimants, Set<Sku> skus) {
        return sql.sql("""
                update stock.shortage
                set open = true
                where shop_id = :shop
                  and claimant = any(:claimants::uuid[])
                  and sku = any(:skus)
                  and not open
                """)
                        .param("shop", shop.value())
                        .param("claimants", names(claimants))
                        .param("skus", texts(skus, Sku::value))
                        .update()
                > 0;
    }

    Map<Claimant, List<Amount>> of(Collection<Claimant> claimants) {
        Map<Claimant, List<Amount>> found = new HashMap<>();
        claimants.forEach(claimant -> found.put(claimant, new ArrayList<>()));
        sql.sql("""
                select claimant, sku, quantity
                from stock.shortage
                where shop_id = :shop
                  and claimant = any(:claimants::uuid[])
                order by sku
                """)
                .param("shop", shop.value())
                .param("claimants", names(claimants))
                .query(row -> {
                    found.computeIfAbsent(
                                    new Claimant(row.getObject("claimant", UUID.class)), claimant -> new ArrayList<>())
                            .add(new Amount(new Sku(row.getString("sku")), row.getInt("quantity")));
                });
        return found;
    }

    List<Amount> of(Claimant claimant) {
        return of(List.of(claimant)).getOrDefault(claimant, List.of());
    }

    /** Open shortages of these SKUs, the longest waiting first. */
    List<Shortage> waiting(Collection<Sku> skus) {
        return sql.sql("""
                select claimant, sku, quantity, country, postal_code
                from stock.shortage
                where shop_id = :shop
                  and sku = any(:skus)
                  and open
                order by at, claimant, sku
                """)
                .param("shop", shop.value())
                .param("skus", texts(skus, Sku::value))
                .query((row, number) -> new Shortage(
                        new Claimant(row.getObject("claimant", UUID.class)),
                        new Amount(new Sku(row.getString("sku")), row.getInt("quantity")),
                        ItemRows.area(row)))
                .list();
    }

    /** Takes so many from each of these; one that is filled, or more than filled, is gone. */
    void reduce(List<Shortage> filled) {
        if (filled.isEmpty()) {
            return;
        }
        sql.sql("""
                with c as (
                    select claimant, sku, sum(quantity)::int as quantity
                    from unnest(:claimants::uuid[], :skus::text[], :quantities::int[]) as c (claimant, sku, quantity)
                    group by claimant, sku),
                gone as (
                    delete from stock.shortage s
                    using c
                    where s.shop_id = :shop
                      and s.claimant = c.claimant
                      and s.sku = c.sku
                      and s.quantity <= c.quantity)
                update stock.shortage s
                set quantity = s.quantity - c.quantity
                from c
                where s.shop_id = :shop
                  and s.claimant = c.claimant
                  and s.sku = c.sku
                  and s.quantity > c.quantity
                """)
                .param("shop", shop.value())
                .param("claimants", texts(filled, one -> one.claimant().value().toString()))
                .param("skus", texts(filled, one -> one.amount().sku().value()))
                .param("quantities", quantities(filled))
                .update();
    }

    void delete(Collection<Claimant> claimants, Set<Sku> skus) {
        sql.sql("""
                delete from stock.shortage
                where shop_id = :shop
                  and claimant = any(:claimants::uuid[])
                  and sku = any(:skus)
                """)
                .param("shop", shop.value())
                .param("claimants", names(claimants))
                .param("skus", texts(skus, Sku::value))
                .update();
    }

    private static int[] quantities(List<Shortage> shortages) {
        return shortages.stream().mapToInt(one -> one.amount().quantity()).toArray();
    }

    private static String[] names(Collection<Claimant> claimants) {
        return texts(claimants, claimant -> claimant.value().toString());
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
