package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.hold} and {@code stock.allocation}: who was promised what of what is there. */
@Repository
class ClaimRows {

    private final JdbcClient sql;
    private final ShopId shop;

    ClaimRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** A claim on goods that are there. */
    record Claim(Claimant claimant, Allocation goods) {

        int quantity() {
            return goods.quantity();
        }

        Claim of(int part) {
            return new Claim(claimant, new Allocation(goods.sku(), goods.location(), part));
        }
    }

    enum Table {
        HOLD("hold"),
        ALLOCATION("allocation");

        private final String sql;

        Table(String sql) {
            this.sql = sql;
        }

        /** How balances change when so many claims of this kind end. */
        Figures less(int quantity) {
            return switch (this) {
                case HOLD -> new Figures(0, -quantity, 0);
                case ALLOCATION -> new Figures(0, 0, -quantity);
            };
        }
    }

    void add(Table table, List<Claim> claims, Instant at) {
        if (claims.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into stock.%1$s as t (shop_id, claimant, sku, location, quantity, at)
                select :shop, claimant, sku, location, sum(quantity), :at
                from unnest(:claimants::uuid[], :skus::text[], :locations::text[], :quantities::int[])
                    as c (claimant, sku, location, quantity)
                group by claimant, sku, location
                on conflict (shop_id, claimant, sku, location) do update
                set quantity = t.quantity + excluded.quantity
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param("at", Timestamp.from(at))
                .param(
                        "claimants",
                        texts(claims, claim -> claim.claimant().value().toString()))
                .param("skus", texts(claims, claim -> claim.goods().sku().value()))
                .param(
                        "locations",
                        texts(claims, claim -> claim.goods().location().value()))
                .param("quantities", claims.stream().mapToInt(Claim::quantity).toArray())
                .update();
    }

    /** Takes so many from each of these claims; one that is used up is gone. */
    void reduce(Table table, List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        sql.sql("""
                with c as (
                    select claimant, sku, location, sum(quantity)::int as quantity
                    from unnest(:claimants::uuid[], :skus::text[], :locations::text[], :quantities::int[])
                        as c (claimant, sku, location, quantity)
                    group by claimant, sku, location),
                gone as (
                    delete from stock.%1$s t
                    using c
                    where t.shop_id = :shop
                      and t.claimant = c.claimant
                      and t.sku = c.sku
                      and t.location = c.location
                      and t.quantity <= c.quantity)
                update stock.%1$s t
                set quantity = t.quantity - c.quantity
                from c
                where t.shop_id = :shop
                  and t.claimant = c.claimant
                  and t.sku = c.sku
                  and t.location = c.location
                  and t.quantity > c.quantity
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param(
                        "claimants",
                        texts(claims, claim -> claim.claimant().value().toString()))
                .param("skus", texts(claims, claim -> claim.goods().sku().value()))
                .param(
                        "locations",
                        texts(claims, claim -> claim.goods().location().value()))
                .param("quantities", claims.stream().mapToInt(Claim::quantity).toArray())
                .update();
    }

    /** Ends all claims that these claimants have on these SKUs, and answers what they were. */
    List<Claim> take(Table table, Collection<Claimant> claimants, Set<Sku> skus) {
        return sql
                .sql("""
                delete from stock.%s
                where shop_id = :shop
                  and claimant = any(:claimants::uuid[])
                  and sku = any(:skus)
                returning claimant, sku, location, quantity
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param("claimants", names(claimants))
                .param("skus", texts(skus, Sku::value))
                .query(ClaimRows::claim)
                .list()
                .stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.goods().sku())
                        .thenComparing(claim -> claim.goods().location())
                        .thenComparing(claim -> claim.claimant().value()))
                .toList();
    }

    List<Allocation> of(Table table, Claimant claimant) {
        return of(table, List.of(claimant)).getOrDefault(claimant, List.of());
    }

    Map<Claimant, List<Allocation>> of(Table table, Collection<Claimant> claimants) {
        return sql
                .sql("""
                select claimant, sku, location, quantity
                from stock.%s
                where shop_id = :shop
                  and claimant = any(:claimants::uuid[])
                order by claimant, sku, location
                """.formatted(table.sql))
                .param("shop", shop.value())
                .param("claimants", names(claimants))
                .query(ClaimRows::claim)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Claim::claimant, Collectors.mapping(Claim::goods, Collectors.toList())));
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
                .query(ClaimRows::claim)
                .list();
    }

    /**
     * The SKUs that these claimants claim now, be they there or not. Whoever changes claims locks these SKUs first and then
     * touches claims on these only.
     */
    Set<Sku> skusOf(Collection<Claimant> claimants) {
        return new TreeSet<>(sql.sql("""
                select sku from stock.hold where shop_id = :shop and claimant = any(:claimants::uuid[])
                union
                select sku from stock.allocation where shop_id = :shop and claimant = any(:claimants::uuid[])
                union
                select sku from stock.shortage where shop_id = :shop and claimant = any(:claimants::uuid[])
                """)
                .param("shop", shop.value())
                .param("claimants", names(claimants))
                .query((row, number) -> new Sku(row.getString("sku")))
                .list());
    }

    private static String[] names(Collection<Claimant> claimants) {
        return texts(claimants, claimant -> claimant.value().toString());
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                new Claimant(row.getObject("claimant", UUID.class)),
                new Allocation(
                        new Sku(row.getString("sku")),
                        new LocationId(row.getString("location")),
                        row.getInt("quantity")));
    }
}
