package com.shopwright.orders;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import com.shopwright.stock.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.parcel} and {@code orders.parcel_content}. */
@Repository
class ParcelRows {

    private final JdbcClient sql;
    private final ShopId shop;

    ParcelRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** @return false if the shipment is known already */
    boolean insert(OrderId order, ShipmentId shipment, List<Amount> content) {
        boolean isNew = sql.sql("""
                insert into orders.parcel (shop_id, order_id, shipment, state)
                values (:shop, :order, :shipment, 'REQUESTED')
                on conflict (shop_id, order_id, shipment) do nothing
                """)
                        .param("shop", shop.value())
                        .param("order", order.value())
                        .param("shipment", shipment.value())
                        .update()
                == 1;
        if (isNew) {
            sql.sql("""
                    insert into orders.parcel_content (shop_id, order_id, shipment, sku, quantity)
                    select :shop, :order, :shipment, sku, quantity
                    from unnest(:skus::text[], :quantities::int[]) as c (sku, quantity)
                    """)
                    .param("shop", shop.value())
                    .param("order", order.value())
                    .param("shipment", shipment.value())
                    .param("skus", content.stream().map(a -> a.sku().value()).toArray(String[]::new))
                    .param(
                            "quantities",
                            content.stream().mapToInt(Amount::quantity).toArray())
                    .update();
        }
        return isNew;
    }

    /** Oldest first (shipment ids are ordered by time). */
    List<Parcel> of(OrderId order) {
        Map<UUID, Parcel> found = new LinkedHashMap<>();
        sql.sql("""
                select p.shipment, p.state, p.captured, c.sku, c.quantity
                from orders.parcel p
                join orders.parcel_content c
                  on c.shop_id = p.shop_id and c.order_id = p.order_id and c.shipment = p.shipment
                where p.shop_id = :shop
                  and p.order_id = :order
                order by p.shipment, c.sku
                """).param("shop", shop.value()).param("order", order.value()).query(row -> {
            found.computeIfAbsent(row.getObject("shipment", UUID.class), id -> parcel(row, id))
                    .content()
                    .add(new Amount(new Sku(row.getString("sku")), row.getInt("quantity")));
        });
        return List.copyOf(found.values());
    }

    private static Parcel parcel(ResultSet row, UUID shipment) {
        try {
            return new Parcel(
                    new ShipmentId(shipment),
                    Parcel.State.valueOf(row.getString("state")),
                    row.getLong("captured"),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read parcel " + shipment, e);
        }
    }

    void become(OrderId order, ShipmentId shipment, Parcel.State state) {
        sql.sql("""
                update orders.parcel
                set state = :state
                where shop_id = :shop
                  and order_id = :order
                  and shipment = :shipment
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("shipment", shipment.value())
                .param("state", state.name())
                .update();
    }

    void captured(OrderId order, ShipmentId shipment, long amount) {
        sql.sql("""
                update orders.parcel
                set captured = :amount
                where shop_id = :shop
                  and order_id = :order
                  and shipment = :shipment
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("shipment", shipment.value())
                .param("amount", amount)
                .update();
    }
}
