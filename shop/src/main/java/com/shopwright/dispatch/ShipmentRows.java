package com.shopwright.dispatch;

import com.shopwright.catalog.Sku;
import com.shopwright.designs.DesignId;
import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.ShopId;
import com.shopwright.orders.OrderId;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.ShipmentId;
import com.shopwright.stock.Amount;
import com.shopwright.stock.LocationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shipments with their lines and workshop jobs. */
@Repository
class ShipmentRows {

    private static final String SELECT = """
            select id, order_id, order_number, location, state, by_hand, released, cancel_wanted, warehouse_order,
                carrier, tracking, attention, requested_at, moved_at
            from dispatch.shipment
            where shop_id = :shop
            """;

    private final JdbcClient sql;
    private final ShopId shop;
    private final Ids ids;

    ShipmentRows(JdbcClient sql, ShopId shop, Ids ids) {
        this.sql = sql;
        this.shop = shop;
        this.ids = ids;
    }

    /** Locks the order until the transaction ends; every change of its shipments starts here. */
    void lock(OrderId order) {
        lock(List.of(order));
    }

    /** In the order of their ids, so that nobody who locks several waits for somebody who waits for them. */
    void lock(Collection<OrderId> orders) {
        String[] sorted =
                orders.stream().map(order -> order.value().toString()).sorted().toArray(String[]::new);
        sql.sql("""
                insert into dispatch.dispatched_order (shop_id, order_id)
                select :shop, order_id
                from unnest(:orders::uuid[]) as given (order_id)
                on conflict (shop_id, order_id) do nothing
                """).param("shop", shop.value()).param("orders", sorted).update();
        sql.sql("""
                select order_id
                from dispatch.dispatched_order
                where shop_id = :shop
                and order_id = any(:orders::uuid[])
                order by order_id
                for update
                """)
                .param("shop", shop.value())
                .param("orders", sorted)
                .query(UUID.class)
                .list();
    }

    private record Job(ShipmentId shipment, UUID id, Parcel.Made made) {}

    private record Line(ShipmentId shipment, ShipmentLine line, Optional<UUID> job) {}

    /** Their lines are those of their parcels, in the parcels' order. */
    void insert(Map<Shipment, Parcel> shipments) {
        List<Job> jobs = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        shipments.forEach((shipment, parcel) -> {
            List<Optional<UUID>> within =
                    new ArrayList<>(Collections.nCopies(parcel.loose().size(), Optional.empty()));
            for (Parcel.Made made : parcel.made()) {
                Job job = new Job(shipment.id(), ids.next(), made);
                jobs.add(job);
                within.addAll(Collections.nCopies(made.parts().size(), Optional.of(job.id())));
            }
            for (int i = 0; i < within.size(); i++) {
                lines.add(new Line(shipment.id(), shipment.lines().get(i), within.get(i)));
            }
        });
        BulkInsert.<Shipment>into("dispatch.shipment")
                .column("id", "uuid", shipment -> shipment.id().value())
                .column("order_id", "uuid", shipment -> shipment.order().value())
                .column(
                        "order_number",
                        "text",
                        shipment -> shipment.orderNumber().value())
                .column("location", "text", shipment -> shipment.location().value())
                .column("state", "text", Shipment::state)
                .column("by_hand", "boolean", Shipment::byHand)
                .column("requested_at", "timestamptz", Shipment::requestedAt)
                .column("moved_at", "timestamptz", Shipment::requestedAt)
                .column("asked_at", "timestamptz", Shipment::requestedAt)
                .write(sql, shop, shipments.keySet());
        BulkInsert.<Job>into("dispatch.job")
                .column("shipment_id", "uuid", job -> job.shipment().value())
                .column("id", "uuid", Job::id)
                .column("design", "text", job -> job.made().build().design().value())
                .column("name", "text", job -> job.made().build().name())
                .column("quantity", "integer", job -> job.made().quantity())
                .write(sql, shop, jobs);
        BulkInsert.<Line>into("dispatch.line")
                .column("shipment_id", "uuid", row -> row.shipment().value())
                .column("id", "uuid", row -> ids.next())
                .column("sku", "text", row -> row.line().sku().value())
                .column("name", "text", row -> row.line().name())
                .column("quantity", "integer", row -> row.line().quantity())
                .column("taken_from", "text", row -> row.line().takenFrom().value())
                .column("job_id", "uuid", row -> row.job().orElse(null))
                .write(sql, shop, lines);
    }

