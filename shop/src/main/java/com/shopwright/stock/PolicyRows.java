package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopId;
import com.shopwright.stock.SellingPolicy.Backorder;
import com.shopwright.stock.SellingPolicy.Deny;
import com.shopwright.stock.SellingPolicy.MakeToOrder;
import com.shopwright.stock.SellingPolicy.PreOrder;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL on {@code stock.policy}: what the owner allows for SKUs that are not on the shelf. */
@Repository
class PolicyRows {

    private static final String COLUMNS = "sku, kind, owed_limit, expected_on, making_days, minutes, bill";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final ShopId shop;

    PolicyRows(JdbcClient sql, JsonMapper json, ShopId shop) {
        this.sql = sql;
        this.json = json;
        this.shop = shop;
    }

    /** Those that were set. */
    Map<Sku, SellingPolicy> find(Collection<Sku> skus) {
        return read("", skus);
    }

    /**
     * The same, and nobody else changes them or counts on them until the transaction ends. Asked for after the rows of
     * {@code stock.item}, which makes one order of locks; it stands in for them where a SKU has none yet.
     */
    Map<Sku, SellingPolicy> lock(Collection<Sku> skus) {
        return read("for update", skus);
    }

    private Map<Sku, SellingPolicy> read(String locking, Collection<Sku> skus) {
        Map<Sku, SellingPolicy> found = new HashMap<>();
        sql.sql("""
                select %s
                from stock.policy
                where shop_id = :shop
                  and sku = any(:skus)
                order by sku
                %s
                """.formatted(COLUMNS, locking))
                .param("shop", shop.value())
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .query(row -> {
                    Sku sku = new Sku(row.getString("sku"));
                    read(row).ifPresent(policy -> found.put(sku, policy));
                });
        return found;
    }

    void put(Sku sku, SellingPolicy policy) {
        Row row = Row.of(policy);
        sql.sql("""
                insert into stock.policy (shop_id, sku, kind, owed_limit, expected_on, making_days, minutes, bill)
                values (:shop, :sku, :kind, :limit, :from, :days, :minutes, :bill::json)
                on conflict (shop_id, sku) do update
                set kind = excluded.kind,
                    owed_limit = excluded.owed_limit,
                    expected_on = excluded.expected_on,
                    making_days = excluded.making_days,
                    minutes = excluded.minutes,
                    bill = excluded.bill
                """)
                .param("shop", shop.value())
                .param("sku", sku.value())
                .param("kind", row.kind())
                .param("limit", row.limit().isPresent() ? row.limit().getAsInt() : null, Types.INTEGER)
                .param("from", row.from().orElse(null), Types.DATE)
                .param("days", row.makingDays())
                .param("minutes", row.minutes())
                .param("bill", json.writeValueAsString(row.bill()))
                .update();
    }

    void remove(Sku sku) {
        sql.sql("delete from stock.policy where shop_id = :shop and sku = :sku")
                .param("shop", shop.value())
                .param("sku", sku.value())
                .update();
    }

    /** The policy in a row with this table's columns; empty if they are null, as after an outer join. */
    Optional<SellingPolicy> read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return Optional.empty();
        }
        int owed = row.getInt("owed_limit");
        OptionalInt limit = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(owed);
        return Optional.of(
                switch (kind) {
                    case "DENY" -> new Deny();
                    case "BACKORDER" -> new Backorder(limit);
                    case "PRE_ORDER" -> new PreOrder(row.getDate("expected_on").toLocalDate(), limit);
                    case "MAKE_TO_ORDER" ->
                        new MakeToOrder(bill(row.getString("bill")), row.getInt("making_days"), row.getInt("minutes"));
                    default -> throw new IllegalStateException("a policy of kind " + kind);
                });
    }

    private List<Amount> bill(String text) {
        return json.readValue(text, new TypeReference<List<Part>>() {}).stream()
                .map(part -> new Amount(new Sku(part.sku()), part.quantity()))
                .toList();
    }

    private record Part(String sku, int quantity) {}

    /** One row on its way into the database. */
    private record Row(
            String kind, OptionalInt limit, Optional<Date> from, int makingDays, int minutes, List<Part> bill) {

        static Row of(SellingPolicy policy) {
            return switch (policy) {
                case Deny _ -> new Row("DENY", OptionalInt.empty(), Optional.empty(), 0, 0, List.of());
                case Backorder(var limit) -> new Row("BACKORDER", limit, Optional.empty(), 0, 0, List.of());
                case PreOrder(var from, var limit) ->
                    new Row("PRE_ORDER", limit, Optional.of(Date.valueOf(from)), 0, 0, List.of());
                case MakeToOrder(var bill, int days, int minutes) ->
                    new Row(
                            "MAKE_TO_ORDER",
                            OptionalInt.empty(),
                            Optional.empty(),
                            days,
                            minutes,
                            bill.stream()
                                    .map(part -> new Part(part.sku().value(), part.quantity()))
                                    .toList());
            };
        }
    }
}
