package com.shopwright.payments;

import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Till;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code payments.receipt}: the till, which is to payments by hand what an agent's own books are to others. */
@Repository
class TillRows implements Till {

    private final JdbcClient sql;
    private final ShopId shop;

    TillRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    void insert(UUID id, UUID payment, long amount, String actor, Instant at) {
        sql.sql("""
                insert into payments.receipt (shop_id, id, payment, amount, actor, at)
                values (:shop, :id, :payment, :amount, :actor, :at)
                """)
                .param("shop", shop.value())
                .param("id", id)
                .param("payment", payment)
                .param("amount", amount)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Noted of(Charge charge) {
        return sql.sql("""
                select (select coalesce(sum(amount), 0)
                        from payments.receipt
                        where shop_id = :shop
                          and payment = :payment) as received,
                       (select coalesce(sum(amount), 0)
                        from payments.operation
                        where shop_id = :shop
                          and payment = :payment
                          and kind = 'REFUND'
                          and state = 'DONE') as paid_back
                """)
                .param("shop", shop.value())
                .param("payment", charge.id())
                .query((row, number) -> new Noted(
                        new Money(row.getLong("received"), charge.amount().currency()),
                        new Money(row.getLong("paid_back"), charge.amount().currency())))
                .single();
    }
}
