package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.item} and {@code stock.location}. */
@Repository
class ItemRows {

    private static final String LEVELS = """
            select i.sku, i.location, i.on_hand, i.held, i.allocated,
                   coalesce((select sum(e.quantity)
                             from stock.expected e
                             where e.shop_id = i.shop_id
                               and e.sku = i.sku
                               and e.location = i.location), 0) as coming,
                   coalesce((select sum(t.quantity)
                             from stock.transfer t
                             where t.shop_id = i.shop_id
                               and t.sku = i.sku
                               and t.destination = i.location
                               and t.arrived_at is null), 0) as in_transit
            from stock.item i
            where i.shop_id = :shop
            """;

    private final JdbcClient sql;
    private final ShopId shop;

    ItemRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** Locks every location's row of these SKUs in the one global order, so that two transactions never wait in a ring. */
    List<Book.Opened> lock(Collection<Sku> skus) {
        return sql.sql("""
                select i.sku, i.location, i.on_hand, i.held, i.allocated, i.entries, coalesce(t.buffer, 0) as buffer
                from stock.item i
                left join stock.threshold t on t.shop_id = i.shop_id and t.sku = i.sku
                where i.shop_id = :shop
                  and i.sku = any(:skus)
                order by i.sku, i.location
                for update of i
                """)
                .param("shop", shop.value())
                .param("skus", names(skus))
                .query((row, number) -> new Book.Opened(
                        new Sku(row.getString("sku")),
                        new LocationId(row.getString("location")),
                        new Figures(row.getInt("on_hand"), row.getInt("held"), row.getInt("allocated")),
                        row.getLong("entries"),
                        row.getInt("buffer")))
                .list();
    }

    List<StockLevel> levels(Collection<Sku> skus) {
        return sql.sql(LEVELS + "  and i.sku = any(:skus)\norder by i.sku, i.location")
                .param("shop", shop.value())
                .param("skus", names(skus))
                .query(ItemRows::level)
                .list();
    }

    List<StockLevel> levels() {
        return sql.sql(LEVELS + "order by i.sku, i.location")
                .param("shop", shop.value())
                .query(ItemRows::level)
                .list();
    }

    /**
     * Sets the balances that posted entries lead to. The rows are locked; that each still has the entries it had when it
     * was is checked all the same, because everything rests on it.
     */
    void update(List<Book.Changed> changed) {
        int updated = sql.sql("""
                update stock.item i
                set on_hand = c.on_hand,
                    held = c.held,
                    allocated = c.allocated,
                    entries = c.entries
                from unnest(:skus::text[], :locations::text[], :onHand::int[], :held::int[], :allocated::int[],
                            :entries::bigint[], :before::bigint[])
                    as c (sku, location, on_hand, held, allocated, entries, before)
                where i.shop_id = :shop
                  and i.sku = c.sku
                  and i.location = c.location
                  and i.entries = c.before
                """)
                .param("shop", shop.value())
                .param("skus", texts(changed, item -> item.sku().value()))
                .param("locations", texts(changed, item -> item.location().value()))
                .param("onHand", ints(changed, item -> item.page().figures().onHand()))
                .param("held", ints(changed, item -> item.page().figures().held()))
                .param("allocated", ints(changed, item -> item.page().figures().allocated()))
                .param("entries", longs(changed, item -> item.page().entries()))
                .param("before", longs(changed, item -> item.page().entriesBefore()))
                .update();
        if (updated != changed.size()) {
            throw new IllegalStateException("items changed while they were locked: " + changed);
        }
    }

    /** Makes sure the rows exist, in lock order. */
    void prepare(LocationId location, Collection<Sku> skus) {
        sql.sql("""
                insert into stock.item (shop_id, sku, location, on_hand)
                select :shop, sku, :location, 0
                from unnest(:skus::text[]) as t (sku)
                order by sku
                on conflict (shop_id, sku, location) do nothing
                """)
                .param("shop", shop.value())
                .param("location", location.value())
                .param("skus", names(skus))
                .update();
    }

    List<Location> locations() {
        return sql.sql("""
                select id, name, priority, country, postal_code
                from stock.location
                where shop_id = :shop
                order by priority, id
                """)
                .param("shop", shop.value())
                .query((row, number) -> new Location(
                        new LocationId(row.getString("id")), row.getString("name"), row.getInt("priority"), area(row)))
                .list();
    }

    void put(Location location) {
        sql.sql("""
                insert into stock.location (shop_id, id, name, priority, country, postal_code)
                values (:shop, :id, :name, :priority, :country, :postalCode)
                on conflict (shop_id, id) do update
                set name = excluded.name,
                    priority = excluded.priority,
                    country = excluded.country,
                    postal_code = excluded.postal_code
                """)
                .param("shop", shop.value())
                .param("id", location.id().value())
                .param("name", location.name())
                .param("priority", location.priority())
                .param("country", location.area().map(PostalArea::country).orElse(null))
                .param("postalCode", location.area().map(PostalArea::postalCode).orElse(null))
                .update();
    }

    static Optional<PostalArea> area(ResultSet row) throws SQLException {
        String country = row.getString("country");
        String postalCode = row.getString("postal_code");
        return country == null
                ? Optional.empty()
                : Optional.of(new PostalArea(country, postalCode == null ? "" : postalCode));
    }

    private static String[] names(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).sorted().toArray(String[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> int[] ints(Collection<T> rows, ToIntFunction<T> column) {
        return rows.stream().mapToInt(column).toArray();
    }

    private static <T> long[] longs(Collection<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    /** Goods on their way between locations are expected like those of a supplier, and told apart here. */
    private static StockLevel level(ResultSet row, int number) throws SQLException {
        int inTransit = row.getInt("in_transit");
        return new StockLevel(
                new Sku(row.getString("sku")),
                new LocationId(row.getString("location")),
                row.getInt("on_hand"),
                row.getInt("held"),
                row.getInt("allocated"),
                row.getInt("coming") - inTransit,
                inTransit);
    }
}
