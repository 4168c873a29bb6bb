package com.shopwright.partners.stripe;

import com.shopwright.partners.wire.Json;
import com.shopwright.partners.wire.Office;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the shop what happened: an event that can be looked up, and a signed message, in the write of their cause. */
final class Events {
    static final String API_VERSION = "2026-07-29.dahlia";

    private final Office office;
    private final Shelves shelves;

    Events(Office office, Shelves shelves) {
        this.office = office;
        this.shelves = shelves;
    }

    /** @param about the object as it now is */
    void tell(Work work, String type, Map<String, @Nullable Object> about) {
        String id = StripeIds.next(Kind.EVENT);
        String subject = String.valueOf(about.get("id"));
        long now = office.now().getEpochSecond();
        String json = Json.text(Json.object(
                "id",
                id,
                "object",
                "event",
                "api_version",
                API_VERSION,
                "created",
                now,
                "data",
                Json.object("object", about),
                "livemode",
                false,
                "pending_webhooks",
                1,
                "request",
                Json.object(
                        "id", work.request().orElse(null),
                        "idempotency_key", work.key().orElse(null)),
                "type",
                type));
        shelves.events.add(work.db(), id, subject, type, now, new Occurrence(id, type, subject, json, now));
        office.outbox().post(work.db(), id, type, subject, json);
    }
}
