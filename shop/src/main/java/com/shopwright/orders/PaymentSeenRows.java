package com.shopwright.orders;

import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.ShopId;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentId;
import com.shopwright.payments.PaymentState;
import java.util.Collection;
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

    Map<PaymentId, Seen> of(Collection<OrderId> orders) {
        Map<PaymentId, Seen> found = new HashMap<>();
        sql.sql("""
                select payment, state, captured, refunded
                from orders.payment_seen
                where shop_id = :shop
                  and order_id = any(:orders::uuid[])
                """)
                .param("shop", shop.value())
                .param(
                        "orders",
                        orders.stream().map(id -> id.value().toString()).toArray(String[]::new))
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

    /** @param payments each once; what they pay for are orders */
    void put(Collection<Payment> payments) {
        BulkInsert.<Payment>into("orders.payment_seen")
                .column("order_id", "uuid", payment -> payment.payable().value())
                .column("payment", "uuid", payment -> payment.id().value())
                .column("state", "text", Payment::state)
                .column("captured", "bigint", payment -> payment.captured().amount())
                .column("refunded", "bigint", payment -> payment.refunded().amount())
                .then("""
                        on conflict (shop_id, order_id, payment) do update
                        set state = excluded.state,
                            captured = excluded.captured,
                            refunded = excluded.refunded""")
                .write(sql, shop, payments);
    }
}
