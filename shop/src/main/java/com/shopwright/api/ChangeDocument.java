package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.orders.Change;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A change of what was agreed: pieces cancelled, money given back, or another delivery. */
record ChangeDocument(
        UUID id,
        String kind,
        String actor,
        String reason,
        Instant at,
        MoneyDocument amount,
        MoneyDocument tax,
        MoneyDocument refund,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> deliveryBefore,
        List<PartDocument> parts) {

    static ChangeDocument of(Change change) {
        return new ChangeDocument(
                change.id().value(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.actor().name(),
                change.reason(),
                change.at(),
                MoneyDocument.of(change.amount()),
                MoneyDocument.of(change.tax()),
                MoneyDocument.of(change.toRefund()),
                change.deliveryBefore(),
                change.parts().stream().map(PartDocument::of).toList());
    }

    /** {@code line} is there for pieces of a line. */
    record PartDocument(
            String of,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> line,
            int quantity,
            MoneyDocument amount,
            MoneyDocument tax) {

        static PartDocument of(Change.Part part) {
            return new PartDocument(
                    part.what().name().toLowerCase(Locale.ROOT),
                    part.line(),
                    part.quantity(),
                    MoneyDocument.of(part.amount()),
                    MoneyDocument.of(part.tax()));
        }
    }
}
