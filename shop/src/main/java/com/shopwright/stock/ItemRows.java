package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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
                               and e.location = i.location), 0) as on_order
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
    List<StockLevel> lock(Collection<Sku> skus) {
        return sql.sql("""
                select sku, location, on_hand, held, allocated, 0 as on_order
                from stock.item
                where shop_id = :shop
                  and sku = any(:skus)
                order by sku, location
                for update
                """)
                .param("shop", shop.value())
                .param("skus", names(skus))
                .query(ItemRows::level)
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

    /** Adds to the figures of many items at once; the rows exist and are locked. */
    void change(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        sql.sql("""
                update stock.item i
                set on_hand = i.on_hand + c.on_hand,
                    held = i.held + c.held,
                    allocated = i.allocated + c.allocated
                from (
                    select sku, location, sum(on_hand)::int as on_hand, sum(held)::int as held, sum(allocated)::int as allocated
                    from unnest(:skus::text[], :locations::text[], :onHand::int[], :held::int[], :allocated::int[])
                        as t (sku, location, on_hand, held, allocated)
                    group by sku, location) c
                where i.shop_id = :shop
                  and i.sku = c.sku
                  and i.location = c.location
                """)
                .param("shop", shop.value())
                .param("skus", changes.stream().map(c -> c.sku().value()).toArray(String[]::new))
                .param(
                        "locations",
                        changes.stream().map(c -> c.location().value()).toArray(String[]::new))
                .param("onHand", changes.stream().mapToInt(Change::onHand).toArray())
                .param("held", changes.stream().mapToInt(Change::held).toArray())
                .param("allocated", changes.stream().mapToInt(Change::allocated).toArray())
                .update();
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
                select id, name, priority
                from stock.location
                where shop_id = :shop
                order by priority, id
                """)
                .param("shop", shop.value())
                .query((row, number) -> new Location(
                        new LocationId(row.getString("id")), row.getString("name"), row.getInt("priority")))
                .list();
    }

    void put(Location location) {
        sql.sql("""
                insert into stock.location (shop_id, id, name, priority)
                values (:shop, :id, :name, :priority)
                on conflict (shop_id, id) do update
                set name = excluded.name,
                    priority = excluded.priority
                """)
                .param("shop", shop.value())
                .param("id", location.id().value())
                .param("name", location.name())
                .param("priority", location.priority())
                .update();
    }

    private static String[] names(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).sorted().toArray(String[]::new);
    }

    private static StockLevel level(ResultSet row, int number) throws SQLException {
        return new StockLevel(
                new Sku(row.getString("sku")),
                new LocationId(row.getString("location")),
                row.getInt("on_hand"),
                row.getInt("held"),
                row.getInt("allocated"),
                row.getInt("on_order"));
    }

    /** How one item's figures change. */
    record Change(Sku sku, LocationId location, int onHand, int held, int allocated) {

        static Change held(Allocation pick) {
            return new Change(pick.sku(), pick.location(), 0, pick.quantity(), 0);
        }

        static Change allocated(Allocation pick) {
            return new Change(pick.sku(), pick.location(), 0, 0, pick.quantity());
        }
    }
}
