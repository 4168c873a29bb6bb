package com.shopwright.partners.warehouse;

import com.shopwright.partners.wire.Answer;
import com.shopwright.partners.wire.Body;
import com.shopwright.partners.wire.Desk;
import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Knob;
import com.shopwright.partners.wire.Office;
import com.shopwright.partners.wire.Outbox.Handling;
import com.shopwright.partners.wire.Trade;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The warehouse and its carrier. */
public final class Warehouse implements Trade {
    static final Knob STEP = Knob.milliseconds("stepMs", 0, "Time of each step");
    static final Knob REFUSE = Knob.probability("refuse", "Refuse a dispatch order");
    static final Knob SILENT = Knob.probability("silent", "Take an order and say nothing more");
    private static final Knob DUPLICATE = Knob.probability("duplicateWebhook", "Send a message twice");

    private final Office office;
    private final DispatchOrders orders = new DispatchOrders();
    private final Floor floor;

    /** @param day how long a business day lasts */
    public Warehouse(Office office, Duration day) {
        this.office = office;
        this.floor = new Floor(office, orders, day);
    }

    public static Office.Plan plan(Duration day) {
        Knob step = Knob.milliseconds(STEP.name(), day.dividedBy(3).toMillis(), STEP.label());
        return new Office.Plan(
                "warehouse",
                "com/shopwright/partners/warehouse/schema.sql",
                List.of(step, REFUSE, SILENT, DUPLICATE),
                knobs -> new Handling(false, knobs.strikes(DUPLICATE) ? 2 : 1, Duration.ZERO));
    }

    @Override
    public void routes(JavalinConfig config) {
        Desk desk = new Desk(config.routes, office, Desk.Manners.GOOD);
        desk.post(
                "/v1/dispatch-orders",
                (ctx, call) -> Optional.of(floor.receive(call, Body.read(ctx.bodyAsBytes(), DispatchRequest::read))));
        desk.post("/v1/dispatch-orders/{id}/release", (ctx, call) -> {
            Body.readEmpty(ctx.bodyAsBytes());
            return Optional.of(floor.release(call, ctx.pathParam("id")));
        });
        desk.post("/v1/dispatch-orders/{id}/cancel", (ctx, call) -> {
            Body.readEmpty(ctx.bodyAsBytes());
            return Optional.of(floor.cancel(call, ctx.pathParam("id")));
        });
        desk.get("/v1/dispatch-orders/{id}", this::order);
        desk.get("/v1/dispatch-orders", this::orders);
        new WarehousePages(office, orders).open(config.routes);
    }

    private Answer order(Context ctx) {
        return Answer.of(
                200,
                office.store()
                        .read(db -> floor.require(db, ctx.pathParam("id")))
                        .wire());
    }

    private Answer orders(Context ctx) {
        String reference = Desk.requiredParameter(ctx, "reference");
        List<DispatchOrder> found = office.store().read(db -> orders.findByReference(db, reference));
        return Answer.of(
                200,
                Json.object("items", found.stream().map(DispatchOrder::wire).toList()));
    }
}
