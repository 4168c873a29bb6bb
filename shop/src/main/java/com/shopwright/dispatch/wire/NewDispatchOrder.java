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

    /**
     * @param makingDays business days that the workshop has
     * @param choices what the buyer chose, in words
     * @param pieces what is cut and fitted, for all of them
     * @param picture address of a picture of exactly this design
     * @param files build sheet, cut list and drawings; their addresses are open to who was sent them
     */
    public record Workshop(
            String design,
            String name,
            int quantity,
            int makingDays,
            List<Choice> choices,
            List<Piece> pieces,
            List<Part> parts,
            String picture,
            List<File> files) {}

    public record File(String name, String label, String url) {}

    public record Choice(String label, String value) {}

    /** @param length millimetres, as are width and thickness; 0 where it has no such dimension */
    public record Piece(String label, String sku, String source, int pieces, int length, int width, int thickness) {}

    public record Part(String sku, int quantity) {}
}
