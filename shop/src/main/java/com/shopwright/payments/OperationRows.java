package com.shopwright.payments;

import com.shopwright.kernel.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on {@code payments.operation}. */
@Repository
class OperationRows {

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
