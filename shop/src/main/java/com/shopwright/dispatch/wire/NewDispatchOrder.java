package com.shopwright.dispatch.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we ask the warehouse for. */
public record NewDispatchOrder(
        String reference,
        String order,
        String location,
        String deliveryMethod,
        Address address,
        List<Line> lines,
        List<Workshop> workshop,
        long weightGrams) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(
            String name,
            String line1,
            @Nullable String line2,
            String city,
            String postalCode,
            @Nullable String region,
            String country) {}

    public record Line(String sku, String name, int quantity) {}

    public record Workshop(String design, String name, int quantity, List<Part> parts) {}

    public record Part(String sku, int quantity) {}
}
