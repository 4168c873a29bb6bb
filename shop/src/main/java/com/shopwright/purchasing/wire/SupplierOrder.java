package com.shopwright.purchasing.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A supplier order as the supplier tells it. {@code reference} is our purchase order's number. */
public record SupplierOrder(
        String id,
        String reference,
        String state,
        List<Line> lines,
        @Nullable LocalDate deliveryDate,
        @Nullable String reason) {

    public SupplierOrder {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(state);
        lines = List.copyOf(lines);
    }

    /** @param delivered all that came of it so far, over all deliveries */
    public record Line(String sku, int quantity, int delivered) {

        public Line {
            Objects.requireNonNull(sku);
        }
    }

    public Optional<LocalDate> promised() {
        return Optional.ofNullable(deliveryDate);
    }

    public Optional<String> because() {
        return Optional.ofNullable(reason).filter(text -> !text.isBlank());
    }
}
