package com.shopwright.payments;

import com.shopwright.kernel.Money;
import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code payments.operation}. */
@Repository
class OperationRows {

    private static final String REFUSED_REFUNDS = """
            select o.id, p.payable, o.amount, p.currency, o.reason, o.created_at
            from payments.operation o
            join payments.payment p on p.shop_id = o.shop_id and p.id = o.payment
            where o.shop_id = :shop
              and o.kind = 'REFUND'
              and o.state = 'FAILED'
            """;

    private final JdbcClient sql;
    private final ShopId shop;

    OperationRows(JdbcClient sql, ShopId shop) {
        this.sql = sql;
        this.shop = shop;
    }

    /** @return false if the payment has this operation already */
    boolean insert(Operation operation) {
        return sql.sql("""
                insert into payments.operation (shop_id, id, payment, kind, reference, amount, state, created_at)
                values (:shop, :id, :payment, :kind, :reference, :amount, :state, :at)
                on conflict (shop_id, payment, kind, reference) do nothing
                """)
                        .param("shop", shop.value())
                        .param("id", operation.id())
                        .param("payment", operation.payment())
                        .param("kind", operation.kind().name())
                        .param("reference", operation.reference())
                        .param("amount", operation.amount())
                        .param("state", operation.state().name())
                        .param("at", Timestamp.from(operation.createdAt()))
                        .update()
                == 1;
    }

    Optional<Operation> find(UUID id) {
        return sql.sql("select * from payments.operation where shop_id = :shop and id = :id")
                .param("shop", shop.value())
                .param("id", id)
                .query(OperationRows::read)
                .optional();
    }

    List<Operation> of(UUID payment) {
        return sql.sql(
                        "select * from payments.operation where shop_id = :shop and payment = :payment order by created_at, id")
                .param("shop", shop.value())
                .param("payment", payment)
                .query(OperationRows::read)
                .list();
    }

    /** @return false if it was ended before */
    boolean end(UUID id, Operation.State state, String reason) {
        return sql.sql("""
                update payments.operation
                set state = :state,
                    reason = :reason
                where shop_id = :shop
                  and id = :id
                  and state = 'SENDING'
                """)
                        .param("shop", shop.value())
                        .param("id", id)
                        .param("state", state.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Refunds that were refused and that nobody has seen to, oldest first. */
    List<RefusedRefund> refusedRefunds(int limit) {
        return sql.sql(REFUSED_REFUNDS + "order by o.created_at, o.id limit :limit")
                .param("shop", shop.value())
                .param("limit", limit)
                .query(OperationRows::refused)
                .list();
    }

    List<RefusedRefund> refusedRefunds(Payable payable) {
        return sql.sql(REFUSED_REFUNDS + "and p.payable = :payable order by o.created_at, o.id")
                .param("shop", shop.value())
                .param("payable", payable.value())
                .query(OperationRows::refused)
                .list();
    }

    /** @return false if it was seen to before, or was no refused refund */
    boolean seenTo(UUID id, Operation.State state) {
        return sql.sql("""
                update payments.operation
                set state = :state
                where shop_id = :shop
                  and id = :id
                  and kind = 'REFUND'
                  and state = 'FAILED'
                """)
                        .param("shop", shop.value())
                        .param("id", id)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    private static RefusedRefund refused(ResultSet row, int number) throws SQLException {
        return new RefusedRefund(
                new RefundId(row.getObject("id", UUID.class)),
                new Payable(row.getObject("payable", UUID.class)),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Operation read(ResultSet row, int number) throws SQLException {
        return new Operation(
                row.getObject("id", UUID.class),
                row.getObject("payment", UUID.class),
                Operation.Kind.valueOf(row.getString("kind")),
                row.getObject("reference", UUID.class),
                row.getLong("amount"),
                Operation.State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant());
    }
}
