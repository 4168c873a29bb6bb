package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.hold}, {@code stock.allocation} and {@code stock.shortage}: who was promised what. */
@Repository
class ClaimRows {

    private final JdbcClient sql;
    private final ShopId shop;

    ClaimRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** A claim on goods that are there. */
    record Claim(Claimant claimant, Allocation goods) {}

    /** A claim on goods that are not. */
    record Lack(Claimant claimant, Amount amount) {}

    void add(Table table, List<Claim> claims, Instant at) {
        if (claims.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into stock.%1$s as t (shop_id, claimant, sku, location, quantity, at)
                select :shop, claimant, sku, location, quantity, :at
                from unnest(:claimants::uuid[], :skus::text[], :locations::text[], :quantities::int[])
                    as c (claimant, sku, location, quantity)
                on conflict (shop_id, claimant, sku, location) do update
                set quantity = t.quantity + excluded.quantity
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param("at", Timestamp.from(at))
                .param(
                        "claimants",
                        strings(claims, claim -> claim.claimant().value().toString()))
                .param("skus", strings(claims, claim -> claim.goods().sku().value()))
                .param(
                        "locations",
                        strings(claims, claim -> claim.goods().location().value()))
                .param(
                        "quantities",
                        claims.stream()
                                .mapToInt(claim -> claim.goods().quantity())
                                .toArray())
                .update();
    }

    /** Takes so many from a claim; one that is used up is gone. */
    void reduce(Table table, Claim claim) {
        int deleted = sql.sql("""
                delete from stock.%s
                where shop_id = :shop
                  and claimant = :claimant
                  and sku = :sku
                  and location = :location
                  and quantity = :quantity
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param("claimant", claim.claimant().value())
                .param("sku", claim.goods().sku().value())
                .param("location", claim.goods().location().value())
                .param("quantity", claim.goods().quantity())
                .update();
        if (deleted == 0) {
            sql.sql("""
                    update stock.%s
                    set quantity = quantity - :quantity
                    where shop_id = :shop
                      and claimant = :claimant
                      and sku = :sku
                      and location = :location
                    """.formatted(table.sql))
                    .param("shop", shop.value())
                    .param("claimant", claim.claimant().value())
                    .param("sku", claim.goods().sku().value())
                    .param("location", claim.goods().location().value())
                    .param("quantity", claim.goods().quantity())
                    .update();
        }
    }

    List<Allocation> of(Table table, Claimant claimant) {
        return sql.sql("""
                select sku, location, quantity
                from stock.%s
                where shop_id = :shop
                  and claimant = :claimant
                order by sku, location
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param("claimant", claimant.value())
                .query(ClaimRows::goods)
                .list();
    }

    /** Who has claims on an item, latest first. */
    List<Claim> latestFirst(Table table, Sku sku, LocationId location) {
        return sql.sql("""
                select claimant, sku, location, quantity
                from stock.%s
                where shop_id = :shop
                  and sku = :sku
                  and location = :location
                order by at desc, claimant desc
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param("sku", sku.value())
                .param("location", location.value())
                .query((row, number) ->
                        new Claim(new Claimant(row.getObject("claimant", UUID.class)), goods(row, number)))
                .list();
    }

    List<Allocation> of(Table table, Claimant claimant, Set<Sku> skus) {
        return of(table, claimant).stream()
                .filter(goods -> skus.contains(goods.sku()))
                .toList();
    }

    void delete(Table table, Claimant claimant, Set<Sku> skus) {
        sql.sql("""
                delete from stock.%s
                where shop_id = :shop
                  and claimant = :claimant
                  and sku = any(:skus)
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param("claimant", claimant.value())
                .param("skus", strings(skus, Sku::value))
                .update();
    }

    void addShortages(List<Lack> lacks, boolean open, Instant at) {
        if (lacks.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into stock.shortage as s (shop_id, claimant, sku, quantity, open, at)
                select :shop, claimant, sku, quantity, :open, :at
                from unnest(:claimants::uuid[], :skus::text[], :quantities::int[]) as l (claimant, sku, quantity)
                on conflict (shop_id, claimant, sku) do update
                set quantity = s.quantity + excluded.quantity,
                    open = s.open or excluded.open
                """)
                .param("shop", shop.value())
                .param("open", open)
                .param("at", Timestamp.from(at))
                .param(
                        "claimants",
                        strings(lacks, lack -> lack.claimant().value().toString()))
                .param("skus", strings(lacks, lack -> lack.amount().sku().value()))
                .param(
                        "quantities",
                        lacks.stream()
                                .mapToInt(lack -> lack.amount().quantity())
                                .toArray())
                .update();
    }

    void openShortages(Claimant claimant, Set<Sku> skus) {
        sql.sql("""
                update stock.shortage
                set open = true
                where shop_id = :shop
                  and claimant = :claimant
                  and sku = any(:skus)
                  and not open
                """)
                .param("shop", shop.value())
                .param("claimant", claimant.value())
                .param("skus", strings(skus, Sku::value))
                .update();
    }

    List<Amount> shortages(Claimant claimant) {
        return sql.sql("""
                select sku, quantity
                from stock.shortage
                where shop_id = :shop
                  and claimant = :claimant
                order by sku
                """)
                .param("shop", shop.value())
                .param("claimant", claimant.value())
                .query((row, number) -> new Amount(new Sku(row.getString("sku")), row.getInt("quantity")))
                .list();
    }

    /** Open shortages of these SKUs, the longest waiting first. */
    List<Lack> waiting(Collection<Sku> skus) {
        return sql.sql("""
                select claimant, sku, quantity
                from stock.shortage
                where shop_id = :shop
                  and sku = any(:skus)
                  and open
                order by at, claimant, sku
                for update
                """)
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query((row, number) -> new Lack(
                        new Claimant(row.getObject("claimant", UUID.class)),
                        new Amount(new Sku(row.getString("sku")), row.getInt("quantity"))))
                .list();
    }

    void reduceShortage(Lack lack) {
        int deleted = sql.sql("""
                delete from stock.shortage
                where shop_id = :shop
                  and claimant = :claimant
                  and sku = :sku
                  and quantity <= :quantity
                """)
                .param("shop", shop.value())
                .param("claimant", lack.claimant().value())
                .param("sku", lack.amount().sku().value())
                .param("quantity", lack.amount().quantity())
                .update();
        if (deleted == 0) {
            sql.sql("""
                    update stock.shortage
                    set quantity = quantity - :quantity
                    where shop_id = :shop
                      and claimant = :claimant
                      and sku = :sku
                    """)
                    .param("shop", shop.value())
                    .param("claimant", lack.claimant().value())
                    .param("sku", lack.amount().sku().value())
                    .param("quantity", lack.amount().quantity())
                    .update();
        }
    }

    void deleteShortages(Claimant claimant, Set<Sku> skus) {
        sql.sql("delete from stock.shortage where shop_id = :shop and claimant = :claimant and sku = any(:skus)")
                .param("shop", shop.value())
                .param("claimant", claimant.value())
                .param("skus", strings(skus, Sku::value))
                .update();
    }

    private static <T> String[] strings(Collection<T> rows, java.util.function.Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static Allocation goods(ResultSet row, int number) throws SQLException {
        return new Allocation(
                new Sku(row.getString("sku")), new LocationId(row.getString("location")), row.getInt("quantity"));
    }

    enum Table {
        HOLD("hold"),
        ALLOCATION("allocation");

        private final String sql;

        Table(String sql) {
            this.sql = sql;
        }
    }
}
