package com.shopwright.orders;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.ShopId;
import com.shopwright.stock.Allocation;
import com.shopwright.stock.Amount;
import com.shopwright.stock.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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

    /**
     * A parcel on its way into the tables.
     *
     * @param lines how many pieces of which lines are in it
     */
    record New(OrderId order, ShipmentId shipment, List<Allocation> content, Map<UUID, Integer> lines) {}

    private record Content(New parcel, Sku sku, LocationId location, int quantity) {}

    private record Piece(New parcel, UUID line, int quantity) {}

    /** @return those that were not known already */
    Set<ShipmentId> insert(List<New> parcels) {
        if (parcels.isEmpty()) {
            return Set.of();
        }
        Set<ShipmentId> fresh = BulkInsert.<New>into("orders.parcel")
                .column("order_id", "uuid", parcel -> parcel.order().value())
                .column("shipment", "uuid", parcel -> parcel.shipment().value())
                .column("state", "text", parcel -> Parcel.State.REQUESTED)
                .then("on conflict (shop_id, order_id, shipment) do nothing\nreturning shipment")
                .statement(sql, shop, parcels)
                .query((row, number) -> new ShipmentId(row.getObject("shipment", UUID.class)))
                .set();
        List<New> written = parcels.stream()
                .filter(parcel -> fresh.contains(parcel.shipment()))
                .toList();
        BulkInsert.<Content>into("orders.parcel_content")
                .column("order_id", "uuid", row -> row.parcel().order().value())
                .column("shipment", "uuid", row -> row.parcel().shipment().value())
                .column("sku", "text", row -> row.sku().value())
                .column("location", "text", row -> row.location().value())
                .column("quantity", "integer", Content::quantity)
                .write(sql, shop, written.stream().flatMap(ParcelRows::contents).toList());
        BulkInsert.<Piece>into("orders.parcel_line")
                .column("order_id", "uuid", row -> row.parcel().order().value())
                .column("shipment", "uuid", row -> row.parcel().shipment().value())
                .column("line", "uuid", Piece::line)
                .column("quantity", "integer", Piece::quantity)
                .write(sql, shop, written.stream().flatMap(ParcelRows::pieces).toList());
        return fresh;
    }

    private static Stream<Content> contents(New parcel) {
        Map<Sku, Map<LocationId, Integer>> sums = new TreeMap<>();
        parcel.content()
                .forEach(goods -> sums.computeIfAbsent(goods.sku(), sku -> new TreeMap<>())
                        .merge(goods.location(), goods.quantity(), Integer::sum));
        return sums.entrySet().stream()
                .flatMap(sku -> sku.getValue().entrySet().stream()
                        .map(place -> new Content(parcel, sku.getKey(), place.getKey(), place.getValue())));
    }

    private static Stream<Piece> pieces(New parcel) {
        return parcel.lines().entrySet().stream().map(line -> new Piece(parcel, line.getKey(), line.getValue()));
    }

    /** How many pieces of which lines are in the parcels that count ({@link Parcel#isLive}). */
    Map<OrderId, Map<ShipmentId, Map<UUID, Integer>>> live(Collection<OrderId> orders) {
        Map<OrderId, Map<ShipmentId, Map<UUID, Integer>>> found = new HashMap<>();
        sql.sql("""
                select p.order_id, p.shipment, l.line, l.quantity
                from orders.parcel p
                join orders.parcel_line l
                  on l.shop_id = p.shop_id and l.order_id = p.order_id and l.shipment = p.shipment
                where p.shop_id = :shop
                  and p.order_id = any(:orders::uuid[])
                  and p.state not in ('FAILED', 'RECALLED')
                """)
                .param("shop", shop.value())
                .param(
                        "orders",
                        orders.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(new OrderId(row.getObject("order_id", UUID.class)), id -> new HashMap<>())
                            .computeIfAbsent(
                                    new ShipmentId(row.getObject("shipment", UUID.class)), id -> new HashMap<>())
                            .put(row.getObject("line", UUID.class), row.getInt("quantity"));
                });
        return found;
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
