package com.shopwright.orders;

import com.shopwright.kernel.ShopId;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentId;
import com.shopwright.payments.PaymentState;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.payment_seen}: what the timeline has told already. */
@Repository
class PaymentSeenRows {

    private final JdbcClient sql;
    private final ShopId shop;

    PaymentSeenRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    record Seen(PaymentState state, long captured, long refunded) {}

    Map<PaymentId, Seen> of(OrderId order) {
        Map<PaymentId, Seen> found = new HashMap<>();
        sql.sql(
                        "select payment, state, captured, refunded from orders.payment_seen where shop_id = :shop and order_id = :order")
                .param("shop", shop.value())
                .param("order", order.value())
                .query(row -> {
                    found.put(
                            new PaymentId(row.getObject("payment", UUID.class)),
                            new Seen(
                                    PaymentState.valueOf(row.getString("state")),
                                    row.getLong("captured"),
                                    row.getLong("refunded")));
                });
        return found;
    }

    void put(OrderId order, Payment payment) {
        sql.sql("""
                insert into orders.payment_seen (shop_id, order_id, payment, state, captured, refunded)
                values (:shop, :order, :payment, :state, :captured, :refunded)
                on conflict (shop_id, order_id, payment) do update
                set state = excluded.state,
                    captured = excluded.captured,
                    refunded = excluded.refunded
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("payment", payment.id().value())
                .param("state", payment.state().name())
                .param("captured", payment.captured().amount())
                .param("refunded", payment.refunded().amount())
                .update();
    }
}
