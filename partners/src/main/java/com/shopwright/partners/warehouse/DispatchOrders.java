package com.shopwright.partners.warehouse;

import com.shopwright.partners.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dispatch orders and the moments of their steps. Moves are guarded by the state they start from. */
final class DispatchOrders {

    /** When a dispatch order reached a state. */
    record Step(DispatchState state, Instant at) {}

    void add(JdbcClient db, String id, String key, DispatchRequest request, Instant now) {
        db.sql("""
                        insert into dispatch_orders (id, key, reference, shop_order, location, delivery_method,
                            address, lines, workshop, weight_grams, state, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'requested', ?)
                        """)
                .params(
                        id,
                        key,
                        request.reference(),
                        request.order(),
                        request.location(),
                        request.deliveryMethod(),
                        Json.text(request.address()),
                        Json.text(request.lines()),
                        Json.text(request.workshop()),
                        request.weightGrams(),
                        now.toEpochMilli())
                .update();
        reached(db, id, DispatchState.REQUESTED, now);
    }

    Optional<DispatchOrder> find(JdbcClient db, String id) {
        return db.sql("select * from dispatch_orders where id = ?")
                .param(id)
                .query((row, i) -> order(row))
                .optional();
    }

    Optional<DispatchOrder> findByTracking(JdbcClient db, String tracking) {
        return db.sql("select * from dispatch_orders where tracking = ?")
                .param(tracking)
                .query((row, i) -> order(row))
                .optional();
    }

    List<DispatchOrder> findByReference(JdbcClient db, String reference) {
        return db.sql("select * from dispatch_orders where reference = ? order by created_at, id")
                .param(reference)
                .query((row, i) -> order(row))
                .list();
    }

    List<DispatchOrder> latest(JdbcClient db, int count) {
        return db.sql("select * from dispatch_orders order by created_at desc, id desc limit ?")
                .param(count)
                .query((row, i) -> order(row))
                .list();
    }

    List<Step> steps(JdbcClient db, String id) {
        return db.sql("select state, at from steps where dispatch_order = ? order by at, rowid")
                .param(id)
                .query((row, i) ->
                        new Step(DispatchState.of(row.getString("state")), Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    boolean move(JdbcClient db, String id, DispatchState from, DispatchState to, Instant now) {
        boolean moved = db.sql("update dispatch_orders set state = ? where id = ? and state = ?")
                        .params(to.wire(), id, from.wire())
                        .update()
                == 1;
        if (moved) {
            reached(db, id, to, now);
        }
        return moved;
    }

    boolean ship(JdbcClient db, String id, String carrier, String tracking, Instant now) {
        boolean shipped = db.sql("""
                        update dispatch_orders set state = 'shipped', carrier = ?, tracking = ?
                        where id = ? and state = 'packed' and released = 1
                        """).params(carrier, tracking, id).update() == 1;
        if (shipped) {
            reached(db, id, DispatchState.SHIPPED, now);
        }
        return shipped;
    }

    /** @return whether this is the first release */
    boolean release(JdbcClient db, String id) {
        return db.sql("update dispatch_orders set released = 1 where id = ? and released = 0")
                        .param(id)
                        .update()
                == 1;
    }

    boolean end(JdbcClient db, String id, DispatchState end, String reason, Instant now) {
        boolean ended = db.sql("""
                        update dispatch_orders set state = ?, reason = ?
                        where id = ? and state in ('requested', 'picked', 'packed')
                        """).params(end.wire(), reason, id).update() == 1;
        if (ended) {
            reached(db, id, end, now);
        }
        return ended;
    }

    private static void reached(JdbcClient db, String id, DispatchState state, Instant now) {
        db.sql("insert into steps (dispatch_order, state, at) values (?, ?, ?)")
                .params(id, state.wire(), now.toEpochMilli())
                .update();
    }

    private static DispatchOrder order(ResultSet row) throws SQLException {
        return new DispatchOrder(
                row.getString("id"),
                row.getString("key"),
                row.getString("reference"),
                row.getString("shop_order"),
                row.getString("location"),
                row.getString("delivery_method"),
                Json.tree(row.getString("address")),
                Json.tree(row.getString("lines")),
                Json.tree(row.getString("workshop")),
                row.getLong("weight_grams"),
                DispatchState.of(row.getString("state")),
                row.getInt("released") == 1,
                Optional.ofNullable(row.getString("carrier")),
                Optional.ofNullable(row.getString("tracking")),
                Optional.ofNullable(row.getString("reason")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
