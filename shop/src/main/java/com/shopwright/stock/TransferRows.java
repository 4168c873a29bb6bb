package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.ShopId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code stock.transfer}. */
@Repository
class TransferRows {

    private static final String SENT = """
            select id, sku, origin, destination, quantity, since, sent_by, sent_at, due
            from stock.transfer
            where shop_id = :shop
            """;

    private final JdbcClient sql;
    private final ShopId shop;

    TransferRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** @param since when the oldest of the goods came into the house */
    record Sent(InTransit inTransit, Instant since) {}

    void add(Transfer transfer, Instant since, Actor actor, Instant at) {
        sql.sql("""
                insert into stock.transfer (shop_id, id, sku, origin, destination, quantity, since, sent_by, sent_at, due)
                values (:shop, :id, :sku, :origin, :destination, :quantity, :since, :actor, :at, :due)
                """)
                .param("shop", shop.value())
                .param("id", transfer.id())
                .param("sku", transfer.sku().value())
                .param("origin", transfer.from().value())
                .param("destination", transfer.to().value())
                .param("quantity", transfer.quantity())
                .param("since", Timestamp.from(since))
                .param("actor", actor.name())
                .param("at", Timestamp.from(at))
                .param("due", Date.valueOf(transfer.due()))
                .update();
    }

    Optional<Sent> find(UUID id) {
        return sql.sql(SENT + "  and id = :id")
                .param("shop", shop.value())
                .param("id", id)
                .query(TransferRows::sent)
                .optional();
    }

    List<InTransit> inTransit() {
        return sql.sql(SENT + "  and arrived_at is null\norder by due, id")
                .param("shop", shop.value())
                .query((row, number) -> sent(row, number).inTransit())
                .list();
    }

    /** @return false if it had arrived before */
    boolean arrived(UUID id, Instant at) {
        return sql.sql("""
                update stock.transfer
                set arrived_at = :at
                where shop_id = :shop
                  and id = :id
                  and arrived_at is null
                """)
                        .param("shop", shop.value())
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        Transfer transfer = new Transfer(
                row.getObject("id", UUID.class),
                new Sku(row.getString("sku")),
                new LocationId(row.getString("origin")),
                new LocationId(row.getString("destination")),
                row.getInt("quantity"),
                row.getDate("due").toLocalDate());
        return new Sent(
                new InTransit(
                        transfer,
                        new Actor(row.getString("sent_by")),
                        row.getTimestamp("sent_at").toInstant()),
                row.getTimestamp("since").toInstant());
    }
}
