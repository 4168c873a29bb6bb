package com.shopwright.dispatch.wire;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dispatch order as the warehouse tells it. {@code reference} is our shipment's id. */
public record DispatchOrder(
        String id,
        String reference,
        String state,
        @Nullable String carrier,
        @Nullable String tracking,
        @Nullable String reason) {

    public DispatchOrder {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(state);
    }

    public Optional<String> carriedBy() {
        return Optional.ofNullable(carrier).filter(text -> !text.isBlank());
    }

    public Optional<String> trackedAs() {
        return Optional.ofNullable(tracking).filter(text -> !text.isBlank());
    }

    public Optional<String> because() {
        return Optional.ofNullable(reason).filter(text -> !text.isBlank());
    }
}
