package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Optional;

/**
 * Asks which pieces of an order something is done to.
 *
 * @param key makes a second click the same wish
 * @param shipping what of the delivery can be given back; empty where that is no question
 * @param most what can be given back in all; empty where that is no question
 */
public record PiecesForm(
        String title,
        String text,
        String action,
        String back,
        String key,
        String yes,
        List<Line> lines,
        Optional<String> shipping,
        Optional<String> most) {

    /** @param most how many of it there are to choose from */
    public record Line(String field, String name, String picture, int most, String note) {}
}
