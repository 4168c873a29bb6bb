package com.shopwright.orders;

import com.shopwright.carts.Promise;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.ShopId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.promise_move}: what was said after the order about when its lines come. */
@Repository
class Promises {

    private final JdbcClient sql;
    private final ShopId shop;
    private final LineRows lines;
    private final Ids ids;
    private final InstantSource clock;

    Promises(JdbcClient sql, ShopId shop, LineRows lines, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.shop = shop;
        this.lines = lines;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes new promises down, in the caller's transaction with the order's row locked.
     *
     * @return whether any of them says something new
     */
    boolean move(Order order, Map<UUID, Optional<Promise>> moved, PromiseCause cause, String detail, Actor actor) {
        boolean any = false;
        for (OrderLine line : order.lines()) {
            Optional<Promise> next = moved.getOrDefault(line.id(), line.promise());
            if (line.shipped() < line.wanted() && !next.equals(line.promise())) {
                insert(order.id(), line.id(), next, cause, detail, actor);
                lines.promise(order.id(), line.id(), next);
                any = true;
            }
        }
        return any;
    }

    private void insert(
            OrderId order, UUID line, Optional<Promise> promise, PromiseCause cause, String detail, Actor actor) {
        sql.sql("""
                insert into orders.promise_move
                    (shop_id, order_id, id, line, at, earliest, latest, cause, detail, actor)
                values
                    (:shop, :order, :id, :line, :at, :earliest, :latest, :cause, :detail, :actor)
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("id", ids.next())
                .param("line", line)
                .param("at", Timestamp.from(clock.instant()))
                .param("earliest", promise.map(p -> Date.valueOf(p.earliest())).orElse(null))
                .param("latest", promise.map(p -> Date.valueOf(p.latest())).orElse(null))
                .param("cause", cause.name())
                .param("detail", detail)
                .param("actor", actor.name())
                .update();
    }

    /** Oldest first. */
    List<PromiseMove> of(OrderId order) {
        return sql.sql("""
                select *
                from orders.promise_move
                where shop_id = :shop
                  and order_id = :order
                order by at, id
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .query((row, number) -> new PromiseMove(
                        row.getObject("line", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        OrderReader.promise(row, "earliest", "latest"),
                        PromiseCause.valueOf(row.getString("cause")),
                        row.getString("detail"),
                        new Actor(row.getString("actor"))))
                .list();
    }
}
