package com.shopwright.purchasing;

import static com.shopwright.purchasing.SupplyRows.numbers;
import static com.shopwright.purchasing.SupplyRows.texts;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import com.shopwright.stock.Amount;
import com.shopwright.stock.LocationId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purchase orders, their lines and receipts. */
@Repository
class PurchaseOrderRows {

    private static final String SELECT = """
            select o.id, o.number, o.supplier_id, s.name as supplier_name, o.state, o.deliver_to, o.currency,
                o.created_at, o.ordered_on, o.due, o.sent_at, o.supplier_order, o.attention
            from purchasing.purchase_order o
            join purchasing.supplier s on s.shop_id = o.shop_id and s.id = o.supplier_id
            where o.shop_id = :shop
            """;

    private final JdbcClient sql;
    private final ShopId shop;

    PurchaseOrderRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    void insert(PurchaseOrder order, int leadDays) {
        sql.sql("""
                insert into purchasing.purchase_order (
                    shop_id, id, number, supplier_id, state, deliver_to, currency, lead_days, ordered_on, due,
                    created_at, moved_at, asked_at)
                values (
                    :shop, :id, :number, :supplier, :state, :deliverTo, :currency, :lead, :orderedOn, :due,
                    :now, :now, :now)
                """)
                .param("shop", shop.value())
                .param("id", order.id().value())
                .param("number", order.number().value())
                .param("supplier", order.supplier().value())
                .param("state", order.state().name())
                .param("deliverTo", order.deliverTo().value())
                .param("currency", order.total().currency().getCurrencyCode())
                .param("lead", leadDays)
                .param("orderedOn", Date.valueOf(order.orderedOn()))
                .param("due", Date.valueOf(order.due()))
                .param("now", Timestamp.from(order.createdAt()))
                .update();
        insertLines(order);
    }

    private void insertLines(PurchaseOrder order) {
        sql.sql("""
                insert into purchasing.line (shop_id, purchase_order_id, id, sku, quantity, unit_cost)
                select :shop, :order, id, sku, quantity, cost
                from unnest(
                    cast(:ids as uuid[]), cast(:skus as text[]),
                    cast(:quantities as integer[]), cast(:costs as bigint[]))
                    as given (id, sku, quantity, cost)
                """)
                .param("shop", shop.value())
                .param("order", order.id().value())
                .param("ids", texts(order.lines(), line -> line.id().toString()))
                .param("skus", texts(order.lines(), line -> line.sku().value()))
                .param("quantities", numbers(order.lines(), PurchaseOrderLine::quantity))
                .param(
                        "costs",
                        order.lines().stream()
                                .map(line -> line.unitCost().amount())
                                .toArray(Long[]::new))
                .update();
    }

    Optional<PurchaseOrder> find(PurchaseOrderId id) {
        return one("and o.id = :id", Map.of("id", id.value()));
    }

    Optional<PurchaseOrder> find(PurchaseOrderNumber number) {
        return one("and o.number = :number", Map.of("number", number.value()));
    }

    /** Locks it until the transaction ends; every change of a purchase order starts here. */
    Optional<PurchaseOrder> lock(PurchaseOrderId id) {
        return one("and o.id = :id for update of o", Map.of("id", id.value()));
    }

    private Optional<PurchaseOrder> one(String where, Map<String, ?> params) {
        return query(where, params).stream().findFirst();
    }

