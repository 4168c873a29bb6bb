package com.shopwright.orders;

import com.shopwright.kernel.ShopId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.attempt}. */
@Repository
class AttemptRows {

    private final JdbcClient sql;
    private final ShopId shop;

    AttemptRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    record Stored(OrderId order, AttemptKey key, String hash, Optional<Answer> answer) {}

    Map<OrderId, List<Stored>> of(Collection<OrderId> orders) {
        Map<OrderId, List<Stored>> found = new HashMap<>();
        if (orders.isEmpty()) {
            return found;
        }
        sql.sql("""
                select order_id, key, hash, answered_state, answered_redirect
                from orders.attempt
                where shop_id = :shop
                  and order_id = any(:orders::uuid[])
                """)
                .param("shop", shop.value())
                .param(
                        "orders",
                        orders.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, number) -> new Stored(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        new AttemptKey(row.getString("key")),
                        row.getString("hash"),
                        answer(row)))
                .list()
                .forEach(stored -> found.computeIfAbsent(stored.order(), id -> new ArrayList<>())
                        .add(stored));
        return found;
    }

    void insert(OrderId order, AttemptKey key, String hash) {
        sql.sql("insert into orders.attempt (shop_id, order_id, key, hash) values (:shop, :order, :key, :hash)")
                .param("shop", shop.value())
                .param("order", order.value())
                .param("key", key.value())
                .param("hash", hash)
                .update();
    }

    /** Keeps what was answered, so that a repeat is answered the same; the first answer stays. */
    void answered(OrderId order, AttemptKey key, Answer answer) {
        sql.sql("""
                update orders.attempt
                set answered_state = :state,
                    answered_redirect = :redirect
                where shop_id = :shop
                  and order_id = :order
                  and key = :key
                  and answered_state is null
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("key", key.value())
                .param("state", answer.state().name())
                .param("redirect", answer.redirect().map(URI::toString).orElse(null))
                .update();
    }

    Optional<Answer> answer(OrderId order, AttemptKey key) {
        return sql.sql("""
                select answered_state, answered_redirect
                from orders.attempt
                where shop_id = :shop
                  and order_id = :order
                  and key = :key
                  and answered_state is not null
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("key", key.value())
                .query((row, number) -> answer(row))
                .optional()
                .flatMap(answer -> answer);
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        String state = row.getString("answered_state");
        String redirect = row.getString("answered_redirect");
        return Optional.ofNullable(state)
                .map(known -> new Answer(
                        OrderState.valueOf(known), Optional.ofNullable(redirect).map(URI::create)));
    }
}