    Optional<Shipment> find(ShipmentId id) {
        return query("and id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Shipment> find(Collection<ShipmentId> ids) {
        return query(
                "and id = any(cast(:ids as uuid[]))",
                Map.of("ids", texts(ids, id -> id.value().toString())));
    }

    /** Oldest first. */
    List<Shipment> of(OrderId order) {
        return query("and order_id = :order order by id", Map.of("order", order.value()));
    }

    /** Oldest first; orders without any are left out. */
    Map<OrderId, List<Shipment>> of(Collection<OrderId> orders) {
        return query(
                        "and order_id = any(cast(:orders as uuid[])) order by id",
                        Map.of("orders", texts(orders, order -> order.value().toString())))
                .stream()
                .collect(Collectors.groupingBy(Shipment::order));
    }

    /** Newest first, at most {@code limit} of those older than {@code before}. */
    List<Shipment> list(Collection<ShipmentState> states, Optional<UUID> before, int limit) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> params = new HashMap<>();
        if (!states.isEmpty()) {
            where.append("and state = any(:states)\n");
            params.put("states", texts(states, ShipmentState::name));
        }
        before.ifPresent(id -> {
            where.append("and id < :before\n");
            params.put("before", id);
        });
        params.put("limit", limit);
        return query(where + "order by id desc\nlimit :limit", params);
    }

    /** At the warehouse, and neither moved nor asked about since then. */
    List<Shipment> silentSince(Instant then, int limit) {
        return query("""
                and state in ('REQUESTED', 'PICKED', 'PACKED', 'SHIPPED')
                and not by_hand
                and asked_at <= :then
                order by asked_at
                limit :limit
                """, Map.of("then", Timestamp.from(then), "limit", limit));
    }

    Map<ShipmentState, Integer> counts() {
        Map<ShipmentState, Integer> counts = new EnumMap<>(ShipmentState.class);
        sql.sql("select state, count(*) as shipments from dispatch.shipment where shop_id = :shop group by state")
                .param("shop", shop.value())
                .query(row -> {
                    counts.put(ShipmentState.valueOf(row.getString("state")), row.getInt("shipments"));
                });
        return counts;
    }

    void move(ShipmentId id, ShipmentState state, Instant now) {
        update(
                id,
                "state = :state, moved_at = :now, asked_at = :now",
                Map.of("state", state.name(), "now", Timestamp.from(now)));
    }

    void carried(ShipmentId id, String carrier, String tracking) {
        update(id, "carrier = :carrier, tracking = :tracking", Map.of("carrier", carrier, "tracking", tracking));
    }

    void released(ShipmentId id) {
        update(id, "released = true", Map.of());
    }

    void cancelWanted(ShipmentId id) {
        update(id, "cancel_wanted = true", Map.of());
    }

    void taken(ShipmentId id, String warehouseOrder) {
        taken(Map.of(id, warehouseOrder));
    }

    /** Notes what the warehouse calls them. @return where each stands */
    Map<ShipmentId, ShipmentState> taken(Map<ShipmentId, String> warehouseOrders) {
        List<Map.Entry<ShipmentId, String>> all = List.copyOf(warehouseOrders.entrySet());
        Map<ShipmentId, ShipmentState> states = new HashMap<>();
        sql.sql("""
                update dispatch.shipment s
                set warehouse_order = given.warehouse_order
                from unnest(cast(:ids as uuid[]), cast(:orders as text[])) as given (id, warehouse_order)
                where s.shop_id = :shop
                and s.id = given.id
                returning s.id, s.state
                """)
                .param("shop", shop.value())
                .param("ids", texts(all, one -> one.getKey().value().toString()))
                .param("orders", texts(all, Map.Entry::getValue))
                .query(row -> {
                    states.put(
                            new ShipmentId(row.getObject("id", UUID.class)),
                            ShipmentState.valueOf(row.getString("state")));
                });
        return states;
    }

    void attention(ShipmentId id, String text) {
        update(id, "attention = :text", Map.of("text", text));
    }

    void asked(ShipmentId id, Instant now) {
        update(id, "asked_at = :now", Map.of("now", Timestamp.from(now)));
    }

