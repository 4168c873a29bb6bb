package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.dispatch.Shipment;
import com.shopwright.dispatch.ShipmentState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcel as the owner sees it. {@code released}: the money for it is here, or need not be. */
record ShipmentDocument(
        UUID id,
        String order,
        ShipmentState state,
        String location,
        boolean byHand,
        boolean released,
        @Nullable String carrier,
        @Nullable String tracking,
        List<PieceDocument> lines,
        Instant requestedAt,
        Instant movedAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> attention) {

    static ShipmentDocument of(Shipment shipment) {
        return new ShipmentDocument(
                shipment.id().value(),
                shipment.orderNumber().value(),
                shipment.state(),
                shipment.location().value(),
                shipment.byHand(),
                shipment.released(),
                shipment.carrier().orElse(null),
                shipment.tracking().orElse(null),
                PieceDocument.of(shipment),
                shipment.requestedAt(),
                shipment.movedAt(),
                shipment.attention());
    }
}
