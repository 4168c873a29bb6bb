package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.expected}, {@code stock.lead_time}, and the sums that promises and purchasing start from. */
@Repository
class SupplyRows {

    private final JdbcClient sql;
    private final PolicyRows policies;
    private final ShopId shop;

    SupplyRows(JdbcClient sql, PolicyRows policies, ShopId shop) {
        this.sql = sql;
        this.policies = policies;
        this.shop = shop;
    }

    void expect(Expectation expectation) {
        if (expectation.quantity() == 0) {
            sql.sql("delete from stock.expected where shop_id = :shop and source = :source")
                    .param("shop", shop.value())
                    .param("source", expectation.source())
                    .update();
            return;
        }
        sql.sql("""
                insert into stock.expected (shop_id, source, sku, location, quantity, due)
                values (:shop, :source, :sku, :location, :quantity, :due)
                on conflict (shop_id, source) do update
                set quantity = excluded.quantity,
                    due = excluded.due
                """)
                .param("shop", shop.value())
                .param("source", expectation.source())
                .param("sku", expectation.sku().value())
                .param("location", expectation.location().value())
                .param("quantity", expectation.quantity())
                .param("due", Date.valueOf(expectation.due()))
                .update();
    }

    void leadTime(Map<Sku, Integer> days) {
        sql.sql("""
                insert into stock.lead_time (shop_id, sku, days)
                select :shop, sku, days
                from unnest(:skus::text[], :days::int[]) as t (sku, days)
                on conflict (shop_id, sku) do update set days = excluded.days
                """)
                .param("shop", shop.value())
                .param("skus", days.keySet().stream().map(Sku::value).toArray(String[]::new))
                .param(
                        "days",
                        days.values().stream().mapToInt(Integer::intValue).toArray())
                .update();
    }

    /**
     * By which a SKU is sold: what its supplier takes, and what the owner allows.
     *
     * @param buffer so many are not offered although they are there
     */
    record Terms(int leadDays, int buffer, Optional<SellingPolicy> policy) {

        static final Terms UNKNOWN = new Terms(Outlook.UNKNOWN_LEAD_DAYS, 0, Optional.empty());
    }

    /** For each SKU of which anything is known. */
    Map<Sku, Terms> terms(Collection<Sku> skus) {
        Map<Sku, Terms> found = new HashMap<>();
        sql.sql("""
                select s.sku, l.days, coalesce(t.buffer, 0) as buffer, p.kind, p.owed_limit, p.expected_on, p.making_days, p.minutes, p.bill
                from unnest(:skus::text[]) as s (sku)
                left join stock.lead_time l on l.shop_id = :shop and l.sku = s.sku
                left join stock.policy p on p.shop_id = :shop and p.sku = s.sku
                left join stock.threshold t on t.shop_id = :shop and t.sku = s.sku
                """).param("shop", shop.value()).param("skus", names(skus)).query(row -> {
            int known = row.getInt("days");
            int days = row.wasNull() ? Outlook.UNKNOWN_LEAD_DAYS : known;
            found.put(new Sku(row.getString("sku")), new Terms(days, row.getInt("buffer"), policies.read(row)));
        });
        return found;
    }

    /** What is still to come, earliest first. */
    List<Coming> coming(Collection<Sku> skus) {
        return sql.sql("""
                select sku, quantity, due
                from stock.expected
                where shop_id = :shop
                  and sku = any(:skus)
                order by due, source
                """)
                .param("shop", shop.value())
                .param("skus", names(skus))
                .query((row, number) -> new Coming(
                        new Sku(row.getString("sku")),
                        row.getInt("quantity"),
                        row.getDate("due").toLocalDate()))
                .list();
    }

    record Coming(Sku sku, int quantity, LocalDate due) {}

    /**
     * A SKU's position, and how many were promised beyond what is there to whomever: to confirmed orders (which is the
     * position's shortage) and to those that are not paid yet.
     */
    record Standing(StockPosition position, int queue) {}

    List<Standing> standings(Collection<Sku> skus) {
        return sql.sql("""
                select s.sku,
                       coalesce(i.on_hand, 0) as on_hand,
                       coalesce(i.held, 0) as held,
                       coalesce(i.allocated, 0) as allocated,
                       coalesce(l.shortage, 0) as shortage,
                       coalesce(l.queue, 0) as queue,
                       coalesce(e.on_order, 0) as on_order
                from unnest(:skus::text[]) as s (sku)
                left join (
                    select sku, sum(on_hand) as on_hand, sum(held) as held, sum(allocated) as allocated
                    from stock.item
                    where shop_id = :shop and sku = any(:skus)
                    group by sku) i on i.sku = s.sku
                left join (
                    select sku, sum(quantity) filter (where open) as shortage, sum(quantity) as queue
                    from stock.shortage
                    where shop_id = :shop and sku = any(:skus)
                    group by sku) l on l.sku = s.sku
                left join (
                    select sku, sum(quantity) as on_order
                    from stock.expected
                    where shop_id = :shop and sku = any(:skus)
                    group by sku) e on e.sku = s.sku
                order by s.sku
                """)
                .param("shop", shop.value())
                .param("skus", names(skus))
                .query((row, number) -> new Standing(
                        new StockPosition(
                                new Sku(row.getString("sku")),
                                row.getInt("on_hand"),
                                row.getInt("held"),
                                row.getInt("allocated"),
                                row.getInt("shortage"),
                                row.getInt("on_order")),
                        row.getInt("queue")))
                .list();
    }

    private static String[] names(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).toArray(String[]::new);
    }
}
