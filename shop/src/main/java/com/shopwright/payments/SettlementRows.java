package com.shopwright.payments;

import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import com.shopwright.payments.port.SettlementRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code payments.settlement_line} and {@code payments.settlement_progress}. */
@Repository
class SettlementRows {

    private final JdbcClient sql;
    private final ShopId shop;

    SettlementRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** A line with what came of comparing it. */
    record Compared(SettlementRecord line, Outcome outcome) {}

    enum Outcome {
        MATCHED,
        /** Of no operation of ours: posted as it is. */
        BOOKED,
        MISSING_HERE,
        AMOUNT_DIFFERS,
        DUPLICATED
    }

    /** @param closedAt until when the last settlement went; @param checkedUntil up to when our postings were looked for */
    record Progress(String connector, Optional<String> cursor, Optional<Instant> closedAt, Instant checkedUntil) {}

    /**
     * An operation of ours, or an attempt whose money the agent takes by itself, as a settlement line names it.
     *
     * @param amount as it changes what the agent holds for us; of an attempt, what of it is known to be taken
     */
    record Known(
            UUID reference, Payable payable, String number, boolean attempt, Operation.State state, Money amount) {}

    Progress progress(String connector) {
        return all().stream()
                .filter(progress -> progress.connector().equals(connector))
                .findFirst()
                .orElseGet(() -> new Progress(connector, Optional.empty(), Optional.empty(), Instant.EPOCH));
    }

    List<Progress> all() {
        return sql.sql("""
                select connector, cursor, closed_at, checked_until
                from payments.settlement_progress
                where shop_id = :shop
                order by connector
                """)
                .param("shop", shop.value())
                .query((row, number) -> new Progress(
                        row.getString("connector"),
                        Optional.of(row.getString("cursor")),
                        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp("checked_until"))
                                .map(Timestamp::toInstant)
                                .orElse(Instant.EPOCH)))
                .list();
    }

    void read(String connector, String cursor, Optional<Instant> closedAt) {
        sql.sql("""
                insert into payments.settlement_progress (shop_id, connector, cursor, closed_at)
                values (:shop, :connector, :cursor, :closedAt)
                on conflict (shop_id, connector) do update
                set cursor = excluded.cursor,
                    closed_at = coalesce(excluded.closed_at, settlement_progress.closed_at)
                """)
                .param("shop", shop.value())
                .param("connector", connector)
                .param("cursor", cursor)
                .param("closedAt", closedAt.map(Timestamp::from).orElse(null))
                .update();
    }

    void checked(String connector, Instant until) {
        sql.sql("""
                update payments.settlement_progress
                set checked_until = :until
                where shop_id = :shop
                  and connector = :connector
                """)
                .param("shop", shop.value())
                .param("connector", connector)
                .param("until", Timestamp.from(until))
                .update();
    }

    void write(String connector, List<Compared> lines) {
        BulkInsert.<Compared>into("payments.settlement_line")
                .column("connector", "text", row -> connector)
                .column("line", "text", row -> row.line().id())
                .column("settlement", "text", row -> row.line().settlement())
                .column("kind", "text", row -> row.line().kind())
                .column("agent_reference", "text", row -> row.line().agentReference())
                .column("reference", "uuid", row -> row.line().reference().orElse(null))
                .column("gross", "bigint", row -> row.line().gross())
                .column("fee", "bigint", row -> row.line().fee())
                .column("currency", "text", row -> row.line().currency())
                .column("at", "timestamptz", row -> row.line().at())
                .column("outcome", "text", Compared::outcome)
                .write(sql, shop, lines);
    }

    /** Those of these lines that were read before. */
    Set<String> known(String connector, Collection<SettlementRecord> lines) {
        return new HashSet<>(sql.sql("""
                select line
                from payments.settlement_line
                where shop_id = :shop
                  and connector = :connector
                  and line = any(:lines)
                """)
                .param("shop", shop.value())
                .param("connector", connector)
                .param("lines", lines.stream().map(SettlementRecord::id).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Those of these references of which a settlement has told before. */
    Set<UUID> settled(Collection<UUID> references) {
        return new HashSet<>(sql.sql("""
                select distinct reference
                from payments.settlement_line
                where shop_id = :shop
                  and reference = any(:references::uuid[])
                """)
                .param("shop", shop.value())
                .param("references", texts(references))
                .query(UUID.class)
                .list());
    }

    /** What the agent keeps of a settlement for its services. */
    long fees(String connector, String settlement) {
        return sql.sql("""
                select coalesce(sum(fee), 0)
                from payments.settlement_line
                where shop_id = :shop
                  and connector = :connector
                  and settlement = :settlement
                """)
                .param("shop", shop.value())
                .param("connector", connector)
                .param("settlement", settlement)
                .query(Long.class)
                .single();
    }

    Map<UUID, Known> operations(Collection<UUID> references) {
        Map<UUID, Known> found = new HashMap<>();
        sql.sql("""
                select o.id as reference, p.payable, p.reference as number, false as attempt, o.state, p.currency,
                       case o.kind when 'CAPTURE' then o.amount when 'REFUND' then -o.amount else 0 end as amount
                from payments.operation o
                join payments.payment p on p.shop_id = o.shop_id and p.id = o.payment
                where o.shop_id = :shop
                  and o.id = any(:references::uuid[])
                union all
                select p.id, p.payable, p.reference, true, case when p.captured > 0 then 'DONE' else 'SENDING' end,
                       p.currency, p.captured
                from payments.payment p
                where p.shop_id = :shop
                  and p.id = any(:references::uuid[])
                """)
                .param("shop", shop.value())
                .param("references", texts(references))
                .query((row, number) -> known(row))
                .list()
                .forEach(known -> found.put(known.reference(), known));
        return found;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("reference", UUID.class),
                new Payable(row.getObject("payable", UUID.class)),
                row.getString("number"),
                row.getBoolean("attempt"),
                Operation.State.valueOf(row.getString("state")),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
    }

    /** What we booked in that time for an agent and no settlement has named. */
    List<Difference> missingThere(String connector, Instant from, Instant until, Instant now) {
        return sql.sql("""
                select b.reference, b.payable, b.currency, b.clearing, b.at, p.reference as number
                from payments.posting b
                left join payments.operation o on o.shop_id = b.shop_id and o.id = b.reference
                join payments.payment p on p.shop_id = b.shop_id and p.id = coalesce(o.payment, b.reference)
                where b.shop_id = :shop
                  and b.connector = :connector
                  and b.kind in ('CAPTURE', 'REFUND')
                  and b.at >= :from
                  and b.at < :until
                  and not exists (
                    select 1
                    from payments.settlement_line l
                    where l.shop_id = b.shop_id
                      and l.reference = b.reference)
                order by b.at
                """)
                .param("shop", shop.value())
                .param("connector", connector)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> missing(row, connector, now))
                .list();
    }

    private static Difference missing(ResultSet row, String connector, Instant now) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Difference(
                new DifferenceId(row.getObject("reference", UUID.class)),
                Difference.Kind.MISSING_THERE,
                connector,
                "",
                Optional.of(row.getObject("reference", UUID.class)),
                Optional.of(new Payable(row.getObject("payable", UUID.class))),
                Optional.of(row.getString("number")),
                new Money(row.getLong("clearing"), currency),
                Money.zero(currency),
                row.getTimestamp("at").toInstant(),
                now);
    }

    private static String[] texts(Collection<UUID> references) {
        return references.stream().map(UUID::toString).toArray(String[]::new);
    }
}
