package com.shopwright.purchasing;

import static com.shopwright.purchasing.SupplyRows.numbers;
import static com.shopwright.purchasing.SupplyRows.texts;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import com.shopwright.orders.OrderId;
import com.shopwright.stock.Amount;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which customers' orders wait for which goods. */
@Repository
class WaitingRows {

    private final JdbcClient sql;
    private final ShopId shop;

    WaitingRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** @param bringer the purchase order that is to bring it */
    record Waiting(OrderId order, Sku sku, int quantity, Optional<PurchaseOrderId> bringer) {

        boolean isUnassigned() {
            return bringer.isEmpty();
        }
    }

    /** Makes the order wait for exactly these. */
    void replace(OrderId order, List<Amount> shortages, Instant now) {
        String[] skus = texts(shortages, amount -> amount.sku().value());
        sql.sql("""
                delete from purchasing.purchase_order_waiting
                where shop_id = :shop
                and order_id = :order
                and not (sku = any(:skus))
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("skus", skus)
                .update();
        sql.sql("""
                insert into purchasing.purchase_order_waiting (shop_id, order_id, sku, quantity, since)
                select :shop, :order, sku, quantity, :now
                from unnest(cast(:skus as text[]), cast(:quantities as integer[])) as given (sku, quantity)
                on conflict (shop_id, order_id, sku) do update
                set quantity = excluded.quantity
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("now", Timestamp.from(now))
                .param("skus", skus)
                .param("quantities", numbers(shortages, Amount::quantity))
                .update();
    }

    void forget(OrderId order) {
        sql.sql("delete from purchasing.purchase_order_waiting where shop_id = :shop and order_id = :order")
                .param("shop", shop.value())
                .param("order", order.value())
                .update();
    }

    boolean anyUnassigned() {
        return sql.sql("""
                select exists (
                    select 1 from purchasing.purchase_order_waiting
                    where shop_id = :shop and purchase_order_id is null)
                """).param("shop", shop.value()).query(Boolean.class).single();
    }

    /** Longest waiting first. */
    List<Waiting> all() {
        return select("order by since, order_id, sku", Map.of());
    }

    List<Waiting> waitingFor(PurchaseOrderId bringer) {
        return select("and purchase_order_id = :bringer order by order_id, sku", Map.of("bringer", bringer.value()));
    }

    private List<Waiting> select(String rest, Map<String, ?> params) {
        return sql.sql("""
                select order_id, sku, quantity, purchase_order_id
                from purchasing.purchase_order_waiting
                where shop_id = :shop
                """ + rest)
                .param("shop", shop.value())
                .params(params)
                .query((row, n) -> new Waiting(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        new Sku(row.getString("sku")),
                        row.getInt("quantity"),
                        Optional.ofNullable(row.getObject("purchase_order_id", UUID.class))
                                .map(PurchaseOrderId::new)))
                .list();
    }

    void assign(Collection<Waiting> waiting, PurchaseOrderId bringer) {
        sql.sql("""
                update purchasing.purchase_order_waiting w
                set purchase_order_id = :bringer
                from unnest(cast(:orders as uuid[]), cast(:skus as text[])) as given (order_id, sku)
                where w.shop_id = :shop
                and w.order_id = given.order_id
                and w.sku = given.sku
                """)
                .param("shop", shop.value())
                .param("bringer", bringer.value())
                .param("orders", texts(waiting, row -> row.order().value().toString()))
                .param("skus", texts(waiting, row -> row.sku().value()))
                .update();
    }

    /** The purchase order will bring nothing more: whoever still waits for it waits for another. */
    void unassign(PurchaseOrderId bringer) {
        sql.sql("""
                update purchasing.purchase_order_waiting
                set purchase_order_id = null
                where shop_id = :shop
                and purchase_order_id = :bringer
                """)
                .param("shop", shop.value())
                .param("bringer", bringer.value())
                .update();
    }
}
