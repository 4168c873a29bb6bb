package com.shopwright.partners.warehouse;

import com.shopwright.partners.wire.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One parcel on its way, with what is made for it in the workshop.
 *
 * @param released whether it may leave
 */
record DispatchOrder(
        String id,
        String key,
        String reference,
        String shopOrder,
        String location,
        String deliveryMethod,
        JsonNode address,
        JsonNode lines,
        JsonNode workshop,
        long weightGrams,
        DispatchState state,
        boolean released,
        Optional<String> carrier,
        Optional<String> tracking,
        Optional<String> reason,
        Instant createdAt) {

    Map<String, @Nullable Object> wire() {
        return Json.object(
                "id", id,
                "reference", reference,
                "state", state.wire(),
                "location", location,
                "lines", lines,
                "address", address,
                "carrier", carrier.orElse(null),
                "tracking", tracking.orElse(null),
                "reason", reason.orElse(null));
    }

    boolean hasLeft() {
        return state == DispatchState.SHIPPED || state == DispatchState.DELIVERED;
    }
}
