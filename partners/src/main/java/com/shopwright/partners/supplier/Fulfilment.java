package com.shopwright.partners.supplier;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Call;
import com.shopwright.partners.wire.Ids;
import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Knobs;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order's way: received, confirmed soon after, shipped a little before it arrives, delivered. */
final class Fulfilment {
    private static final String CONFIRM = "confirm";
    private static final String REFUSE = "refuse";
    private static final String SHIP = "ship";
    private static final String DELIVER = "deliver";

    private final Office office;
    private final Orders orders;
    private final Duration day;

    Fulfilment(Office office, Orders orders, Duration day) {
        this.office = office;
        this.orders = orders;
        this.day = day;
        office.timers().on(CONFIRM, this::confirm);
        office.timers().on(REFUSE, this::refuse);
        office.timers().on(SHIP, this::ship);
        office.timers().on(DELIVER, this::deliver);
    }

    Answer receive(Call call, OrderRequest request) {
        return office.store()
                .write(db -> office.keys().once(db, call, request.reference(), () -> {
                    SupplierOrder order = received(call, request);
                    orders.add(db, order);
                    Knobs knobs = office.knobs();
                    boolean refuses = knobs.strikes(Supplier.REFUSE);
                    // A silent supplier keeps the order, says nothing, and sends nothing.
                    if (!knobs.strikes(Supplier.SILENT)) {
                        Instant soon = order.createdAt().plus(knobs.duration(Supplier.CONFIRM_AFTER));
                        office.timers().set(db, refuses ? REFUSE : CONFIRM, order.id(), soon);
                    }
                    return Answer.of(202, order.wire());
                }));
    }

    Answer cancel(Call call, String id) {
        return office.store()
                .write(db -> office.keys().once(db, call, id, () -> {
                    SupplierOrder order = require(db, id);
                    boolean cancelled = order.state() == OrderState.CANCELLED
                            || orders.end(db, id, OrderState.CANCELLED, "cancelled_by_shop");
                    if (!cancelled) {
                        throw Problem.conflict(
                                order.state().wire(),
                                "This order is " + order.state().wire() + " and cannot be cancelled.");
                    }
                    office.timers().cancel(db, id);
                    return Answer.of(200, require(db, id).wire());
                }));
    }

    SupplierOrder require(JdbcClient db, String id) {
        return orders.find(db, id).orElseThrow(() -> Problem.unknown("order", id));
    }

    private SupplierOrder received(Call call, OrderRequest request) {
        Instant now = office.now();
        int late = office.knobs().days(Supplier.LATE_DAYS);
        return new SupplierOrder(
                Ids.next(office.clock()),
                call.key(),
                request.reference(),
                OrderState.RECEIVED,
                request.orderedOn(),
                request.deliverTo(),
                request.leadDays(),
                late,
                Optional.empty(),
                Optional.empty(),
                request.currency(),
                office.knobs().strikes(Supplier.SHORT),
                request.lines(),
                now,
                now.plus(day.multipliedBy((long) request.leadDays() + late)));
    }

    private void confirm(JdbcClient db, String id, Instant now) {
        SupplierOrder order = require(db, id);
        if (orders.confirm(db, order)) {
            tell(db, "order.confirmed", id);
            office.timers().set(db, SHIP, id, order.deliversAt().minus(day.dividedBy(2)));
        }
    }

    private void refuse(JdbcClient db, String id, Instant now) {
        if (orders.end(db, id, OrderState.REFUSED, "cannot_deliver")) {
            tell(db, "order.refused", id);
        }
    }

    private void ship(JdbcClient db, String id, Instant now) {
        if (orders.move(db, id, OrderState.CONFIRMED, OrderState.SHIPPED)) {
            tell(db, "order.shipped", id);
            office.timers().set(db, DELIVER, id, require(db, id).deliversAt());
        }
    }

    private void deliver(JdbcClient db, String id, Instant now) {
        if (orders.move(db, id, OrderState.SHIPPED, OrderState.DELIVERED)) {
            SupplierOrder order = require(db, id);
            orders.deliver(db, order);
            office.outbox()
                    .post(
                            db,
                            "order.delivered",
                            id,
                            Json.object(
                                    "order", require(db, id).wire(),
                                    "deliverTo", order.deliverTo(),
                                    "received", receipt(order)));
        }
    }

    private static List<Map<String, @Nullable Object>> receipt(SupplierOrder order) {
        List<Long> arriving = order.arriving();
        return IntStream.range(0, arriving.size())
                .filter(i -> arriving.get(i) > 0)
                .mapToObj(i -> Json.object("sku", order.lines().get(i).sku(), "quantity", arriving.get(i)))
                .toList();
    }

    private void tell(JdbcClient db, String type, String id) {
        office.outbox().post(db, type, id, Json.object("order", require(db, id).wire()));
    }
}
