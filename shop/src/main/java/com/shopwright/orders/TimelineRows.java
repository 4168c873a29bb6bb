package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.timeline}; ids are ordered by time, so entries of one moment keep their order. */
@Repository
class TimelineRows {

    private final JdbcClient sql;
    private final ShopId shop;
    private final Ids ids;
    private final InstantSource clock;

    TimelineRows(JdbcClient sql, ShopId shop, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.shop = shop;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ids are given in the order of the entries. */
    void add(List<Timeline.Entry> entries) {
        Instant now = clock.instant();
        BulkInsert.<Timeline.Entry>into("orders.timeline")
                .column("order_id", "uuid", entry -> entry.order().value())
                .column("id", "uuid", entry -> ids.next())
                .column("at", "timestamptz", entry -> now)
                .column("step", "text", Timeline.Entry::step)
                .column("actor", "text", entry -> entry.actor().name())
                .column("detail", "text", entry -> entry.detail().orElse(null))
                .column(
                        "took_ms",
                        "bigint",
                        entry -> entry.took().map(Duration::toMillis).orElse(null))
                .write(sql, shop, entries);
    }

    List<TimelineEntry> of(OrderId order) {
        return sql.sql("""
                select at, step, actor, detail, took_ms
                from orders.timeline
                where shop_id = :shop
                  and order_id = :order
                order by at, id
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .query((row, number) -> entry(row))
                .list();
    }

    static TimelineEntry entry(ResultSet row) throws SQLException {
        long took = row.getLong("took_ms");
        Optional<Duration> duration = row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(took));
        return new TimelineEntry(
                row.getTimestamp("at").toInstant(),
                Step.valueOf(row.getString("step")),
                new Actor(row.getString("actor")),
                Optional.ofNullable(row.getString("detail")),
                duration);
    }
}
