package com.shopwright.orders;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Amount;
import com.shopwright.stock.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
    boolean insert(OrderId order, ShipmentId shipment, List<Allocation> content, Map<UUID, Integer> lines) {
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
                    insert into orders.parcel_content (shop_id, order_id, shipment, sku, location, quantity)
                    select :shop, :order, :shipment, sku, location, sum(quantity)
                    from unnest(:skus::text[], :locations::text[], :quantities::int[]) as c (sku, location, quantity)
                    group by sku, location
                    """)
                    .param("shop", shop.value())
                    .param("order", order.value())
                    .param("shipment", shipment.value())
                    .param(
                            "locations",
                            content.stream().map(a -> a.location().value()).toArray(String[]::new))
                    .param("skus", content.stream().map(a -> a.sku().value()).toArray(String[]::new))
                    .param(
                            "quantities",
                            content.stream().mapToInt(Allocation::quantity).toArray())
                    .update();
            insert(order, shipment, lines);
        }
        return isNew;
    }

    private void insert(OrderId order, ShipmentId shipment, Map<UUID, Integer> lines) {
        List<UUID> ids = List.copyOf(lines.keySet());
        sql.sql("""
                insert into orders.parcel_line (shop_id, order_id, shipment, line, quantity)
                select :shop, :order, :shipment, line, quantity
                from unnest(:lines::uuid[], :quantities::int[]) as l (line, quantity)
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .param("shipment", shipment.value())
                .param("lines", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "quantities",
                        ids.stream().mapToInt(id -> lines.getOrDefault(id, 0)).toArray())
                .update();
    }

    /** How many pieces of which lines each parcel holds. */
    Map<ShipmentId, Map<UUID, Integer>> pieces(OrderId order) {
        Map<ShipmentId, Map<UUID, Integer>> found = new HashMap<>();
        sql.sql("""
                select shipment, line, quantity
                from orders.parcel_line
                where shop_id = :shop
                  and order_id = :order
                """).param("shop", shop.value()).param("order", order.value()).query(row -> {
            found.computeIfAbsent(new ShipmentId(row.getObject("shipment", UUID.class)), id -> new HashMap<>())
                    .put(row.getObject("line", UUID.class), row.getInt("quantity"));
        });
        return found;
    }

    /** What each parcel takes from where. */
    Map<ShipmentId, List<Allocation>> goods(OrderId order) {
        Map<ShipmentId, List<Allocation>> found = new HashMap<>();
        sql.sql("""
                select shipment, sku, location, quantity
                from orders.parcel_content
                where shop_id = :shop
                  and order_id = :order
                  and location <> ''
                """).param("shop", shop.value()).param("order", order.value()).query(row -> {
            found.computeIfAbsent(new ShipmentId(row.getObject("shipment", UUID.class)), id -> new ArrayList<>())
                    .add(new Allocation(
                            new Sku(row.getString("sku")),
                            new LocationId(row.getString("location")),
                            row.getInt("quantity")));
        });
        return found;
    }

    /** Oldest first (shipment ids are ordered by time). */
    List<Parcel> of(OrderId order) {
        Map<UUID, Parcel> found = new LinkedHashMap<>();
        sql.sql("""
                select p.shipment, p.state, p.captured, c.sku, sum(c.quantity)::int as quantity
                from orders.parcel p
                join orders.parcel_content c
                  on c.shop_id = p.shop_id and c.order_id = p.order_id and c.shipment = p.shipment
                where p.shop_id = :shop
                  and p.order_id = :order
                group by p.shipment, p.state, p.captured, c.sku
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
