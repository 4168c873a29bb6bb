package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.Recipe.PartPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a product is made of. */
final class PartReader {

    private static final List<String> FIELDS = List.of(
            "label",
            "sku",
            "workshop",
            "supplier",
            "when",
            "pieces",
            "uses",
            "size",
            "price",
            "weight",
            "days",
            "shape");
    private static final List<String> SIDES = List.of("length", "width", "thickness");

    private final Expressions expressions;
    private final Rounding rounding;
    private final CostReader costs;
    private final ShapeReader shapes;
    private final List<PartPlan> parts = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    PartReader(Expressions expressions, Rounding rounding, CostReader costs, ShapeReader shapes) {
        this.expressions = expressions;
        this.rounding = rounding;
        this.costs = costs;
        this.shapes = shapes;
    }

    List<PartPlan> parts() {
        return List.copyOf(parts);
    }

    /** By name. */
    Map<String, String> labels() {
        return labels;
    }

    void section(Field field) {
        field.entries().ifPresent(entries -> entries.all().forEach(entry -> part(entry.getKey(), entry.getValue())));
    }

    private void part(String name, Field field) {
        Optional<Entries> found = field.entries(FIELDS);
        if (!Names.isName(name, field) || found.isEmpty()) {
            return;
        }
        Entries entries = found.get();
        Condition when = expressions.when(entries);
        entries.required("label", "Write label: and what the part is called.")
                .flatMap(Field::label)
                .ifPresent(label -> labels.put(name, label));
        costs.adders(new Caption.OfPart(name), entries, when);
        Optional<PartPlan> plan = plan(name, entries, when);
        plan.ifPresent(parts::add);
        entries.optional("shape").ifPresent(shape -> shapes.read(shape, when, plan));
    }

    private Optional<PartPlan> plan(String name, Entries entries, Condition when) {
        Optional<String> kind = entries.one(List.of("workshop", "supplier"));
        Optional<String> source = kind.flatMap(entries::optional).flatMap(Field::label);
        Optional<Meaning.Words> sku = entries.required("sku", "Write sku: and a SKU, or a table that gives one.")
                .flatMap(field -> sku(field, when));
        Optional<Arithmetic> pieces = number(entries, "pieces", when).filter(number -> isWhole(number, entries));
        Optional<Arithmetic> uses = number(entries, "uses", when);
        Optional<List<Arithmetic>> size = size(entries, when);
        if (source.isEmpty() || sku.isEmpty() || pieces.isEmpty() || uses.isEmpty() || size.isEmpty()) {
            return Optional.empty();
        }
        return rounding.quantity(entries, pieces.get(), uses.get(), when)
                .map(quantity -> new PartPlan(
                        name,
                        entries.self(),
                        sku.get(),
                        source.get(),
                        entries.has("workshop"),
                        rounding.pieces(pieces.get(), when),
                        quantity,
                        size.get().get(0),
                        size.get().get(1),
                        size.get().get(2)));
    }

    private Optional<Meaning.Words> sku(Field field, Condition when) {
        Optional<String> text = field.text();
        if (text.isPresent() && Names.SKU.matcher(text.get()).matches()) {
            return Optional.of(new Meaning.Words(List.of(text.get()), Constant.ZERO));
        }
        Optional<Meaning.Words> words = text.flatMap(written -> expressions.words(field, when));
        List<String> others = words.map(Meaning.Words::words).orElse(List.of()).stream()
                .filter(word -> !Names.SKU.matcher(word).matches())
                .toList();
        if (!others.isEmpty()) {
            field.fault(
                    "The table answers \"" + others.getFirst() + "\", which is no SKU.",
                    "Write SKUs of A-Z, 0-9 and - in all rows.");
            return Optional.empty();
        }
        return words;
    }

    /** 1 if it is left out. */
    private Optional<Arithmetic> number(Entries entries, String key, Condition when) {
        return entries.optional(key)
                .map(field -> expressions.number(field, when))
                .orElse(Optional.of(Calculation.constant(1)));
    }

    private static boolean isWhole(Arithmetic pieces, Entries entries) {
        boolean whole = pieces.denominator() == 1;
        if (!whole) {
            entries.optional("pieces")
                    .ifPresent(field -> field.fault(
                            "The number of pieces may not be whole.", "Write ceil(...) or floor(...) around it."));
        }
        return whole;
    }

    /** Three sides, 0 where one is left out. */
    private Optional<List<Arithmetic>> size(Entries entries, Condition when) {
        Optional<Field> field = entries.optional("size");
        Optional<Entries> found = field.flatMap(size -> size.entries(SIDES));
        if (field.isPresent() && found.isEmpty()) {
            return Optional.empty();
        }
        List<Arithmetic> sides = SIDES.stream()
                .map(side -> found.flatMap(size -> size.optional(side)))
                .map(written -> written.map(
                                side -> expressions.number(side, when).flatMap(number -> rounding.side(side, number)))
                        .orElse(Optional.of(Constant.ZERO)))
                .flatMap(Optional::stream)
                .toList();
        return sides.size() == SIDES.size() ? Optional.of(sides) : Optional.empty();
    }
}
