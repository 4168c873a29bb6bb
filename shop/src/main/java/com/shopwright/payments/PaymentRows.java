package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code payments.payment}. */
@Repository
class PaymentRows {

    private final JdbcClient sql;
    private final ShopId shop;

    PaymentRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** An attempt on its way into the table. */
    record New(
            UUID id,
            PaymentRequest request,
            PaymentState state,
            long authorised,
            Optional<String> agentId,
            Instant at) {}

    /** @return those that were written: a payable has one attempt under a key, however often it is asked for */
    Set<UUID> insert(List<New> attempts) {
        if (attempts.isEmpty()) {
            return Set.of();
        }
        return BulkInsert.<New>into("payments.payment")
                .column("id", "uuid", New::id)
                .column("payable", "uuid", row -> row.request().payable().value())
                .column("reference", "text", row -> row.request().reference())
                .column("key", "text", row -> row.request().key())
                .column("method", "text", row -> row.request().method().value())
                .column("state", "text", New::state)
                .column("authorised", "bigint", New::authorised)
                .column("agent_id", "text", row -> row.agentId().orElse(null))
                .column("currency", "text", row -> row.request().amount().currency())
                .column("amount", "bigint", row -> row.request().amount().amount())
                .column(
                        "token",
                        "text",
                        row -> row.request().token().map(CardToken::value).orElse(null))
                .column(
                        "bill_goods",
                        "bigint",
                        row -> row.request().bill().goods().amount())
                .column("bill_tax", "bigint", row -> row.request().bill().tax().amount())
                .column(
                        "bill_shipping",
                        "bigint",
                        row -> row.request().bill().shipping().amount())
                .column("return_url", "text", row -> row.request().returnUrl())
                .column("created_at", "timestamptz", New::at)
                .then("on conflict (shop_id, payable, key) do nothing\nreturning id")
                .statement(sql, shop, attempts)
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    List<Payment> of(Set<Payable> payables) {
        return sql.sql("""
                select *
                from payments.payment
                where shop_id = :shop
                  and payable = any(:payables::uuid[])
                order by created_at, id
                """)
                .param("shop", shop.value())
                .param(
                        "payables",
                        payables.stream().map(p -> p.value().toString()).toArray(String[]::new))
                .query(PaymentRows::payment)
                .list();
    }

    Optional<Attempt> find(UUID id) {
        return sql.sql("select * from payments.payment where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id)
                .query(PaymentRows::attempt)
                .optional();
    }

    Map<UUID, Attempt> find(Collection<UUID> ids) {
        return byId(sql.sql("select * from payments.payment where shop_id = :shop and id = any(:ids::uuid[])")
                .param("shop", shop.value())
                .param("ids", texts(ids, UUID::toString))
                .query(PaymentRows::attempt)
                .list());
    }

    /** In the order of their ids, so that nobody who locks several waits for somebody who waits for them. */
    Map<UUID, Attempt> lock(Collection<UUID> ids) {
        return byId(sql.sql("""
                select *
                from payments.payment
                where shop_id = :shop
                  and id = any(:ids::uuid[])
                order by id
                for update
                """)
                .param("shop", shop.value())
                .param("ids", texts(ids, UUID::toString))
                .query(PaymentRows::attempt)
                .list());
    }

    private static Map<UUID, Attempt> byId(List<Attempt> attempts) {
        return attempts.stream().collect(Collectors.toMap(Attempt::id, Function.identity()));
    }

    private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        @Nullable String[] texts = new String[rows.size()];
        int index = 0;
        for (T row : rows) {
            texts[index++] = column.apply(row);
        }
        return texts;
    }

    Instant createdAt(UUID id) {
        return sql.sql("select created_at from payments.payment where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id)
                .query((row, number) -> row.getTimestamp("created_at").toInstant())
                .single();
    }

    Optional<Attempt> lock(UUID id) {
        return sql.sql("select * from payments.payment where shop_id = :shop and id = :id for update")
                .param("shop", shop.value())
                .param("id", id)
                .query(PaymentRows::attempt)
                .optional();
    }

    List<Attempt> lock(Payable payable) {
        return sql.sql("""
                select *
                from payments.payment
                where shop_id = :shop
                  and payable = :payable
                order by created_at, id
                for update
                """)
                .param("shop", shop.value())
                .param("payable", payable.value())
                .query(PaymentRows::attempt)
                .list();
    }

    List<Attempt> byReference(Collection<String> references) {
        return sql.sql("select * from payments.payment where shop_id = :shop and reference = any(:references)")
                .param("shop", shop.value())
                .param("references", texts(references, reference -> reference))
                .query(PaymentRows::attempt)
                .list();
    }

    List<Attempt> byAgentId(Collection<String> agentIds) {
        return sql.sql("select * from payments.payment where shop_id = :shop and agent_id = any(:agentIds)")
                .param("shop", shop.value())
                .param("agentIds", texts(agentIds, agentId -> agentId))
                .query(PaymentRows::attempt)
                .list();
    }

    /** As the other one, for one. */
    void update(Attempt attempt, PaymentCause cause, PaymentState state, Actor actor, Learnt learnt, Instant at) {
        update(List.of(new Change(attempt, cause, state, actor, learnt)), at);
    }

    /** What was learnt of an attempt that is locked, and where that puts it. */
    record Change(Attempt attempt, PaymentCause cause, PaymentState state, Actor actor, Learnt learnt) {}

    /**
     * The door through which attempts' states change: writes what was learnt; the verdict's time is kept from the first
     * time there was one.
     *
     * @param changes at most one for each attempt
     * @throws IllegalStateException if {@link PaymentMachine} does not know one of the changes
     */
    void update(List<Change> changes, Instant at) {
        for (Change change : changes) {
            Attempt attempt = change.attempt();
            if (change.state() != attempt.state()) {
                PaymentMachine.TABLE.check(
                        "payment " + attempt.id(), attempt.state(), change.cause(), change.state(), change.actor());
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        sql.sql("""
                update payments.payment p
                set state = new.state,
                    authorised = new.authorised,
                    captured = new.captured,
                    refunded = new.refunded,
                    redirect = new.redirect,
                    reason = coalesce(new.reason, p.reason),
                    agent_id = coalesce(new.agent_id, p.agent_id),
                    token = case when new.open then p.token end,
                    answered_at = case when new.open then p.answered_at else coalesce(p.answered_at, :at) end
                from unnest(
                    :ids::uuid[], :states::text[], :authorised::bigint[], :captured::bigint[], :refunded::bigint[],
                    :redirects::text[], :reasons::text[], :agentIds::text[], :open::boolean[])
                    as new (id, state, authorised, captured, refunded, redirect, reason, agent_id, open)
                where p.shop_id = :shop
                  and p.id = new.id
                """)
                .param("shop", shop.value())
                .param("ids", texts(changes, change -> change.attempt().id().toString()))
                .param("states", texts(changes, change -> change.state().name()))
                .param("authorised", numbers(changes, Learnt::authorised))
                .param("captured", numbers(changes, Learnt::captured))
                .param("refunded", numbers(changes, Learnt::refunded))
                .param("redirects", texts(changes, change -> change.learnt().redirect()))
                .param("reasons", texts(changes, change -> change.learnt().reason()))
                .param("agentIds", texts(changes, change -> change.learnt().agentId()))
                .param(
                        "open",
                        texts(changes, change -> Boolean.toString(change.state().isOpen())))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static long[] numbers(List<Change> changes, ToLongFunction<Learnt> column) {
        return changes.stream()
                .mapToLong(change -> column.applyAsLong(change.learnt()))
                .toArray();
    }

    /** @param authorised what the buyer has promised to pay of it */
    void expect(UUID id, long amount, long authorised) {
        sql.sql("""
                update payments.payment
                set amount = :amount,
                    authorised = :authorised
                where shop_id = :shop
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("id", id)
                .param("amount", amount)
                .param("authorised", authorised)
                .update();
    }

    void returnExcess(UUID id, long amount) {
        sql.sql("""
                update payments.payment
                set excess_returned = excess_returned + :amount
                where shop_id = :shop
                  and id = :id
                """)
                .param("shop", shop.value())
                .param("id", id)
                .param("amount", amount)
                .update();
    }

    void bill(Payable payable, Bill bill) {
        sql.sql("""
                update payments.payment
                set bill_goods = :goods,
                    bill_tax = :tax,
                    bill_shipping = :shipping
                where shop_id = :shop
                  and payable = :payable
                """)
                .param("shop", shop.value())
                .param("payable", payable.value())
                .param("goods", bill.goods().amount())
                .param("tax", bill.tax().amount())
                .param("shipping", bill.shipping().amount())
                .update();
    }

    /** What was taken for it is the buyer's from now on: it costs nothing any more. */
    void wantCancelled(UUID id) {
        sql.sql("""
                update payments.payment
                set cancel_wanted = true,
                    bill_goods = 0,
                    bill_tax = 0,
                    bill_shipping = 0
                where shop_id = :shop
                  and id = :id
                """).param("shop", shop.value()).param("id", id).update();
    }

    /** The columns that change; null where there is nothing. */
    record Learnt(
            long authorised,
            long captured,
            long refunded,
            @Nullable String redirect,
            @Nullable String reason,
            @Nullable String agentId) {

        static Learnt same(Attempt attempt) {
            return new Learnt(attempt.authorised(), attempt.captured(), attempt.refunded(), null, null, null);
        }
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Attempt(
                row.getObject("id", UUID.class),
                new Payable(row.getObject("payable", UUID.class)),
                row.getString("reference"),
                new PaymentMethod(row.getString("method")),
                PaymentState.valueOf(row.getString("state")),
                currency,
                row.getLong("amount"),
                row.getLong("authorised"),
                row.getLong("captured"),
                row.getLong("refunded"),
                Optional.ofNullable(row.getString("token")),
                row.getString("return_url"),
                Optional.ofNullable(row.getString("agent_id")),
                row.getBoolean("cancel_wanted"),
                row.getString("lapse").equals("LAPSES"),
                row.getTimestamp("created_at").toInstant(),
                new Bill(
                        new Money(row.getLong("bill_goods"), currency),
                        new Money(row.getLong("bill_tax"), currency),
                        new Money(row.getLong("bill_shipping"), currency)));
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        long captured = row.getLong("captured");
        long excess = captured - row.getLong("amount") - row.getLong("excess_returned");
        Instant createdAt = row.getTimestamp("created_at").toInstant();
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                new Payable(row.getObject("payable", UUID.class)),
                row.getString("key"),
                new PaymentMethod(row.getString("method")),
                PaymentState.valueOf(row.getString("state")),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("authorised"), currency),
                new Money(row.getLong("captured"), currency),
                new Money(row.getLong("refunded"), currency),
                new Money(Math.max(0, Math.min(excess, captured - row.getLong("refunded"))), currency),
                row.getString("lapse").equals("LAPSES"),
                Optional.ofNullable(row.getString("redirect")).map(URI::create),
                Optional.ofNullable(row.getString("reason")),
                createdAt,
                Optional.ofNullable(row.getTimestamp("answered_at"))
                        .map(answered -> Duration.between(createdAt, answered.toInstant())));
    }
}
