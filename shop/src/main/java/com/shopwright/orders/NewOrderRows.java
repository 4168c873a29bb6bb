package com.shopwright.orders;

import com.shopwright.carts.Address;
import com.shopwright.carts.CartLine;
import com.shopwright.carts.Item;
import com.shopwright.carts.Promise;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.ShopId;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes new orders: one batch a table, however many orders arrive together. */
@Repository
class NewOrderRows {

    private final NamedParameterJdbcOperations sql;
    private final ShopId shop;
    private final Ids ids;
    private final JsonMapper json;

    NewOrderRows(NamedParameterJdbcOperations sql, ShopId shop, Ids ids, JsonMapper json) {
        this.sql = sql;
        this.shop = shop;
        this.ids = ids;
        this.json = json;
    }

    void insert(List<NewOrder> orders) {
        insertHeads(orders);
        insertLines(orders);
        insertDemands(orders);
        insertAttempts(orders);
        insertTimeline(orders);
    }

    private void insertHeads(List<NewOrder> orders) {
        batch("""
                insert into orders.orders
                    (shop_id, id, number, key, state, email, name, line1, line2, city, postal_code, region, country,
                     delivery_method, payment_method, currency, subtotal, discount, shipping, tax, total, pieces,
                     placed_at, payable_until)
                values
                    (:shop, :id, :number, :key, :state, :email, :name, :line1, :line2, :city, :postalCode, :region, :country,
                     :deliveryMethod, :paymentMethod, :currency, :subtotal, :discount, :shipping, :tax, :total, :pieces,
                     :placedAt, :payableUntil)
                """, orders.stream().map(this::head).toList());
    }

    private MapSqlParameterSource head(NewOrder order) {
        Address address = order.checkout().address();
        return row(order)
                .addValue("number", order.number().value())
                .addValue("key", order.key().value())
                .addValue("state", OrderState.AWAITING_PAYMENT.name())
                .addValue("email", order.checkout().email().value())
                .addValue("name", address.name())
                .addValue("line1", address.line1())
                .addValue("line2", address.line2().orElse(null))
                .addValue("city", address.city())
                .addValue("postalCode", address.postalCode())
                .addValue("region", address.region().orElse(null))
                .addValue("country", address.country().code())
                .addValue("deliveryMethod", order.checkout().deliveryMethod())
                .addValue("paymentMethod", order.wish().method().name())
                .addValue("currency", order.cart().total().currency().getCurrencyCode())
                .addValue("subtotal", order.cart().subtotal().amount())
                .addValue("discount", order.cart().discount().amount())
                .addValue("shipping", order.cart().shipping().amount())
                .addValue("tax", order.cart().tax().amount())
                .addValue("total", order.cart().total().amount())
                .addValue("pieces", order.cart().pieces())
                .addValue("placedAt", Timestamp.from(order.placedAt()))
                .addValue("payableUntil", Timestamp.from(order.payableUntil()));
    }

    private void insertLines(List<NewOrder> orders) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (NewOrder order : orders) {
            int position = 0;
            for (CartLine line : order.cart().lines()) {
                rows.add(line(order, line, position++));
            }
        }
        batch("""
                insert into orders.line
                    (shop_id, order_id, id, position, sku, design, name, choices, picture, quantity, unit_price, total,
                     tax_percent, tax, earliest, latest)
                values
                    (:shop, :id, :line, :position, :sku, :design, :name, :choices::json, :picture, :quantity, :unitPrice, :total,
                     :taxPercent, :tax, :earliest, :latest)
                """, rows);
    }

    private MapSqlParameterSource line(NewOrder order, CartLine line, int position) {
        Optional<Promise> promise = line.promise();
        return row(order)
                .addValue("line", line.id())
                .addValue("position", position)
                .addValue("sku", line.item() instanceof Item.Stocked(var sku) ? sku.value() : null)
                .addValue("design", line.item() instanceof Item.Designed(var design) ? design.value() : null)
                .addValue("name", line.name())
                .addValue("choices", json.writeValueAsString(line.choices()))
                .addValue("picture", line.picture())
                .addValue("quantity", line.quantity())
                .addValue("unitPrice", line.unitPrice().amount())
                .addValue("total", line.total().amount())
                .addValue("taxPercent", line.taxPercent())
                .addValue("tax", line.tax().amount())
                .addValue(
                        "earliest", promise.map(p -> Date.valueOf(p.earliest())).orElse(null))
                .addValue("latest", promise.map(p -> Date.valueOf(p.latest())).orElse(null));
    }

    private void insertDemands(List<NewOrder> orders) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (NewOrder order : orders) {
            order.demand()
                    .forEach((sku, quantity) ->
                            rows.add(row(order).addValue("sku", sku.value()).addValue("quantity", quantity)));
        }
        batch("""
                insert into orders.demand (shop_id, order_id, sku, quantity)
                values (:shop, :id, :sku, :quantity)
                """, rows);
    }

    private void insertAttempts(List<NewOrder> orders) {
        batch(
                """
                insert into orders.attempt (shop_id, order_id, key, hash)
                values (:shop, :id, :attempt, :hash)
                """,
                orders.stream()
                        .map(order -> row(order)
                                .addValue(
                                        "attempt",
                                        AttemptKey.placing(order.wish().key()).value())
                                .addValue("hash", AttemptKey.hash(order.wish())))
                        .toList());
    }

    private void insertTimeline(List<NewOrder> orders) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (NewOrder order : orders) {
            rows.add(entry(order, Step.PLACED, Actor.BUYER));
            rows.add(entry(order, Step.STOCK_HELD, Actor.SHOP));
        }
        batch("""
                insert into orders.timeline (shop_id, order_id, id, at, step, actor)
                values (:shop, :id, :entry, :at, :step, :actor)
                """, rows);
    }

    private MapSqlParameterSource entry(NewOrder order, Step step, Actor actor) {
        return row(order)
                .addValue("entry", ids.next())
                .addValue("at", Timestamp.from(order.placedAt()))
                .addValue("step", step.name())
                .addValue("actor", actor.name());
    }

    private MapSqlParameterSource row(NewOrder order) {
        return new MapSqlParameterSource()
                .addValue("shop", shop.value())
                .addValue("id", order.id().value());
    }

    private void batch(String statement, List<? extends SqlParameterSource> rows) {
        sql.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
    }
}
