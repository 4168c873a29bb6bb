package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.change} and {@code orders.change_item}. */
@Repository
class ChangeRows {

    private final JdbcClient sql;
    private final ShopId shop;

    ChangeRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** A change as stored: which key it was made under, for what wish, and whether its refund was asked for. */
    record Stored(Change change, String key, String hash, boolean refundAsked) {}

    void insert(OrderId order, Change change, String key, String hash) {
        sql.sql("""
                insert into orders.change
                    (shop_id, order_id, id, kind, key, hash, actor, reason, at, amount, tax, to_refund, refund_asked,
                     delivery_before)
                values
                    (:shop, :order, :id, :kind, :key, :hash, :actor, :reason, :at, :amount, :tax, :toRefund, :asked,
                     :before)
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("id", change.id().value())
                .param("kind", change.kind().name())
                .param("key", key)
                .param("hash", hash)
                .param("actor", change.actor().name())
                .param("reason", change.reason())
                .param("at", Timestamp.from(change.at()))
                .param("amount", change.amount().amount())
                .param("tax", change.tax().amount())
                .param("toRefund", change.toRefund().amount())
                .param("asked", change.toRefund().isZero())
                .param("before", change.deliveryBefore().orElse(null))
                .update();
        for (int position = 0; position < change.parts().size(); position++) {
            insert(order, change.id(), position, change.parts().get(position));
        }
    }

    private void insert(OrderId order, ChangeId change, int position, Change.Part part) {
        sql.sql("""
                insert into orders.change_item
                    (shop_id, order_id, change, position, kind, line, quantity, amount, tax)
                values
                    (:shop, :order, :change, :position, :kind, :line, :quantity, :amount, :tax)
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("change", change.value())
                .param("position", position)
                .param("kind", part.what().name())
                .param("line", part.line().orElse(null))
                .param("quantity", part.quantity())
                .param("amount", part.amount().amount())
                .param("tax", part.tax().amount())
                .update();
    }

    void refundAsked(OrderId order, ChangeId change) {
        sql.sql("""
                update orders.change
                set refund_asked = true
                where shop_id = :shop
                  and order_id = :order
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("id", change.value())
                .update();
    }

    /** Oldest first. */
    List<Stored> of(OrderId order, Currency currency) {
        Map<UUID, List<Change.Part>> parts = parts(order, currency);
        return sql.sql("""
                select *
                from orders.change
                where shop_id = :shop
                  and order_id = :order
                order by at, id
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .query((row, number) -> stored(row, currency, parts))
                .list();
    }

    private Map<UUID, List<Change.Part>> parts(OrderId order, Currency currency) {
        Map<UUID, List<Change.Part>> found = new HashMap<>();
        sql.sql("""
                select change, kind, line, quantity, amount, tax
                from orders.change_item
                where shop_id = :shop
                  and order_id = :order
                order by change, position
                """).param("shop", shop.value()).param("order", order.value()).query(row -> {
            found.computeIfAbsent(row.getObject("change", UUID.class), change -> new ArrayList<>())
                    .add(new Change.Part(
                            Change.What.valueOf(row.getString("kind")),
                            Optional.ofNullable(row.getObject("line", UUID.class)),
                            row.getInt("quantity"),
                            new Money(row.getLong("amount"), currency),
                            new Money(row.getLong("tax"), currency)));
        });
        return found;
    }

    private static Stored stored(ResultSet row, Currency currency, Map<UUID, List<Change.Part>> parts)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Change change = new Change(
                new ChangeId(id),
                Change.Kind.valueOf(row.getString("kind")),
                new Actor(row.getString("actor")),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("tax"), currency),
                new Money(row.getLong("to_refund"), currency),
                Optional.ofNullable(row.getString("delivery_before")),
                parts.getOrDefault(id, List.of()));
        return new Stored(change, row.getString("key"), row.getString("hash"), row.getBoolean("refund_asked"));
    }
}
