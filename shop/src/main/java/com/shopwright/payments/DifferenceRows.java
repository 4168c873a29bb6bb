package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code payments.difference}. */
@Repository
class DifferenceRows {

    private final JdbcClient sql;
    private final ShopId shop;

    DifferenceRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    void write(List<Difference> differences) {
        BulkInsert.<Difference>into("payments.difference")
                .column("id", "uuid", difference -> difference.id().value())
                .column("connector", "text", Difference::connector)
                .column("kind", "text", Difference::kind)
                .column("agent_reference", "text", Difference::agentReference)
                .column(
                        "reference",
                        "uuid",
                        difference -> difference.reference().orElse(null))
                .column(
                        "payable",
                        "uuid",
                        difference -> difference.payable().map(Payable::value).orElse(null))
                .column("number", "text", difference -> difference.number().orElse(null))
                .column("ours", "bigint", difference -> difference.ours().amount())
                .column("theirs", "bigint", difference -> difference.theirs().amount())
                .column("currency", "text", difference -> difference.ours().currency())
                .column("at", "timestamptz", Difference::at)
                .column("found_at", "timestamptz", Difference::foundAt)
                .write(sql, shop, differences);
    }

    List<Difference> open() {
        return sql.sql("""
                select *
                from payments.difference
                where shop_id = :shop
                  and settled_at is null
                order by at, id
                """)
                .param("shop", shop.value())
                .query(DifferenceRows::difference)
                .list();
    }

    Optional<Difference> find(DifferenceId id) {
        return sql.sql("select * from payments.difference where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id.value())
                .query(DifferenceRows::difference)
                .optional();
    }

    /** @return false if it was put away before */
    boolean putAway(DifferenceId id, Difference.Remedy remedy, String reason, Actor actor, Instant at) {
        return sql.sql("""
                update payments.difference
                set settled_at = :at,
                    settled_by = :actor,
                    remedy = :remedy,
                    reason = :reason
                where shop_id = :shop
                  and id = :id
                  and settled_at is null
                """)
                        .param("shop", shop.value())
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("actor", actor.name())
                        .param("remedy", remedy.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Puts those away of which the agent has told now. */
    void cameLater(Collection<UUID> references, Instant at) {
        sql.sql("""
                update payments.difference
                set settled_at = :at,
                    settled_by = 'bank',
                    remedy = 'CAME_LATER',
                    reason = 'It stands in a later settlement.'
                where shop_id = :shop
                  and kind = 'MISSING_THERE'
                  and reference = any(:references::uuid[])
                  and settled_at is null
                """)
                .param("shop", shop.value())
                .param("references", references.stream().map(UUID::toString).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Difference(
                new DifferenceId(row.getObject("id", UUID.class)),
                Difference.Kind.valueOf(row.getString("kind")),
                row.getString("connector"),
                row.getString("agent_reference"),
                Optional.ofNullable(row.getObject("reference", UUID.class)),
                Optional.ofNullable(row.getObject("payable", UUID.class)).map(Payable::new),
                Optional.ofNullable(row.getString("number")),
                new Money(row.getLong("ours"), currency),
                new Money(row.getLong("theirs"), currency),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("found_at").toInstant());
    }
}
