package com.shopwright.partners.supplier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The orders table with its lines. Moves are guarded by the state they start from, and answer whether they applied. */
final class Orders {
    void add(JdbcClient db, SupplierOrder order) {
        db.sql("""
                        insert into orders (id, key, reference, state, ordered_on, deliver_to, lead_days, late_days,
                            currency, short, created_at, delivers_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        order.id(),
                        order.key(),
                        order.reference(),
                        order.state().wire(),
                        order.orderedOn().toString(),
                        order.deliverTo(),
                        order.leadDays(),
                        order.lateDays(),
                        order.currency(),
                        order.isShort() ? 1 : 0,
                        order.createdAt().toEpochMilli(),
                        order.deliversAt().toEpochMilli())
                .update();
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            db.sql("insert into order_lines (order_id, position, sku, quantity, unit_cost) values (?, ?, ?, ?, ?)")
                    .params(order.id(), i, line.sku(), line.quantity(), line.unitCost())
                    .update();
        }
    }

    Optional<SupplierOrder> find(JdbcClient db, String id) {
        return db.sql("select * from orders where id = ?")
                .param(id)
                .query((row, i) -> order(db, row))
                .optional();
    }

    List<SupplierOrder> findByReference(JdbcClient db, String reference) {
        return db.sql("select * from orders where reference = ? order by created_at, id")
                .param(reference)
                .query((row, i) -> order(db, row))
                .list();
    }

    List<SupplierOrder> latest(JdbcClient db, int count) {
        return db.sql("select * from orders order by created_at desc, id desc limit ?")
                .param(count)
                .query((row, i) -> order(db, row))
                .list();
    }

    boolean confirm(JdbcClient db, SupplierOrder order) {
        return db.sql("update orders set state = 'confirmed', delivery_date = ? where id = ? and state = 'received'")
                        .params(order.promised().toString(), order.id())
                        .update()
                == 1;
    }

    boolean move(JdbcClient db, String id, OrderState from, OrderState to) {
        return db.sql("update orders set state = ? where id = ? and state = ?")
                        .params(to.wire(), id, from.wire())
                        .update()
                == 1;
    }

    boolean end(JdbcClient db, String id, OrderState end, String reason) {
        return db.sql("update orders set state = ?, reason = ? where id = ? and state in ('received', 'confirmed')")
                        .params(end.wire(), reason, id)
                        .update()
                == 1;
    }

    void deliver(JdbcClient db, SupplierOrder order) {
        List<Long> arriving = order.arriving();
        for (int i = 0; i < arriving.size(); i++) {
            db.sql("update order_lines set delivered = ? where order_id = ? and position = ?")
                    .params(arriving.get(i), order.id(), i)
                    .update();
        }
    }

    private static SupplierOrder order(JdbcClient db, ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new SupplierOrder(
                id,
                row.getString("key"),
                row.getString("reference"),
                OrderState.of(row.getString("state")),
                LocalDate.parse(row.getString("ordered_on")),
                row.getString("deliver_to"),
                row.getInt("lead_days"),
                row.getInt("late_days"),
                Optional.ofNullable(row.getString("delivery_date")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("reason")),
                row.getString("currency"),
                row.getInt("short") == 1,
                lines(db, id),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("delivers_at")));
    }

    private static List<OrderLine> lines(JdbcClient db, String order) {
        return db.sql("""
                        select sku, quantity, unit_cost, delivered from order_lines
                        where order_id = ? order by position
                        """)
                .param(order)
                .query((row, i) -> new OrderLine(
                        row.getString("sku"),
                        row.getLong("quantity"),
                        row.getLong("unit_cost"),
                        row.getLong("delivered")))
                .list();
    }
}
