package com.shopwright.orders;

import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.timeline} across orders. */
@Repository
class ActivityRows implements ActivityLog {

    private final JdbcClient sql;
    private final ShopId shop;

    ActivityRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** The limit is inside, so that only the orders of those steps are looked up. */
    @Override
    public List<Activity> latest(int limit) {
        return sql.sql("""
                select t.id, t.at, t.step, t.actor, t.detail, t.took_ms, o.number, o.total, o.currency
                from (
                    select *
                    from orders.timeline
                    where shop_id = :shop
                    order by at desc, id desc
                    limit :limit
                ) t
                join orders.orders o on o.shop_id = t.shop_id and o.id = t.order_id
                order by t.at desc, t.id desc
                """)
                .param("shop", shop.value())
                .param("limit", limit)
                .query(ActivityRows::read)
                .list();
    }

    private static Activity read(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                new OrderNumber(row.getString("number")),
                Money.of(row.getLong("total"), row.getString("currency")),
                TimelineRows.entry(row));
    }
}
