package com.shopwright.storefront;

import com.shopwright.catalog.Product;
import com.shopwright.configurator.model.Model;
import com.shopwright.configurator.model.Option;
import com.shopwright.designs.ChoiceWords;
import com.shopwright.kernel.Money;
import com.shopwright.storefront.Compared.Column;
import com.shopwright.storefront.Compared.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts designs side by side: what they cost, when they come, and where they differ. */
@Component
class CompareDrawing {

    private final ShapeResults results;
    private final ShapePictures pictures;
    private final ChoiceWords choiceWords;
    private final Words words;

    CompareDrawing(ShapeResults results, ShapePictures pictures, ChoiceWords choiceWords, Words words) {
        this.results = results;
        this.pictures = pictures;
        this.choiceWords = choiceWords;
        this.words = words;
    }

    Compared draw(Product product, List<Fitted> designs, int unknown) {
        String path = "/products/" + product.slug();
        Comparison all = new Comparison(
                path,
                designs.stream()
                        .map(design -> design.shape().configuration().code())
                        .toList());
        List<Column> columns = new ArrayList<>();
        for (Fitted design : designs) {
            columns.add(column(product, designs.getFirst(), design, columns.size() + 1, all));
        }
        return new Compared(
                product.name(),
                path,
                columns,
                designs.isEmpty() ? List.of() : rows(designs),
                unknown,
                Optional.of(all)
                        .filter(full -> !full.codes().isEmpty() && full.codes().size() < Comparison.MOST)
                        .map(full -> full.shaping(full.codes().getLast())));
    }

    private Column column(Product product, Fitted first, Fitted design, int number, Comparison all) {
        Model model = design.configurator().model();
        Shape shape = design.shape();
        String code = shape.configuration().code();
        ShapeSummary result =
                results.draw(design, new ShapeTrials(model, design.shaping(), shape, design.address(), words));
        long more =
                shape.configuration().price() - first.shape().configuration().price();
        return new Column(
                Integer.toString(number),
                pictures.of(product, model, shape.configuration()),
                result.price(),
                number == 1 ? "" : words.difference(Money.of(more, model.currency())),
                result.supply().headline(),
                result.supply().dates(),
                result.weight(),
                all.shaping(code),
                all.without(code).address());
    }

    private List<Row> rows(List<Fitted> designs) {
        List<Row> rows = new ArrayList<>();
        for (Option option : designs.getFirst().configurator().model().options()) {
            List<String> values = designs.stream()
                    .map(design -> value(option, design.shape().value(option.name())))
                    .toList();
            if (values.stream().anyMatch(value -> !value.isEmpty())) {
                rows.add(new Row(
                        option.wording().label(),
                        values,
                        values.stream().distinct().count() > 1));
            }
        }
        return rows;
    }

    private String value(Option option, String value) {
        return value.equals(Shape.NONE) ? "" : choiceWords.of(option, value);
    }
}
