package com.shopwright.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopwright.configurator.Configuration;
import com.shopwright.designs.Specification;
import java.util.Optional;

/**
 * One line of a bill of materials.
 *
 * @param source who it comes from: a workshop that makes it from the SKU ({@code made}), or a supplier
 * @param quantity stock units of the SKU that all pieces take together
 */
record BillLineDocument(
        String label,
        String sku,
        String source,
        boolean made,
        int pieces,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SizeDocument> size,
        long quantity) {

    static BillLineDocument of(Configuration.Part part) {
        return new BillLineDocument(
                part.label(),
                part.sku(),
                part.source(),
                part.made(),
                part.pieces(),
                SizeDocument.of(
                        part.size().length(), part.size().width(), part.size().thickness()),
                part.quantity());
    }

    static BillLineDocument of(Specification.Piece piece) {
        return new BillLineDocument(
                piece.label(),
                piece.sku().value(),
                piece.source(),
                piece.made(),
                piece.pieces(),
                SizeDocument.of(
                        piece.size().length(),
                        piece.size().width(),
                        piece.size().thickness()),
                piece.quantity());
    }

    /** Millimetres of one piece; 0 where it has no such dimension. */
    record SizeDocument(int length, int width, int thickness) {

        static Optional<SizeDocument> of(int length, int width, int thickness) {
            return length == 0 && width == 0 && thickness == 0
                    ? Optional.empty()
                    : Optional.of(new SizeDocument(length, width, thickness));
        }
    }
}
