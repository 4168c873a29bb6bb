package com.shopwright.payments;

import com.shopwright.kernel.BulkInsert;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code payments.posting}. Nothing here changes a posting: the database would refuse it. */
@Repository
class LedgerRows {

    private static final String SUMS = Arrays.stream(Account.values())
            .map(account -> "coalesce(sum(" + account.column() + "), 0) as " + account.column())
            .collect(Collectors.joining(", "));

    private final JdbcClient sql;
    private final ShopId shop;
    private final BulkInsert<Posting> insert = insert();

    LedgerRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    private static BulkInsert<Posting> insert() {
        BulkInsert<Posting> insert = BulkInsert.<Posting>into("payments.posting")
                .column("reference", "uuid", Posting::reference)
                .column("kind", "text", Posting::kind)
                .column(
                        "payable",
                        "uuid",
                        posting -> posting.payable().map(Payable::value).orElse(null))
                .column("connector", "text", Posting::connector)
                .column("currency", "text", Posting::currency)
                .column("note", "text", posting -> posting.note().orElse(null))
                .column("at", "timestamptz", Posting::at);
        for (Account account : Account.values()) {
            insert.column(account.column(), "bigint", posting -> posting.leg(account));
        }
        return insert;
    }

    void write(List<Posting> postings) {
        insert.write(sql, shop, postings);
    }

    /** One writer at a time for each payable, or two would share the same amount out. */
    void lock(Collection<Payable> payables) {
        sql.sql("""
                select id
                from payments.payment
                where shop_id = :shop
                  and payable = any(:payables::uuid[])
                order by created_at, id
                for update
                """)
                .param("shop", shop.value())
                .param("payables", uuids(payables))
                .query(UUID.class)
                .list();
    }

    Map<Payable, Booked> booked(Collection<Payable> payables) {
        Map<Payable, Booked> found = new HashMap<>();
        sql.sql("""
                select payable,
                       -sum(revenue + refunds) as goods,
                       -sum(tax) as tax,
                       -sum(shipping) as shipping,
                       -sum(deposits) as deposits,
                       sum(receivable) as receivable
                from payments.posting
                where shop_id = :shop
                  and payable = any(:payables::uuid[])
                group by payable
                """)
                .param("shop", shop.value())
                .param("payables", uuids(payables))
                .query(row -> {
                    found.put(
                            new Payable(row.getObject("payable", UUID.class)),
                            new Booked(
                                    row.getLong("goods"),
                                    row.getLong("tax"),
                                    row.getLong("shipping"),
                                    row.getLong("deposits"),
                                    row.getLong("receivable")));
                });
        return found;
    }

    /** In the order in which they were written down. */
    List<Posting> of(Payable payable) {
        return sql.sql("""
                select *
                from payments.posting
                where shop_id = :shop
                  and payable = :payable
                order by at, reference, kind
                """)
                .param("shop", shop.value())
                .param("payable", payable.value())
                .query(LedgerRows::posting)
                .list();
    }

    List<Books.Balance> balances() {
        List<Books.Balance> found = new ArrayList<>();
        sql.sql("""
                select connector, currency, %s
                from payments.posting
                where shop_id = :shop
                group by connector, currency
                order by connector, currency
                """.formatted(SUMS)).param("shop", shop.value()).query(row -> {
            Currency currency = Currency.getInstance(row.getString("currency"));
            for (Account account : Account.values()) {
                long amount = row.getLong(account.column());
                if (amount != 0) {
                    found.add(new Books.Balance(account, row.getString("connector"), new Money(amount, currency)));
                }
            }
        });
        return found;
    }

    private static Posting posting(ResultSet row, int number) throws SQLException {
        Map<Account, Long> legs = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            legs.put(account, row.getLong(account.column()));
        }
        Instant at = row.getTimestamp("at").toInstant();
        return new Posting(
                row.getObject("reference", UUID.class),
                PostingKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("payable", UUID.class)).map(Payable::new),
                row.getString("connector"),
                Currency.getInstance(row.getString("currency")),
                legs,
                at,
                Optional.ofNullable(row.getString("note")));
    }

    /** Of how many payables anything is booked. */
    long payables() {
        return sql.sql("""
                select count(distinct payable)
                from payments.posting
                where shop_id = :shop
                """).param("shop", shop.value()).query(Long.class).single();
    }

    /** Where what is booked as kept is not what the payments say, as one statement sees both. */
    List<MoneyAudit.Finding> disagreements() {
        return sql.sql("""
                select payable, currency, coalesce(l.kept, 0) as booked, coalesce(p.kept, 0) as paid
                from (
                    select payable, currency, -sum(revenue + refunds + tax + shipping + deposits + receivable) as kept
                    from payments.posting
                    where shop_id = :shop
                      and payable is not null
                    group by payable, currency) l
                full join (
                    select a.payable, a.currency, sum(a.captured - a.refunded - coalesce(h.amount, 0)) as kept
                    from payments.payment a
                    left join (
                        select payment, sum(amount) as amount
                        from payments.operation
                        where shop_id = :shop
                          and state = 'BY_HAND'
                        group by payment) h on h.payment = a.id
                    where a.shop_id = :shop
                    group by a.payable, a.currency) p using (payable, currency)
                where coalesce(l.kept, 0) <> coalesce(p.kept, 0)
                order by payable
                """)
                .param("shop", shop.value())
                .query((row, number) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new MoneyAudit.Finding(
                            new Payable(row.getObject("payable", UUID.class)),
                            "payments",
                            new Money(row.getLong("booked"), currency),
                            new Money(row.getLong("paid"), currency));
                })
                .list();
    }

    private static String[] uuids(Collection<Payable> payables) {
        return payables.stream().map(payable -> payable.value().toString()).toArray(String[]::new);
    }
}
