package com.shopwright.backoffice.page;

import java.util.List;

/**
 * A line of an order that the workshop makes.
 *
 * @param code of the design; empty for one that came without a model
 * @param href where the shop shows the design
 * @param making how long the workshop takes for one
 * @param picture of exactly this design
 * @param files build sheet, cut list and drawings
 * @param pieces bill of materials and cut list, for the whole line
 */
public record Made(
        String name,
        int quantity,
        String code,
        String href,
        List<String> choices,
        String making,
        String weight,
        List<Piece> pieces,
        String picture,
        List<FileLink> files) {

    /** What the workshop works by. */
    public record FileLink(String href, String label) {}

    /** @param from the stock item, how much of it, and who makes or supplies the part */
    public record Piece(String label, String count, String size, String sku, String stock, String source) {}
}
