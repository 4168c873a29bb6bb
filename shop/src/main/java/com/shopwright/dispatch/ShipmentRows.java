package com.shopwright.dispatch;

import com.shopwright.catalog.Sku;
import com.shopwright.designs.DesignId;
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
        sql.sql("""
                insert into dispatch.dispatched_order (shop_id, order_id)
                values (:shop, :order)
                on conflict (shop_id, order_id) do nothing
                """).param("shop", shop.value()).param("order", order.value()).update();
        sql.sql("""
                select order_id
                from dispatch.dispatched_order
                where shop_id = :shop
                and order_id = :order
                for update
                """)
                .param("shop", shop.value())
                .param("order", order.value())
                .query(UUID.class)
                .single();
    }

    /** Its lines are those of the parcel, in the parcel's order. */
    void insert(Shipment shipment, Parcel parcel) {
        sql.sql("""
                insert into dispatch.shipment (
                    shop_id, id, order_id, order_number, location, state, by_hand, requested_at, moved_at, asked_at)
                values (:shop, :id, :order, :number, :location, :state, :byHand, :now, :now, :now)
                """)
                .param("shop", shop.value())
                .param("id", shipment.id().value())
                .param("order", shipment.order().value())
                .param("number", shipment.orderNumber().value())
                .param("location", shipment.location().value())
                .param("state", shipment.state().name())
                .param("byHand", shipment.byHand())
                .param("now", Timestamp.from(shipment.requestedAt()))
                .update();
        List<Optional<UUID>> jobs =
                new ArrayList<>(Collections.nCopies(parcel.loose().size(), Optional.empty()));
        for (Parcel.Made made : parcel.made()) {
            UUID job = ids.next();
            insertJob(shipment.id(), job, made);
            jobs.addAll(Collections.nCopies(made.parts().size(), Optional.of(job)));
        }
        insertLines(shipment, jobs);
    }

    private void insertJob(ShipmentId shipment, UUID job, Parcel.Made made) {
        sql.sql("""
                insert into dispatch.job (shop_id, shipment_id, id, design, name, quantity)
                values (:shop, :shipment, :id, :design, :name, :quantity)
                """)
                .param("shop", shop.value())
                .param("shipment", shipment.value())
                .param("id", job)
                .param("design", made.build().design().value())
                .param("name", made.build().name())
                .param("quantity", made.quantity())
                .update();
    }

    private void insertLines(Shipment shipment, List<Optional<UUID>> jobs) {
        List<ShipmentLine> lines = shipment.lines();
        sql.sql("""
                insert into dispatch.line (shop_id, shipment_id, id, sku, name, quantity, taken_from, job_id)
                select :shop, :shipment, id, sku, name, quantity, taken_from, job
                from unnest(
                    cast(:ids as uuid[]), cast(:skus as text[]), cast(:names as text[]),
                    cast(:quantities as integer[]), cast(:places as text[]), cast(:jobs as uuid[]))
                    as given (id, sku, name, quantity, taken_from, job)
                """)
                .param("shop", shop.value())
                .param("shipment", shipment.id().value())
                .param("ids", texts(lines, line -> ids.next().toString()))
                .param("skus", texts(lines, line -> line.sku().value()))
                .param("names", texts(lines, ShipmentLine::name))
                .param("quantities", lines.stream().map(ShipmentLine::quantity).toArray(Integer[]::new))
                .param("places", texts(lines, line -> line.takenFrom().value()))
                .param(
                        "jobs",
                        jobs.stream()
                                .map(job -> job.map(UUID::toString).orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    Optional<Shipment> find(ShipmentId id) {
        return query("and id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Oldest first. */
    List<Shipment> of(OrderId order) {
        return query("and order_id = :order order by id", Map.of("order", order.value()));
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
        update(id, "warehouse_order = :order", Map.of("order", warehouseOrder));
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
