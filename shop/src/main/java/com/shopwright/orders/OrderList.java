package com.shopwright.orders;

import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Page;
import com.shopwright.kernel.ShopId;
import com.shopwright.payments.PaymentMethod;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages through orders, newest first, by the place of the last one seen: an order that arrives meanwhile shifts nothing. */
@Repository
class OrderList {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient sql;
    private final ShopId shop;

    OrderList(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    Page<OrderSummary> page(OrderFilter filter) {
        String query =
                filter.query().map(text -> text.replaceAll("\\p{Cntrl}", " ")).orElse("");
        Place after = filter.cursor().map(OrderList::parse).orElse(new Place(END_OF_TIME, new UUID(-1, -1)));
        List<OrderSummary> found = sql.sql("""
                select id, number, state, name, pieces, total, currency, payment_method, placed_at
                from orders.orders
                where shop_id = :shop
                  and (placed_at, id) < (:at, :id)
                  and (cardinality(:states::text[]) = 0 or state = any(:states::text[]))
                  and (:query = '' or number = :number or name ilike :pattern or email ilike :pattern)
                order by placed_at desc, id desc
                limit :limit
                """)
                .param("shop", shop.value())
                .param("at", Timestamp.from(after.at()))
                .param("id", after.id())
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("query", query)
                .param("number", number(query).orElse(""))
                .param("pattern", "%" + escape(query) + "%")
                .param("limit", filter.limit() + 1)
                .query((row, n) -> new OrderSummary(
                        new OrderId(row.getObject("id", UUID.class)),
                        new OrderNumber(row.getString("number")),
                        OrderState.valueOf(row.getString("state")),
                        row.getString("name"),
                        row.getInt("pieces"),
                        Money.of(row.getLong("total"), row.getString("currency")),
                        new PaymentMethod(row.getString("payment_method")),
                        row.getTimestamp("placed_at").toInstant()))
                .list();
        if (found.size() <= filter.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<OrderSummary> page = found.subList(0, filter.limit());
        return new Page<>(page, Optional.of(cursor(page.getLast())));
    }

    private static Optional<String> number(String text) {
        try {
            return Optional.of(OrderNumber.parse(text).value());
        } catch (InvalidInput notANumber) {
            return Optional.empty();
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private record Place(Instant at, UUID id) {}

    private static String cursor(OrderSummary last) {
        Instant at = last.placedAt();
        String text = at.getEpochSecond() + ":" + at.getNano() + ":" + last.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Place parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", 3);
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (at.isBefore(Instant.EPOCH) || at.isAfter(END_OF_TIME)) {
                throw new IllegalArgumentException("no order was placed at " + at);
            }
            return new Place(at, UUID.fromString(parts[2]));
        } catch (RuntimeException notOurs) {
            throw new InvalidInput("cursor", "use the value of 'next' of the page before, or leave it out");
        }
    }
}
