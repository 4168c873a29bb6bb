package com.shopwright.partners.warehouse;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Call;
import com.shopwright.partners.wire.Ids;
import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Knobs;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parcel's way over the floor: pick, pack, wait for the release, hand over to the carrier, who delivers a business day later. */
final class Floor {
    static final String CARRIER = "Brisk Parcel";
    private static final String PICK = "pick";
    private static final String PACK = "pack";
    private static final String HAND_OVER = "hand-over";
    private static final String DELIVER = "deliver";
    private static final String REFUSE = "refuse";

    private final Office office;
    private final DispatchOrders orders;
    private final Duration day;
    private final RandomGenerator random = new SecureRandom();

    Floor(Office office, DispatchOrders orders, Duration day) {
        this.office = office;
        this.orders = orders;
        this.day = day;
        office.timers().on(PICK, this::pick);
        office.timers().on(PACK, this::pack);
        office.timers().on(HAND_OVER, this::handOver);
        office.timers().on(DELIVER, this::deliver);
        office.timers().on(REFUSE, this::refuse);
    }

    Answer receive(Call call, DispatchRequest request) {
        return office.store()
                .write(db -> office.keys().once(db, call, request.reference(), () -> {
                    String id = Ids.next(office.clock());
                    orders.add(db, id, call.key(), request, office.now());
                    Knobs knobs = office.knobs();
                    boolean refuses = knobs.strikes(Warehouse.REFUSE);
                    // A silent warehouse keeps the order, does nothing, and says nothing.
                    if (!knobs.strikes(Warehouse.SILENT)) {
                        next(db, refuses ? REFUSE : PICK, id);
                    }
                    return Answer.of(202, require(db, id).wire());
                }));
    }

    Answer release(Call call, String id) {
        return office.store()
                .write(db -> office.keys().once(db, call, id, () -> {
                    DispatchOrder order = require(db, id);
                    if (order.state() == DispatchState.CANCELLED || order.state() == DispatchState.REFUSED) {
                        throw Problem.conflict(
                                order.state().wire(),
                                "This parcel is " + order.state().wire() + " and will never leave.");
                    }
                    if (orders.release(db, id) && order.state() == DispatchState.PACKED) {
                        next(db, HAND_OVER, id);
                    }
                    return Answer.of(200, require(db, id).wire());
                }));
    }

    Answer cancel(Call call, String id) {
        return office.store()
                .write(db -> office.keys().once(db, call, id, () -> {
                    DispatchOrder order = require(db, id);
                    boolean now = orders.end(db, id, DispatchState.CANCELLED, "cancelled_by_shop", office.now());
                    if (!now && order.state() != DispatchState.CANCELLED) {
                        throw Problem.conflict(
                                order.state().wire(),
                                "This parcel is " + order.state().wire() + " and cannot be cancelled.");
                    }
                    if (now) {
                        office.timers().cancel(db, id);
                        tell(db, "dispatch.cancelled", id);
                    }
                    return Answer.of(200, require(db, id).wire());
                }));
    }

    DispatchOrder require(JdbcClient db, String id) {
        return orders.find(db, id).orElseThrow(() -> Problem.unknown("dispatch order", id));
    }

    private void pick(JdbcClient db, String id, Instant now) {
        if (orders.move(db, id, DispatchState.REQUESTED, DispatchState.PICKED, now)) {
            tell(db, "dispatch.picked", id);
            next(db, PACK, id);
        }
    }

    private void pack(JdbcClient db, String id, Instant now) {
        if (orders.move(db, id, DispatchState.PICKED, DispatchState.PACKED, now)) {
            tell(db, "dispatch.packed", id);
            if (require(db, id).released()) {
                next(db, HAND_OVER, id);
            }
        }
    }

    private void handOver(JdbcClient db, String id, Instant now) {
        if (orders.ship(db, id, CARRIER, freeTrackingNumber(db), now)) {
            tell(db, "dispatch.shipped", id);
            office.timers().set(db, DELIVER, id, now.plus(day));
        }
    }

    private void deliver(JdbcClient db, String id, Instant now) {
        if (orders.move(db, id, DispatchState.SHIPPED, DispatchState.DELIVERED, now)) {
            tell(db, "dispatch.delivered", id);
        }
    }

    private void refuse(JdbcClient db, String id, Instant now) {
        if (orders.end(db, id, DispatchState.REFUSED, "not_accepted", now)) {
            tell(db, "dispatch.refused", id);
        }
    }

    private String freeTrackingNumber(JdbcClient db) {
        String number = TrackingNumber.next(random);
        while (orders.findByTracking(db, number).isPresent()) {
            number = TrackingNumber.next(random);
        }
        return number;
    }

    private void next(JdbcClient db, String step, String id) {
        office.timers().set(db, step, id, office.now().plus(office.knobs().duration(Warehouse.STEP)));
    }

    private void tell(JdbcClient db, String type, String id) {
        office.outbox()
                .post(db, type, id, Json.object("dispatchOrder", require(db, id).wire()));
    }
}
