package com.shopwright.orders;

import com.shopwright.carts.Address;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.ShopId;
import com.shopwright.payments.PaymentMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code orders.orders}, {@code orders.line} and {@code orders.demand}. */
@Repository
class OrderRows {

    private final JdbcClient sql;
    private final ShopId shop;
    private final OrderReader reader;

    OrderRows(JdbcClient sql, ShopId shop, OrderReader reader) {
        this.sql = sql;
        this.shop = shop;
        this.reader = reader;
    }

    Optional<Head> lock(OrderId id) {
        return sql.sql("select * from orders.orders where shop_id = :shop and id = :id for update")
                .param("shop", shop.value())
                .param("id", id.value())
                .query(OrderReader::head)
                .optional();
    }

    /** In the order of their ids, so that nobody who locks several waits for somebody who waits for them. */
    List<Head> lock(Collection<OrderId> ids) {
        return sql.sql("""
                select *
                from orders.orders
                where shop_id = :shop
                  and id = any(:ids::uuid[])
                order by id
                for update
                """)
                .param("shop", shop.value())
                .param("ids", names(ids))
                .query(OrderReader::head)
                .list();
    }

    private static String[] names(Collection<OrderId> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }

    Optional<OrderId> id(OrderNumber number) {
        return sql.sql("select id from orders.orders where shop_id = :shop and number = :number")
                .param("shop", shop.value())
                .param("number", number.value())
                .query((row, n) -> new OrderId(row.getObject("id", UUID.class)))
                .optional();
    }

    List<Head> heads(Collection<OrderId> ids) {
        return sql.sql("select * from orders.orders where shop_id = :shop and id = any(:ids::uuid[])")
                .param("shop", shop.value())
                .param("ids", names(ids))
                .query(OrderReader::head)
                .list();
    }

