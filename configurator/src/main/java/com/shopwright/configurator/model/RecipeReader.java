package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.Condition.Fixed;
import com.shopwright.configurator.model.OptionDraft.Adder;
import com.shopwright.configurator.model.Recipe.Line;
import com.shopwright.configurator.model.Recipe.PartPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a product costs, weighs, takes and is made of. */
final class RecipeReader {

    private static final Condition ALWAYS = new Fixed(true);

    private final Expressions expressions;
    private final Rounding rounding;
    private final List<Line> price = new ArrayList<>();
    private final List<Line> weight = new ArrayList<>();
    private final List<Line> days = new ArrayList<>();
    private final List<PartPlan> parts = new ArrayList<>();
    private final Map<String, String> partLabels = new java.util.LinkedHashMap<>();

    RecipeReader(Expressions expressions, int minorDigits) {
        this.expressions = expressions;
        this.rounding = new Rounding(minorDigits);
    }

    Recipe recipe() {
        return new Recipe(price, weight, days, parts);
    }

    Map<String, String> partLabels() {
        return partLabels;
    }

    /** What values add: before the lines, in the order of the options. */
    void adders(List<OptionDraft> options) {
        for (OptionDraft option : options) {
            for (Adder adder : option.adders()) {
                Condition chosen = option.declared().member(i -> i == adder.index());
                adders(adder.caption(), adder.entries(), chosen);
            }
        }
    }

    /** One of {@code price}, {@code weight} and {@code days}: a base and lines. */
    void costs(String measure, Field field) {
        Optional<Entries> found = field.entries(List.of("base", "lines"));
        if (found.isEmpty()) {
            return;
        }
        List<Line> into = of(measure);
        found.get()
                .optional("base")
                .flatMap(base -> line(new Caption.Title(), measure, base, ALWAYS))
                .ifPresent(into::addFirst);
        var labels = new HashSet<String>();
        found.get()
                .optional("lines")
                .map(Field::items)
                .orElse(List.of())
                .forEach(item -> item.entries(List.of("label", "when", "amount"))
                        .ifPresent(entries -> line(measure, entries, labels).ifPresent(into::add)));
    }

    private Optional<Line> line(String measure, Entries entries, Set<String> labels) {
        boolean priced = measure.equals("price");
        Optional<Field> label = priced
                ? entries.required("label", "Write label: and what the buyer reads.")
                : entries.optional("label");
        String text = label.flatMap(Field::label).orElse("");
        if (priced && !text.isEmpty() && !labels.add(text)) {
            label.orElseThrow().fault("Another line has this label.", "Tell them apart, or make one line of them.");
        }
        Condition when = when(entries);
        return entries.required("amount", "Write amount: and an expression.")
                .flatMap(amount -> line(new Caption.OfLine(text), measure, amount, when));
    }

    void parts(Field field) {
        field.entries().ifPresent(entries -> entries.all().forEach(entry -> part(entry.getKey(), entry.getValue())));
    }

    private void part(String name, Field field) {
        Optional<Entries> found = field.entries(List.of(
                "label", "sku", "workshop", "supplier", "when", "pieces", "uses", "size", "price", "weight", "days"));
        if (!Names.isName(name, field) || found.isEmpty()) {
            return;
        }
        Entries entries = found.get();
        entries.required("label", "Write label: and what the part is called.")
                .flatMap(Field::label)
                .ifPresent(label -> partLabels.put(name, label));
        Condition when = when(entries);
        adders(new Caption.OfPart(name), entries, when);
        Optional<String> kind = entries.one(List.of("workshop", "supplier"));
        Optional<String> source = kind.flatMap(entries::optional).flatMap(Field::label);
        Optional<Meaning.Words> sku = entries.required("sku", "Write sku: and a SKU, or a table that gives one.")
                .flatMap(text -> sku(text, when));
        Optional<Arithmetic> pieces = counted(entries, "pieces", when);
        Optional<Arithmetic> uses = counted(entries, "uses", when);
        Optional<List<Arithmetic>> size = size(entries, when);
        if (source.isEmpty() || sku.isEmpty() || pieces.isEmpty() || uses.isEmpty() || size.isEmpty()) {
            return;
        }
        if (pieces.get().denominator() != 1) {
            entries.optional("pieces")
                    .ifPresent(f -> f.fault(
                            "The number of pieces may not be whole.", "Write ceil(...) or floor(...) around it."));
            return;
        }
        rounding.quantity(entries, pieces.get(), uses.get(), when)
                .ifPresent(quantity -> parts.add(new PartPlan(
                        name,
                        field,
                        sku.get(),
                        source.get(),
                        kind.get().equals("workshop"),
                        rounding.pieces(pieces.get(), when),
                        quantity,
                        size.get().get(0),
                        size.get().get(1),
                        size.get().get(2))));
    }

    private Optional<Meaning.Words> sku(Field field, Condition when) {
        Optional<String> text = field.text();
        if (text.isPresent() && Names.SKU.matcher(text.get()).matches()) {
            return Optional.of(new Meaning.Words(List.of(text.get()), Constant.ZERO));
        }
        return text.flatMap(written -> expressions.words(field, when));
    }

    private Optional<Arithmetic> counted(Entries entries, String key, Condition when) {
        return entries.optional(key)
                .map(field -> expressions.number(field, when))
                .orElse(Optional.of(Calculation.constant(1)));
    }

    private Optional<List<Arithmetic>> size(Entries entries, Condition when) {
        Optional<Field> field = entries.optional("size");
        Optional<Entries> found = field.flatMap(f -> f.entries(List.of("length", "width", "thickness")));
        if (field.isPresent() && found.isEmpty()) {
            return Optional.empty();
        }
        var sides = new ArrayList<Arithmetic>();
        for (String side : List.of("length", "width", "thickness")) {
            Optional<Field> written = found.flatMap(size -> size.optional(side));
            written.map(f -> expressions.number(f, when).flatMap(number -> rounding.side(f, number)))
                    .orElse(Optional.of(Constant.ZERO))
                    .ifPresent(sides::add);
        }
        return sides.size() == 3 ? Optional.of(sides) : Optional.empty();
    }

    private void adders(Caption caption, Entries entries, Condition when) {
        for (String measure : List.of("price", "weight", "days")) {
            entries.optional(measure)
                    .flatMap(field -> line(caption, measure, field, when))
                    .ifPresent(of(measure)::add);
        }
    }

    private Condition when(Entries entries) {
        return entries.optional("when").flatMap(expressions::condition).orElse(ALWAYS);
    }

    private Optional<Line> line(Caption caption, String measure, Field field, Condition when) {
        return expressions
                .number(field, when)
                .flatMap(amount -> rounding.line(field, measure, amount))
                .map(amount -> new Line(caption, field, Calculation.branch(when, amount, Constant.ZERO)));
    }

    private List<Line> of(String measure) {
        return switch (measure) {
            case "price" -> price;
            case "weight" -> weight;
            default -> days;
        };
    }
}
