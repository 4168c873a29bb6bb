package com.shopwright.dispatch.wire;

import java.util.Objects;

/** The {@code data} of the warehouse's signed messages. */
public record WarehouseMessage(DispatchOrder dispatchOrder) {

    public WarehouseMessage {
        Objects.requireNonNull(dispatchOrder);
    }
}
