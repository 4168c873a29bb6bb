package com.shopwright.designs;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import java.util.List;

/**
 * A design in words for people, frozen with it: what the buyer reads, and what the workshop makes.
 *
 * @param code short and safe in a URL; carries the version of the model. Empty for a design that came without a model
 * @param choices in the order of the model, options that do not apply left out
 * @param price line by line; the lines sum to the design's price
 * @param pieces the bill of materials and cut list, for one of the design
 */
public record Specification(String code, List<Chosen> choices, List<PriceLine> price, List<Piece> pieces) {

    /** Of a design that came without a model. */
    public static final Specification NONE = new Specification("", List.of(), List.of(), List.of());

    public Specification {
        choices = List.copyOf(choices);
        price = List.copyOf(price);
        pieces = List.copyOf(pieces);
    }

    /** One line of the price. */
    public record PriceLine(String label, Money amount) {}

    /**
     * A part of the design.
     *
     * @param sku the stock item it is taken or cut from
     * @param source who makes it: the workshop's name, or the supplier's for a part that is used as bought
     * @param made whether the workshop makes it from the stock item
     * @param pieces how many of it
     * @param size of one, in millimetres
     * @param quantity stock units of {@code sku} that all pieces take together
     */
    public record Piece(String label, Sku sku, String source, boolean made, int pieces, Size size, int quantity) {}

    /** Millimetres; 0 where a part has no such dimension. */
    public record Size(int length, int width, int thickness) {}
}