    /** Newest first, at most {@code limit} of those older than {@code before}. */
    List<PurchaseOrder> list(PurchaseOrderFilter filter, Optional<UUID> before, int limit) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> params = new LinkedHashMap<>();
        if (!filter.states().isEmpty()) {
            where.append("and o.state = any(:states)\n");
            params.put("states", texts(filter.states(), PurchaseOrderState::name));
        }
        filter.sku().ifPresent(sku -> {
            where.append("""
                    and exists (
                        select 1 from purchasing.line l
                        where l.shop_id = o.shop_id and l.purchase_order_id = o.id and l.sku = :sku)
                    """);
            params.put("sku", sku.value());
        });
        before.ifPresent(id -> {
            where.append("and o.id < :before\n");
            params.put("before", id);
        });
        params.put("limit", limit);
        return query(where + "order by o.id desc\nlimit :limit", params);
    }

    /** Those that still owe any of these SKUs, soonest first. */
    List<PurchaseOrder> owing(Collection<Sku> skus) {
        return query(
                """
                and o.state = any(:open)
                and exists (
                    select 1 from purchasing.line l
                    where l.shop_id = o.shop_id and l.purchase_order_id = o.id
                    and l.sku = any(:skus) and l.received < l.quantity)
                order by o.due, o.id
                """,
                Map.of(
                        "open",
                        texts(PurchaseOrderState.OPEN, PurchaseOrderState::name),
                        "skus",
                        texts(skus, Sku::value)));
    }

    /** With the supplier, and neither moved nor asked about since then. */
    List<PurchaseOrder> silentSince(Instant then, int limit) {
        return query("""
                and o.state in ('SENT', 'CONFIRMED', 'SHIPPED', 'PARTLY_RECEIVED')
                and o.asked_at <= :then
                order by o.asked_at
                limit :limit
                """, Map.of("then", Timestamp.from(then), "limit", limit));
    }

    Map<PurchaseOrderState, Integer> counts() {
        Map<PurchaseOrderState, Integer> counts = new EnumMap<>(PurchaseOrderState.class);
        sql.sql("""
                select state, count(*) as orders
                from purchasing.purchase_order
                where shop_id = :shop
                group by state
                """).param("shop", shop.value()).query(row -> {
            counts.put(PurchaseOrderState.valueOf(row.getString("state")), row.getInt("orders"));
        });
        return counts;
    }

    void move(PurchaseOrderId id, PurchaseOrderState state, Instant now) {
        update(
                id,
                "state = :state, moved_at = :now, asked_at = :now",
                Map.of("state", state.name(), "now", Timestamp.from(now)));
    }

    void taken(PurchaseOrderId id, String supplierOrder, Instant now) {
        update(
                id,
                "supplier_order = :order, sent_at = coalesce(sent_at, :now)",
                Map.of("order", supplierOrder, "now", Timestamp.from(now)));
    }

    void due(PurchaseOrderId id, LocalDate due) {
        update(id, "due = :due", Map.of("due", Date.valueOf(due)));
    }

    void ordered(PurchaseOrderId id, LocalDate on, LocalDate due) {
        update(id, "ordered_on = :on, due = :due", Map.of("on", Date.valueOf(on), "due", Date.valueOf(due)));
    }

    void attention(PurchaseOrderId id, String text) {
        update(id, "attention = :text", Map.of("text", text));
    }

    void asked(PurchaseOrderId id, Instant now) {
        update(id, "asked_at = :now", Map.of("now", Timestamp.from(now)));
    }

    int leadDays(PurchaseOrderId id) {
        return sql.sql("select lead_days from purchasing.purchase_order where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void update(PurchaseOrderId id, String set, Map<String, ?> params) {
        sql.sql("update purchasing.purchase_order set " + set + " where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .params(params)
                .update();
    }

    void received(PurchaseOrderId id, UUID receipt, List<Amount> amounts, Actor actor, Instant now) {
        String[] skus = texts(amounts, amount -> amount.sku().value());
        Integer[] quantities = numbers(amounts, Amount::quantity);
        sql.sql("""
                insert into purchasing.receipt (shop_id, purchase_order_id, id, sku, quantity, actor, received_at)
                select :shop, :order, :receipt, sku, quantity, :actor, :now
                from unnest(cast(:skus as text[]), cast(:quantities as integer[])) as given (sku, quantity)
                """)
                .param("shop", shop.value())
                .param("order", id.value())
                .param("receipt", receipt)
                .param("actor", actor.name())
                .param("now", Timestamp.from(now))
                .param("skus", skus)
                .param("quantities", quantities)
                .update();
        sql.sql("""
                update purchasing.line l
                set received = l.received + given.quantity
                from unnest(cast(:skus as text[]), cast(:quantities as integer[])) as given (sku, quantity)
                where l.shop_id = :shop
                and l.purchase_order_id = :order
                and l.sku = given.sku
                """)
                .param("shop", shop.value())
                .param("order", id.value())
                .param("skus", skus)
                .param("quantities", quantities)
                .update();
    }

    private List<PurchaseOrder> query(String where, Map<String, ?> params) {
        List<Head> heads = sql.sql(SELECT + where)
                .param("shop", shop.value())
                .params(params)
                .query((row, n) -> head(row))
                .list();
        Map<UUID, List<PurchaseOrderLine>> lines = lines(heads);
        return heads.stream()
                .map(head -> head.with(lines.getOrDefault(head.id, List.of())))
                .toList();
    }

    private Map<UUID, List<PurchaseOrderLine>> lines(List<Head> heads) {
        if (heads.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> currencies = heads.stream().collect(Collectors.toMap(Head::id, Head::currency));
        Map<UUID, List<PurchaseOrderLine>> lines = new LinkedHashMap<>();
        sql.sql("""
                select purchase_order_id, id, sku, quantity, received, unit_cost
                from purchasing.line
                where shop_id = :shop
                and purchase_order_id = any(cast(:ids as uuid[]))
                order by sku
                """)
                .param("shop", shop.value())
                .param("ids", texts(currencies.keySet(), UUID::toString))
                .query(row -> {
                    UUID order = row.getObject("purchase_order_id", UUID.class);
                    String currency = currencies.getOrDefault(order, "");
                    lines.computeIfAbsent(order, id -> new ArrayList<>()).add(line(row, currency));
                });
        return lines;
    }

    private static PurchaseOrderLine line(ResultSet row, String currency) throws SQLException {
        return new PurchaseOrderLine(
                row.getObject("id", UUID.class),
                new Sku(row.getString("sku")),
                row.getInt("quantity"),
                row.getInt("received"),
                Money.of(row.getLong("unit_cost"), currency));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("supplier_id"),
                row.getString("supplier_name"),
                PurchaseOrderState.valueOf(row.getString("state")),
                row.getString("deliver_to"),
                row.getString("currency"),
                row.getTimestamp("created_at").toInstant(),
                row.getDate("ordered_on").toLocalDate(),
                row.getDate("due").toLocalDate(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("supplier_order")),
                Optional.ofNullable(row.getString("attention")));
    }

    private record Head(
            UUID id,
            String number,
            String supplier,
            String supplierName,
            PurchaseOrderState state,
            String deliverTo,
            String currency,
            Instant createdAt,
            LocalDate orderedOn,
            LocalDate due,
            Optional<Instant> sentAt,
            Optional<String> supplierOrder,
            Optional<String> attention) {

        PurchaseOrder with(List<PurchaseOrderLine> lines) {
            Money total = lines.stream()
                    .map(line -> line.unitCost().times(line.quantity()))
                    .reduce(Money.of(0, currency), Money::plus);
            return new PurchaseOrder(
                    new PurchaseOrderId(id),
                    new PurchaseOrderNumber(number),
                    new SupplierId(supplier),
                    supplierName,
                    state,
                    new LocationId(deliverTo),
                    lines,
                    total,
                    createdAt,
                    orderedOn,
                    due,
                    sentAt,
                    supplierOrder,
                    attention);
        }
    }
}
