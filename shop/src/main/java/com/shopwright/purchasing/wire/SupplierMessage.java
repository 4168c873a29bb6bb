package com.shopwright.purchasing.wire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code data} of a supplier's signed message. {@code received} comes with a delivery: what is in it. */
public record SupplierMessage(SupplierOrder order, @Nullable List<Counted> received) {

    public SupplierMessage {
        Objects.requireNonNull(order);
    }

    public record Counted(String sku, int quantity) {

        public Counted {
            Objects.requireNonNull(sku);
        }
    }

    public List<Counted> counted() {
        return received == null ? List.of() : received;
    }
}
