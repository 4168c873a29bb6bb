package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ShapeTerms.Triple;
import com.shopwright.configurator.scene.Body.Cut;
import com.shopwright.configurator.scene.Body.Outline;
import java.util.List;
import java.util.Optional;

/** Reads holes, pockets and engravings. */
record CutReader(ShapeTerms terms) {

    private static final List<String> KINDS = List.of("round", "oval", "rectangle", "letters");
    private static final List<String> FIELDS = List.of("when", "at", "depth", "round", "oval", "rectangle", "letters");

    Term<List<Cut>> cuts(Field field, Measure thickness) {
        List<Term<Optional<Cut>>> cuts = field.items().stream()
                .map(item -> item.entries(FIELDS))
                .flatMap(Optional::stream)
                .map(entries -> cut(entries, thickness))
                .toList();
        return a ->
                cuts.stream().map(cut -> cut.at(a)).flatMap(Optional::stream).toList();
    }

    private Term<Optional<Cut>> cut(Entries cut, Measure thickness) {
        Condition when = terms.condition(cut, "when", true);
        Triple at = terms.triple(cut, "at");
        Measure depth = cut.has("depth") ? terms.needed(cut, "depth") : thickness;
        Term<Optional<Outline>> outline = cut.one(KINDS)
                .map(kind -> outline(kind, cut.optional(kind).orElseThrow()))
                .orElse(a -> Optional.empty());
        return a -> when.at(a.values())
                ? outline.at(a).map(shape -> new Cut(shape, at.x().at(a), at.y().at(a), depth.at(a)))
                : Optional.empty();
    }

    private Term<Optional<Outline>> outline(String kind, Field field) {
        var outlines = new OutlineReader(terms);
        return switch (kind) {
            case "round" -> outlines.round(field);
            case "oval" -> outlines.oval(field);
            case "rectangle" -> outlines.rectangle(field);
            default -> outlines.letters(field);
        };
    }
}
