package com.shopwright.orders;

import com.shopwright.kernel.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.buyer_rule}. */
@Repository
class BuyerRuleRows {

    private final JdbcClient sql;
    private final ShopId shop;

    BuyerRuleRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** Until the owner says otherwise, they may. */
    boolean mayCancel() {
        return sql.sql("select may_cancel from orders.buyer_rule where shop_id = :shop")
                .param("shop", shop.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void putMayCancel(boolean may) {
        sql.sql("""
                insert into orders.buyer_rule (shop_id, may_cancel)
                values (:shop, :may)
                on conflict (shop_id) do update
                set may_cancel = excluded.may_cancel
                """).param("shop", shop.value()).param("may", may).update();
    }
}
