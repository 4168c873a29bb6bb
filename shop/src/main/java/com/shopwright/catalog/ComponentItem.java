package com.shopwright.catalog;

/**
 * What is kept in stock for what is made to order, and not sold by itself: a board, a leg, a box of screws.
 *
 * @param unit what 1 in stock means, for people: {@code piece}, {@code 0.01 m²}
 * @param backorderable what needs it may be sold when there is none; the buyer is then told the later date
 */
public record ComponentItem(Sku sku, String name, String unit, boolean backorderable) {

    public ComponentItem {
        name = Texts.line("name", name, 200);
        unit = Texts.line("unit", unit, 20);
    }
}
