package com.shopwright.orders;

import com.shopwright.carts.Promise;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.ShopId;
import java.sql.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of the lines of an order, and of what they take from stock. */
@Repository
class LineRows {

    private final JdbcClient sql;
    private final ShopId shop;

    LineRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    void cancelled(OrderId order, OrderLine line, int pieces, Actor actor) {
        become(order, line, LineCause.CANCELLED, line.cancelled() + pieces, line.shipped(), actor);
    }

    void left(OrderId order, OrderLine line, int pieces, Actor actor) {
        become(order, line, LineCause.LEFT, line.cancelled(), line.shipped() + pieces, actor);
    }

    /**
     * The door through which a line's state changes.
     *
     * @throws IllegalStateException if {@link LineMachine} knows no such change
     */
    private void become(OrderId order, OrderLine line, LineCause cause, int cancelled, int shipped, Actor actor) {
        LineState next = LineState.of(line.quantity(), cancelled, shipped);
        if (next != line.state()) {
            LineMachine.TABLE.check("line " + line.id(), line.state(), cause, next, actor);
        }
        sql.sql("""
                update orders.line
                set state = :state,
                    cancelled = :cancelled,
                    shipped = :shipped
                where shop_id = :shop
                  and order_id = :order
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("id", line.id())
                .param("state", next.name())
                .param("cancelled", cancelled)
                .param("shipped", shipped)
                .update();
    }

    void demandCancelled(OrderId order, Map<Sku, Integer> amounts) {
        amounts.forEach((sku, quantity) -> sql.sql("""
                update orders.demand
                set cancelled = least(quantity, cancelled + :quantity)
                where shop_id = :shop
                  and order_id = :order
                  and sku = :sku
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("sku", sku.value())
                .param("quantity", quantity)
                .update());
    }

    /** What cancellations took off the lines of each stocked SKU, in minor units. */
    Map<Sku, Long> cancelledPrices(OrderId order) {
        Map<Sku, Long> found = new TreeMap<>();
        sql.sql("""
                select l.sku, sum(i.amount) as amount
                from orders.change_item i
                join orders.change c on c.shop_id = i.shop_id and c.order_id = i.order_id and c.id = i.change
                join orders.line l on l.shop_id = i.shop_id and l.order_id = i.order_id and l.id = i.line
                where i.shop_id = :shop
                  and i.order_id = :order
                  and c.kind = 'CANCELLATION'
                  and l.sku is not null
                group by l.sku
                """).param("shop", shop.value()).param("order", order.value()).query(row -> {
            found.put(new Sku(row.getString("sku")), row.getLong("amount"));
        });
        return found;
    }

    /** A promise that counts from now on; empty dates: none is known. */
    void promise(OrderId order, UUID line, Optional<Promise> promise) {
        sql.sql("""
                update orders.line
                set moved = true,
                    moved_earliest = :earliest,
                    moved_latest = :latest
                where shop_id = :shop
                  and order_id = :order
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("id", line)
                .param("earliest", promise.map(p -> Date.valueOf(p.earliest())).orElse(null))
                .param("latest", promise.map(p -> Date.valueOf(p.latest())).orElse(null))
                .update();
    }
}
