package com.shopwright.orders;

import com.shopwright.carts.Address;
import com.shopwright.carts.Checkout;
import com.shopwright.carts.Email;
import com.shopwright.carts.Item;
import com.shopwright.carts.Promise;
import com.shopwright.catalog.Sku;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.DesignId;
import com.shopwright.kernel.Money;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.pricing.Country;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What rows of {@code orders.orders} and {@code orders.line} mean. */
@Component
class OrderReader {

    private static final TypeReference<List<Chosen>> CHOICES = new TypeReference<>() {};

    private final JsonMapper json;

    OrderReader(JsonMapper json) {
        this.json = json;
    }

    static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new OrderId(row.getObject("id", UUID.class)),
                new OrderNumber(row.getString("number")),
                new OrderKey(row.getString("key")),
                OrderState.valueOf(row.getString("state")),
                new PaymentMethod(row.getString("payment_method")),
                new Money(row.getLong("shipping"), currency(row)),
                new Money(row.getLong("total"), currency(row)),
                new Money(row.getLong("reduced"), currency(row)),
                row.getBoolean("changed"),
                row.getBoolean("capture_at_once"),
                Optional.ofNullable(row.getString("attention")).map(Attention::valueOf),
                row.getTimestamp("payable_until").toInstant());
    }

    static Order order(ResultSet row, List<OrderLine> lines) throws SQLException {
        Currency currency = currency(row);
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                new OrderNumber(row.getString("number")),
                new OrderKey(row.getString("key")),
                OrderState.valueOf(row.getString("state")),
                checkout(row),
                new PaymentMethod(row.getString("payment_method")),
                lines,
                new Money(row.getLong("subtotal"), currency),
                new Money(row.getLong("discount"), currency),
                new Money(row.getLong("shipping"), currency),
                new Money(row.getLong("tax"), currency),
                new Money(row.getLong("total"), currency),
                new Money(row.getLong("reduced"), currency),
                row.getTimestamp("placed_at").toInstant(),
                row.getTimestamp("payable_until").toInstant(),
                Optional.ofNullable(row.getString("attention_detail")));
    }

    private static Checkout checkout(ResultSet row) throws SQLException {
        return new Checkout(
                new Email(row.getString("email")),
                new Address(
                        row.getString("name"),
                        row.getString("line1"),
                        Optional.ofNullable(row.getString("line2")),
                        row.getString("city"),
                        row.getString("postal_code"),
                        Optional.ofNullable(row.getString("region")),
                        new Country(row.getString("country"))),
                row.getString("delivery_method"));
    }

    OrderLine line(ResultSet row) throws SQLException {
        Currency currency = currency(row);
        String sku = row.getString("sku");
        Optional<Promise> agreed = promise(row, "earliest", "latest");
        return new OrderLine(
                row.getObject("id", UUID.class),
                sku == null ? new Item.Designed(new DesignId(row.getString("design"))) : new Item.Stocked(new Sku(sku)),
                row.getString("name"),
                json.readValue(row.getString("choices"), CHOICES),
                row.getString("picture"),
                row.getInt("quantity"),
                new Money(row.getLong("unit_price"), currency),
                new Money(row.getLong("total"), currency),
                row.getBigDecimal("tax_percent"),
                new Money(row.getLong("tax"), currency),
                row.getBoolean("moved") ? promise(row, "moved_earliest", "moved_latest") : agreed,
                agreed,
                LineState.valueOf(row.getString("state")),
                row.getInt("cancelled"),
                row.getInt("shipped"));
    }

    /** Two dates that are null where no day is known. */
    static Optional<Promise> promise(ResultSet row, String from, String to) throws SQLException {
        Date earliest = row.getDate(from);
        Date latest = row.getDate(to);
        return earliest == null || latest == null
                ? Optional.empty()
                : Optional.of(new Promise(earliest.toLocalDate(), latest.toLocalDate()));
    }

    private static Currency currency(ResultSet row) throws SQLException {
        return Currency.getInstance(row.getString("currency"));
    }
}
