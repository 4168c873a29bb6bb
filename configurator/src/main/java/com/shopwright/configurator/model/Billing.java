package com.shopwright.configurator.model;

import com.shopwright.configurator.Configuration.Part;
import com.shopwright.configurator.Configuration.PriceLine;
import com.shopwright.configurator.Configuration.Size;
import com.shopwright.configurator.model.Recipe.Line;
import com.shopwright.configurator.model.Recipe.PartPlan;
import java.util.List;

/** Works a recipe out for one full assignment. */
record Billing(Recipe recipe, Wordings wordings) {

    /**
     * @param values the index of each option's value
     */
    Bill bill(int[] values) {
        return new Bill(
                recipe.price().stream()
                        .map(line -> new PriceLine(
                                wordings.caption(line.caption()), line.amount().at(values)))
                        .filter(line -> line.amount() != 0)
                        .toList(),
                sum(recipe.weight(), values),
                Math.toIntExact(sum(recipe.days(), values)),
                recipe.parts().stream()
                        .filter(part -> part.needed(values))
                        .map(part -> part(part, values))
                        .toList());
    }

    private static long sum(List<Line> lines, int[] values) {
        return lines.stream().mapToLong(line -> line.amount().at(values)).sum();
    }

    private Part part(PartPlan part, int[] values) {
        return new Part(
                part.name(),
                wordings.part(part.name()),
                part.sku().words().get((int) part.sku().index().at(values)),
                part.source(),
                part.made(),
                (int) part.pieces().at(values),
                new Size((int) part.length().at(values), (int) part.width().at(values), (int)
                        part.thickness().at(values)),
                part.quantity().at(values));
    }
}
