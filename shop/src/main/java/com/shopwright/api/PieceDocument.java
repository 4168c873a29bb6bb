package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.dispatch.Shipment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** So many of something in a parcel: goods from stock, or pieces the workshop makes. */
record PieceDocument(
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> sku,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> design,
        String name,
        int quantity) {

    /** What a buyer unpacks: the parts of a made piece are not listed. */
    static List<PieceDocument> of(Shipment shipment) {
        Stream<PieceDocument> goods = shipment.lines().stream()
                .filter(line -> !line.part())
                .map(line -> new PieceDocument(
                        Optional.of(line.sku().value()), Optional.empty(), line.name(), line.quantity()));
        Stream<PieceDocument> made = shipment.jobs().stream()
                .map(job -> new PieceDocument(
                        Optional.empty(), Optional.of(job.design().value()), job.name(), job.quantity()));
        return Stream.concat(goods, made).toList();
    }
}