    private void update(ShipmentId id, String set, Map<String, ?> params) {
        sql.sql("update dispatch.shipment set " + set + " where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .params(params)
                .update();
    }

    private List<Shipment> query(String where, Map<String, ?> params) {
        List<Shipment> heads = sql.sql(SELECT + where)
                .param("shop", shop.value())
                .params(params)
                .query((row, n) -> head(row))
                .list();
        if (heads.isEmpty()) {
            return heads;
        }
        String[] shipments = texts(heads, head -> head.id().value().toString());
        Contents contents = contents(shipments);
        return heads.stream()
                .map(head -> head.with(contents.lines(head.id()), contents.jobs(head.id())))
                .toList();
    }

    private Contents contents(String[] shipments) {
        Contents contents = new Contents();
        sql.sql("""
                select shipment_id, sku, name, quantity, taken_from, job_id
                from dispatch.line
                where shop_id = :shop
                and shipment_id = any(cast(:shipments as uuid[]))
                order by id
                """).param("shop", shop.value()).param("shipments", shipments).query(row -> {
            Optional<UUID> job = Optional.ofNullable(row.getObject("job_id", UUID.class));
            contents.add(row.getObject("shipment_id", UUID.class), line(row, job.isPresent()), job);
        });
        sql.sql("""
                select shipment_id, id, design, name, quantity
                from dispatch.job
                where shop_id = :shop
                and shipment_id = any(cast(:shipments as uuid[]))
                order by id
                """).param("shop", shop.value()).param("shipments", shipments).query(row -> {
            UUID job = row.getObject("id", UUID.class);
            contents.add(
                    row.getObject("shipment_id", UUID.class),
                    new WorkshopJob(
                            new DesignId(row.getString("design")),
                            row.getString("name"),
                            row.getInt("quantity"),
                            contents.parts(job)));
        });
        return contents;
    }

    private static ShipmentLine line(ResultSet row, boolean part) throws SQLException {
        return new ShipmentLine(
                new Sku(row.getString("sku")),
                row.getString("name"),
                row.getInt("quantity"),
                new LocationId(row.getString("taken_from")),
                part);
    }

    private static Shipment head(ResultSet row) throws SQLException {
        return new Shipment(
                new ShipmentId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                new OrderNumber(row.getString("order_number")),
                new LocationId(row.getString("location")),
                ShipmentState.valueOf(row.getString("state")),
                List.of(),
                List.of(),
                row.getBoolean("by_hand"),
                row.getBoolean("released"),
                row.getBoolean("cancel_wanted"),
                Optional.ofNullable(row.getString("warehouse_order")),
                Optional.ofNullable(row.getString("carrier")),
                Optional.ofNullable(row.getString("tracking")).filter(text -> !text.isEmpty()),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("moved_at").toInstant(),
                Optional.ofNullable(row.getString("attention")));
    }

    private static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    /** Lines and jobs of several shipments, gathered in two statements. */
    private static final class Contents {

        private final Map<UUID, List<ShipmentLine>> lines = new HashMap<>();
        private final Map<UUID, List<WorkshopJob>> jobs = new HashMap<>();
        private final Map<UUID, Map<Sku, Integer>> parts = new HashMap<>();

        void add(UUID shipment, ShipmentLine line, Optional<UUID> job) {
            lines.computeIfAbsent(shipment, none -> new ArrayList<>()).add(line);
            job.ifPresent(id -> parts.computeIfAbsent(id, none -> new LinkedHashMap<>())
                    .merge(line.sku(), line.quantity(), Integer::sum));
        }

        void add(UUID shipment, WorkshopJob job) {
            jobs.computeIfAbsent(shipment, none -> new ArrayList<>()).add(job);
        }

        List<Amount> parts(UUID job) {
            return parts.getOrDefault(job, Map.of()).entrySet().stream()
                    .map(part -> new Amount(part.getKey(), part.getValue()))
                    .toList();
        }

        List<ShipmentLine> lines(ShipmentId shipment) {
            return lines.getOrDefault(shipment.value(), List.of());
        }

        List<WorkshopJob> jobs(ShipmentId shipment) {
            return jobs.getOrDefault(shipment.value(), List.of());
        }
    }
}
