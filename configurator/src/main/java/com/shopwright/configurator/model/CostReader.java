package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.OptionDraft.Adder;
import com.shopwright.configurator.model.Recipe.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a product costs, weighs and takes: base, adders of values and parts, and lines. */
final class CostReader {

    private final Expressions expressions;
    private final Rounding rounding;
    private final Map<Total, List<Line>> lines = new EnumMap<>(Total.class);

    CostReader(Expressions expressions, Rounding rounding) {
        this.expressions = expressions;
        this.rounding = rounding;
    }

    /** The base first, then adders and lines as they were read. */
    List<Line> lines(Total total) {
        return lines.computeIfAbsent(total, key -> new ArrayList<>());
    }

    /** What the values of options add. */
    void adders(List<OptionDraft> options) {
        for (OptionDraft option : options) {
            for (Adder adder : option.adders()) {
                adders(adder.caption(), adder.entries(), option.declared().member(i -> i == adder.index()));
            }
        }
    }

    /** The fields {@code price}, {@code weight} and {@code days} beside others: they count while {@code when} holds. */
    void adders(Caption caption, Entries entries, Condition when) {
        for (Total total : Total.values()) {
            entries.optional(total.key())
                    .flatMap(field -> line(caption, total, field, when))
                    .ifPresent(lines(total)::add);
        }
    }

    /** The section of {@code total}. */
    void section(Total total, Field field) {
        Optional<Entries> found = field.entries(List.of("base", "lines"));
        if (found.isEmpty()) {
            return;
        }
        found.get()
                .optional("base")
                .flatMap(base -> line(new Caption.Title(), total, base, Expressions.ALWAYS))
                .ifPresent(lines(total)::addFirst);
        var labels = new HashSet<String>();
        found.get()
                .optional("lines")
                .map(Field::items)
                .orElse(List.of())
                .forEach(item -> item.entries(List.of("label", "when", "amount"))
                        .flatMap(entries -> line(total, entries, labels))
                        .ifPresent(lines(total)::add));
    }

    private Optional<Line> line(Total total, Entries entries, Set<String> labels) {
        Optional<Field> label = total == Total.PRICE
                ? entries.required("label", "Write label: and what the buyer reads.")
                : entries.optional("label");
        String text = label.flatMap(Field::label).orElse("");
        if (total == Total.PRICE && !text.isEmpty() && !labels.add(text)) {
            label.orElseThrow().fault("Another line has this label.", "Tell them apart, or make one line of them.");
        }
        Condition when = expressions.when(entries);
        return entries.required("amount", "Write amount: and an expression.")
                .flatMap(amount -> line(new Caption.OfLine(text), total, amount, when));
    }

    private Optional<Line> line(Caption caption, Total total, Field field, Condition when) {
        return expressions
                .number(field, when)
                .flatMap(amount -> rounding.line(field, total, amount))
                .map(amount -> new Line(caption, field, Calculation.branch(when, amount, Constant.ZERO)));
    }
}
