package com.shopwright.payments;

import com.shopwright.kernel.ShopId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on what of {@code payments.payment} says how long an authorisation stands. */
@Repository
class LapseRows {

    private final JdbcClient sql;
    private final ShopId shop;

    LapseRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** @param since when it was recorded, or renewed since */
    record Standing(UUID id, Instant since) {}

    /** Attempts of that kind that nobody has looked after since then and of which something is left to take. */
    List<Standing> standingSince(PaymentMethod method, Instant before, int most) {
        return sql.sql("""
                select id, coalesce(renewed_at, created_at) as since
                from payments.payment
                where shop_id = :shop
                  and lapse = 'STANDS'
                  and created_at < :before
                  and coalesce(renewed_at, created_at) < :before
                  and method = :method
                  and state in ('AUTHORISED', 'PARTLY_CAPTURED', 'PARTLY_REFUNDED')
                  and captured < authorised
                  and not cancel_wanted
                order by created_at
                limit :most
                """)
                .param("shop", shop.value())
                .param("before", Timestamp.from(before))
                .param("method", method.value())
                .param("most", most)
                .query((row, number) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Attempts that ended before they could lapse need no look any more. */
    void over(Instant before) {
        sql.sql("""
                update payments.payment
                set lapse = 'OVER'
                where shop_id = :shop
                  and lapse = 'STANDS'
                  and created_at < :before
                  and state in ('CAPTURED', 'REFUNDED', 'DECLINED', 'VOIDED')
                """)
                .param("shop", shop.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    void become(UUID id, String lapse) {
        sql.sql("update payments.payment set lapse = :lapse where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id)
                .param("lapse", lapse)
                .update();
    }

    void renewed(UUID id, Instant at) {
        sql.sql("update payments.payment set renewed_at = :at where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }
}
