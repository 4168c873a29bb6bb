package com.shopwright.partners.supplier;

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

/** One supplier. */
public final class Supplier implements Trade {
    static final Knob CONFIRM_AFTER = Knob.milliseconds("confirmAfterMs", 0, "Confirm after");
    static final Knob LATE_DAYS = Knob.days("lateDays", 0, "Deliver late by");
    static final Knob REFUSE = Knob.probability("refuse", "Refuse an order");
    static final Knob SHORT = Knob.probability("short", "Deliver only half of one line");
    static final Knob SILENT = Knob.probability("silent", "Take an order and say nothing more");
    private static final Knob DUPLICATE = Knob.probability("duplicateWebhook", "Send a message twice");

    private final Office office;
    private final String name;
    private final Orders orders = new Orders();
    private final Fulfilment fulfilment;

    /** @param day how long a business day lasts */
    public Supplier(Office office, String name, Duration day) {
        this.office = office;
        this.name = name;
        this.fulfilment = new Fulfilment(office, orders, day);
    }

    public static Office.Plan plan(String id, Duration day) {
        Knob confirmAfter =
                Knob.milliseconds(CONFIRM_AFTER.name(), day.dividedBy(10).toMillis(), CONFIRM_AFTER.label());
        return new Office.Plan(
                id,
                "com/shopwright/partners/supplier/schema.sql",
                List.of(confirmAfter, LATE_DAYS, REFUSE, SHORT, SILENT, DUPLICATE),
                knobs -> new Handling(false, knobs.strikes(DUPLICATE) ? 2 : 1, Duration.ZERO));
    }

    @Override
    public void routes(JavalinConfig config) {
        Desk desk = new Desk(config.routes, office, Desk.Manners.GOOD);
        desk.post(
                "/v1/orders",
                (ctx, call) -> Optional.of(fulfilment.receive(call, Body.read(ctx.bodyAsBytes(), OrderRequest::read))));
        desk.post("/v1/orders/{id}/cancel", (ctx, call) -> {
            Body.readEmpty(ctx.bodyAsBytes());
            return Optional.of(fulfilment.cancel(call, ctx.pathParam("id")));
        });
        desk.get("/v1/orders/{id}", this::order);
        desk.get("/v1/orders", this::orders);
        new SupplierPage(office, orders, name).open(config.routes);
    }

    private Answer order(Context ctx) {
        return Answer.of(
                200,
                office.store()
                        .read(db -> fulfilment.require(db, ctx.pathParam("id")))
                        .wire());
    }

    private Answer orders(Context ctx) {
        String reference = Desk.requiredParameter(ctx, "reference");
        List<SupplierOrder> found = office.store().read(db -> orders.findByReference(db, reference));
        return Answer.of(
                200,
                Json.object("items", found.stream().map(SupplierOrder::wire).toList()));
    }
}
