package com.shopwright.storefront;

import java.util.List;
import java.util.Optional;

/**
 * Designs of one product side by side.
 *
 * @param unknown how many codes nobody could open
 * @param rows their choices, one row an option
 * @param another where one more is shaped; empty if there is no room for it
 */
public record Compared(
        String name, String product, List<Column> columns, List<Row> rows, int unknown, Optional<String> another) {

    /**
     * @param title "1", by the order they were kept in
     * @param price as far as it is known
     * @param edit where it is shaped on
     * @param without the same comparison without it
     */
    public record Column(
            String title,
            ShapeStage.Picture picture,
            String price,
            String difference,
            String supply,
            Optional<String> dates,
            String weight,
            String edit,
            String without) {}

    /** @param differs whether not all have the same */
    public record Row(String label, List<String> values, boolean differs) {}
}
