package com.shopwright.orders;

import com.shopwright.carts.Address;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.Item;
import com.shopwright.carts.Promise;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.RoundTrip;
import com.shopwright.kernel.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes new orders: one journey to the server, however many orders arrive together. */
@Repository
class NewOrderRows {

    private final JdbcClient sql;
    private final ShopId shop;
    private final Ids ids;
    private final BulkInsert<NewOrder> heads = heads();
    private final BulkInsert<Line> lines;
    private final BulkInsert<Need> demands = demands();
    private final BulkInsert<NewOrder> attempts = attempts();
    private final BulkInsert<Entry> timeline = timeline();

    NewOrderRows(JdbcClient sql, ShopId shop, Ids ids, JsonMapper json) {
        this.sql = sql;
        this.shop = shop;
        this.ids = ids;
        this.lines = lines(json);
    }

    private record Line(NewOrder order, int position, CartLine line) {}

    private record Need(NewOrder order, Sku sku, int quantity) {}

    private record Entry(NewOrder order, UUID id, Step step, Actor actor) {}

    void insert(List<NewOrder> orders) {
        List<Line> allLines = new ArrayList<>();
        List<Need> allNeeds = new ArrayList<>();
        List<Entry> allEntries = new ArrayList<>();
        for (NewOrder order : orders) {
            int position = 0;
            for (CartLine line : order.cart().lines()) {
                allLines.add(new Line(order, position++, line));
            }
            order.demand().forEach((sku, quantity) -> allNeeds.add(new Need(order, sku, quantity)));
            allEntries.add(new Entry(order, ids.next(), Step.PLACED, Actor.BUYER));
            allEntries.add(new Entry(order, ids.next(), Step.STOCK_HELD, Actor.SHOP));
        }
        new RoundTrip(shop)
                .add(heads, orders)
                .add(lines, allLines)
                .add(demands, allNeeds)
                .add(attempts, orders)
                .add(timeline, allEntries)
                .send(sql);
    }

    private static BulkInsert<NewOrder> heads() {
        return BulkInsert.<NewOrder>into("orders.orders")
                .column("id", "uuid", order -> order.id().value())
                .column("number", "text", order -> order.number().value())
                .column("key", "text", order -> order.key().value())
                .column("state", "text", order -> OrderState.AWAITING_PAYMENT)
                .column("email", "text", order -> order.checkout().email().value())
                .column("name", "text", address(Address::name))
                .column("line1", "text", address(Address::line1))
                .column("line2", "text", address(address -> address.line2().orElse(null)))
                .column("city", "text", address(Address::city))
                .column("postal_code", "text", address(Address::postalCode))
                .column("region", "text", address(address -> address.region().orElse(null)))
                .column("country", "text", address(address -> address.country().code()))
                .column("delivery_method", "text", order -> order.checkout().deliveryMethod())
                .column("payment_method", "text", order -> order.wish().method().value())
                .column("currency", "text", order -> order.cart().total().currency())
                .column("subtotal", "bigint", order -> order.cart().subtotal().amount())
                .column("discount", "bigint", order -> order.cart().discount().amount())
                .column("shipping", "bigint", order -> order.cart().shipping().amount())
                .column("tax", "bigint", order -> order.cart().tax().amount())
                .column("total", "bigint", order -> order.cart().total().amount())
                .column("pieces", "integer", order -> order.cart().pieces())
                .column("placed_at", "timestamptz", NewOrder::placedAt)
                .column("payable_until", "timestamptz", NewOrder::payableUntil);
    }

    private static Function<NewOrder, @Nullable Object> address(Function<Address, @Nullable Object> part) {
        return order -> part.apply(order.checkout().address());
    }

    private static BulkInsert<Line> lines(JsonMapper json) {
        return BulkInsert.<Line>into("orders.line")
                .column("order_id", "uuid", row -> row.order().id().value())
                .column("id", "uuid", row -> row.line().id())
                .column("position", "integer", Line::position)
                .column("sku", "text", row -> row.line().item() instanceof Item.Stocked(var sku) ? sku.value() : null)
                .column(
                        "design",
                        "text",
                        row -> row.line().item() instanceof Item.Designed(var design) ? design.value() : null)
                .column("name", "text", row -> row.line().name())
                .column(
                        "choices",
                        "json",
                        row -> row.line().choices().isEmpty()
                                ? "[]"
                                : json.writeValueAsString(row.line().choices()))
                .column("picture", "text", row -> row.line().picture())
                .column("quantity", "integer", row -> row.line().quantity())
                .column("unit_price", "bigint", row -> row.line().unitPrice().amount())
                .column("total", "bigint", row -> row.line().total().amount())
                .column("tax_percent", "numeric", row -> row.line().taxPercent().toPlainString())
                .column("tax", "bigint", row -> row.line().tax().amount())
                .column(
                        "earliest",
                        "date",
                        row -> row.line().promise().map(Promise::earliest).orElse(null))
                .column(
                        "latest",
                        "date",
                        row -> row.line().promise().map(Promise::latest).orElse(null));
    }

    private static BulkInsert<Need> demands() {
        return BulkInsert.<Need>into("orders.demand")
                .column("order_id", "uuid", row -> row.order().id().value())
                .column("sku", "text", row -> row.sku().value())
                .column("quantity", "integer", Need::quantity);
    }

    private static BulkInsert<NewOrder> attempts() {
        return BulkInsert.<NewOrder>into("orders.attempt")
                .column("order_id", "uuid", order -> order.id().value())
                .column(
                        "key",
                        "text",
                        order -> AttemptKey.placing(order.wish().key()).value())
                .column("hash", "text", order -> AttemptKey.hash(order.wish()))
                .column(
                        "answered_state",
                        "text",
                        order -> order.answerAtOnce().map(Answer::state).orElse(null));
    }

    private static BulkInsert<Entry> timeline() {
        return BulkInsert.<Entry>into("orders.timeline")
                .column("order_id", "uuid", row -> row.order().id().value())
                .column("id", "uuid", Entry::id)
                .column("at", "timestamptz", row -> row.order().placedAt())
                .column("step", "text", Entry::step)
                .column("actor", "text", row -> row.actor().name());
    }
}