    Optional<Order> find(OrderId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The lines first, and never while the other query's connection is held: a crowd of readers would starve itself. */
    Map<OrderId, Order> find(Collection<OrderId> ids) {
        Map<OrderId, List<OrderLine>> lines = lines(ids);
        return sql
                .sql("select * from orders.orders where shop_id = :shop and id = any(:ids::uuid[])")
                .param("shop", shop.value())
                .param("ids", names(ids))
                .query((row, number) -> OrderReader.order(
                        row, lines.getOrDefault(new OrderId(row.getObject("id", UUID.class)), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(Order::id, Function.identity()));
    }

    private Map<OrderId, List<OrderLine>> lines(Collection<OrderId> ids) {
        Map<OrderId, List<OrderLine>> found = new HashMap<>();
        sql.sql("""
                select l.*, o.currency
                from orders.line l
                join orders.orders o on o.shop_id = l.shop_id and o.id = l.order_id
                where l.shop_id = :shop
                  and l.order_id = any(:ids::uuid[])
                order by l.order_id, l.position
                """).param("shop", shop.value()).param("ids", names(ids)).query(row -> {
            found.computeIfAbsent(new OrderId(row.getObject("order_id", UUID.class)), id -> new ArrayList<>())
                    .add(reader.line(row));
        });
        return found;
    }

    /** What is still wanted of each SKU, whether it has left or not. */
    Map<Sku, Integer> demand(OrderId id) {
        return bySku(id, """
                select sku, quantity - cancelled as quantity
                from orders.demand
                where shop_id = :shop
                  and order_id = :id
                  and quantity > cancelled
                """, row -> row.getInt("quantity"));
    }

    /** What the lines of each stocked SKU cost in total, in minor units. */
    Map<Sku, Long> prices(OrderId id) {
        return bySku(id, """
                select sku, sum(total) as total
                from orders.line
                where shop_id = :shop
                  and order_id = :id
                  and sku is not null
                group by sku
                """, row -> row.getLong("total"));
    }

    /** What the buyer calls each stocked SKU of the order. */
    Map<Sku, String> names(OrderId id) {
        return bySku(id, """
                select sku, name
                from orders.line
                where shop_id = :shop
                  and order_id = :id
                  and sku is not null
                """, row -> row.getString("name"));
    }

    /** Those of these orders with something that is made to order. */
    Set<OrderId> withDesigns(Collection<OrderId> ids) {
        return sql.sql("""
                select distinct order_id
                from orders.line
                where shop_id = :shop
                  and order_id = any(:ids::uuid[])
                  and design is not null
                  and cancelled < quantity
                """)
                .param("shop", shop.value())
                .param("ids", names(ids))
                .query((row, number) -> new OrderId(row.getObject("order_id", UUID.class)))
                .set();
    }

    boolean allShipped(OrderId id) {
        return sql.sql("""
                        select not exists (
                            select 1
                            from orders.demand
                            where shop_id = :shop
                              and order_id = :id
                              and shipped + cancelled < quantity)
                        """)
                .param("shop", shop.value())
                .param("id", id.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Books a parcel's content as gone. */
    void shipped(OrderId id, ShipmentId shipment) {
        sql.sql("""
                update orders.demand d
                set shipped = d.shipped + c.quantity
                from orders.parcel_content c
                where c.shop_id = :shop
                  and c.order_id = :id
                  and c.shipment = :shipment
                  and d.shop_id = :shop
                  and d.order_id = :id
                  and d.sku = c.sku
                """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("shipment", shipment.value())
                .update();
    }

    /** As the other one, for a state that wants no attention. */
    void become(Head head, OrderCause cause, OrderState next, Actor actor) {
        become(head, cause, next, actor, Optional.empty(), "");
    }

    /**
     * The door through which an order's state changes.
     *
     * @param attention what a person has to look at, with {@code detail}
     * @throws IllegalStateException if {@link OrderMachine} knows no such change
     */
    void become(
            Head head, OrderCause cause, OrderState next, Actor actor, Optional<Attention> attention, String detail) {
        OrderMachine.TABLE.check(head.number(), head.state(), cause, next, actor);
        sql.sql("""
                update orders.orders
                set state = :state,
                    attention = :attention,
                    attention_detail = :detail,
                    version = version + 1
                where shop_id = :shop
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("id", head.id().value())
                .param("state", next.name())
                .param("attention", attention.map(Enum::name).orElse(null))
                .param("detail", attention.map(why -> detail).orElse(null))
                .update();
    }

    /** {@link #become(Head, OrderCause, OrderState, Actor)} for many; each head once. */
    void become(Collection<Become> changes) {
        changes.forEach(change -> OrderMachine.TABLE.check(
                change.head().number(), change.head().state(), change.cause(), change.next(), change.actor()));
        sql.sql("""
                update orders.orders o
                set state = new.state,
                    attention = null,
                    attention_detail = null,
                    version = version + 1
                from unnest(:ids::uuid[], :states::text[]) as new (id, state)
                where o.shop_id = :shop
                  and o.id = new.id
                """)
                .param("shop", shop.value())
                .param(
                        "ids",
                        names(changes.stream().map(change -> change.head().id()).toList()))
                .param(
                        "states",
                        changes.stream().map(change -> change.next().name()).toArray(String[]::new))
                .update();
    }

    record Become(Head head, OrderCause cause, OrderState next, Actor actor) {}

    /** Notes that what was agreed has changed, and how much less is to be paid because of it (negative: more). */
    void changed(OrderId id, long less) {
        sql.sql("""
                update orders.orders
                set changed = true,
                    reduced = reduced + :less,
                    version = version + 1
                where shop_id = :shop
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("less", less)
                .update();
    }

    void deliverTo(OrderId id, Delivery delivery) {
        Address to = delivery.address();
        sql.sql("""
                update orders.orders
                set name = :name,
                    line1 = :line1,
                    line2 = :line2,
                    city = :city,
                    postal_code = :postalCode,
                    region = :region,
                    country = :country,
                    delivery_method = :method
                where shop_id = :shop
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("name", to.name())
                .param("line1", to.line1())
                .param("line2", to.line2().orElse(null))
                .param("city", to.city())
                .param("postalCode", to.postalCode())
                .param("region", to.region().orElse(null))
                .param("country", to.country().code())
                .param("method", delivery.method())
                .update();
    }

    void captureAtOnce(OrderId id) {
        sql.sql("update orders.orders set capture_at_once = true where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .update();
    }

    /** Switches to another way to pay; the order is never given less time than it had. */
    void payWith(OrderId id, PaymentMethod method, Instant payableUntil) {
        sql.sql("""
                update orders.orders
                set payment_method = :method,
                    payable_until = greatest(payable_until, :payableUntil)
                where shop_id = :shop
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("id", id.value())
                .param("method", method.value())
                .param("payableUntil", Timestamp.from(payableUntil))
                .update();
    }

    /** When something last happened to the order, or its link was renewed. */
    Instant lastChange(OrderId id) {
        return sql.sql("""
                select greatest(
                    coalesce(o.key_from, o.placed_at),
                    (select max(at) from orders.timeline t where t.shop_id = o.shop_id and t.order_id = o.id)) as at
                from orders.orders o
                where o.shop_id = :shop
                  and o.id = :id
                """)
                .param("shop", shop.value())
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .single();
    }

    /** The old link is worth nothing from now on. */
    void renewKey(OrderId id, OrderKey key, Instant from) {
        sql.sql("update orders.orders set key = :key, key_from = :from where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .param("key", key.value())
                .param("from", Timestamp.from(from))
                .update();
    }

    /** Once for each time that an order is named. */
    void touch(List<OrderId> ids) {
        sql.sql("""
                update orders.orders o
                set version = version + touched.times
                from (select id, count(*) as times from unnest(:ids::uuid[]) as named (id) group by id) as touched
                where o.shop_id = :shop
                  and o.id = touched.id
                """).param("shop", shop.value()).param("ids", names(ids)).update();
    }

    Optional<Long> version(OrderId id) {
        return sql.sql("select version from orders.orders where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .query((row, number) -> row.getLong("version"))
                .optional();
    }

    Optional<OrderState> state(OrderId id) {
        return sql.sql("select state from orders.orders where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .query((row, number) -> OrderState.valueOf(row.getString("state")))
                .optional();
    }

    /** Those that have stood in this state for the longest come first, as far as the day of the order tells. */
    List<OrderId> oldest(OrderState state, int limit) {
        return sql.sql("""
                select id
                from orders.orders
                where shop_id = :shop
                  and state = :state
                order by placed_at, id
                limit :limit
                """)
                .param("shop", shop.value())
                .param("state", state.name())
                .param("limit", limit)
                .query((row, number) -> new OrderId(row.getObject("id", UUID.class)))
                .list();
    }

    Map<OrderState, Integer> counts() {
        Map<OrderState, Integer> counts = new EnumMap<>(OrderState.class);
        sql.sql("select state, count(*)::int as n from orders.orders where shop_id = :shop group by state")
                .param("shop", shop.value())
                .query(row -> {
                    counts.put(OrderState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    private <V> Map<Sku, V> bySku(OrderId id, String query, Column<V> value) {
        Map<Sku, V> found = new TreeMap<>();
        sql.sql(query).param("shop", shop.value()).param("id", id.value()).query(row -> {
            found.put(new Sku(row.getString("sku")), value.of(row));
        });
        return found;
    }

    private interface Column<V> {
        V of(ResultSet row) throws SQLException;
    }
}
