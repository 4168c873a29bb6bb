package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Meaning.Words;
import java.util.List;
import java.util.stream.Stream;

/** How price, weight, days and parts come from the options. All amounts are whole, after the one rounding. */
record Recipe(List<Line> price, List<Line> weight, List<Line> days, List<PartPlan> parts) {

    Recipe {
        price = List.copyOf(price);
        weight = List.copyOf(weight);
        days = List.copyOf(days);
        parts = List.copyOf(parts);
    }

    /** What lines call themselves. */
    List<String> lineLabels() {
        return Stream.of(price, weight, days)
                .flatMap(List::stream)
                .map(Line::caption)
                .filter(Caption.OfLine.class::isInstance)
                .map(caption -> ((Caption.OfLine) caption).label())
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** One summand: minor units, grams or days. */
    record Line(Caption caption, Field field, Arithmetic amount) {}

    /**
     * One part.
     *
     * @param pieces 0 when it is not needed
     * @param quantity stock units for all pieces
     */
    record PartPlan(
            String name,
            Field field,
            Words sku,
            String source,
            boolean made,
            Arithmetic pieces,
            Arithmetic quantity,
            Arithmetic length,
            Arithmetic width,
            Arithmetic thickness) {

        /** A part whose stock item is looked up by an option that does not apply is not needed. */
        boolean needed(int[] values) {
            return pieces.at(values) > 0 && sku.index().at(values) >= 0;
        }
    }
}
