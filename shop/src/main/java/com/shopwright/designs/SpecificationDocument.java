package com.shopwright.designs;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import java.util.List;

/** A specification as it is stored; the currency is the design's. */
record SpecificationDocument(String code, List<Chosen> choices, List<Line> price, List<Piece> pieces) {

    record Line(String label, long amount) {}

    record Piece(
            String label,
            String sku,
            String source,
            boolean made,
            int pieces,
            int length,
            int width,
            int thickness,
            int quantity) {}

    static SpecificationDocument of(Specification specification) {
        return new SpecificationDocument(
                specification.code(),
                specification.choices(),
                specification.price().stream()
                        .map(line -> new Line(line.label(), line.amount().amount()))
                        .toList(),
                specification.pieces().stream()
                        .map(SpecificationDocument::piece)
                        .toList());
    }

    private static Piece piece(Specification.Piece piece) {
        return new Piece(
                piece.label(),
                piece.sku().value(),
                piece.source(),
                piece.made(),
                piece.pieces(),
                piece.size().length(),
                piece.size().width(),
                piece.size().thickness(),
                piece.quantity());
    }

    Specification specification(String currency) {
        return new Specification(
                code,
                choices,
                price.stream()
                        .map(line -> new Specification.PriceLine(line.label(), Money.of(line.amount(), currency)))
                        .toList(),
                pieces.stream()
                        .map(piece -> new Specification.Piece(
                                piece.label(),
                                new Sku(piece.sku()),
                                piece.source(),
                                piece.made(),
                                piece.pieces(),
                                new Specification.Size(piece.length(), piece.width(), piece.thickness()),
                                piece.quantity()))
                        .toList());
    }
}
