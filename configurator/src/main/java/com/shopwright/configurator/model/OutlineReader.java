package com.shopwright.configurator.model;

import com.shopwright.configurator.scene.Body.Outline;
import com.shopwright.configurator.scene.Body.Spot;
import java.util.List;
import java.util.Optional;

/** Reads shapes in the plane. Letters that nobody wrote are no shape. */
record OutlineReader(ShapeTerms terms) {

    Term<Optional<Outline>> polygon(Field field) {
        Term<List<Spot>> corners = spots(field);
        return a -> Optional.of(new Outline.Polygon(corners.at(a)));
    }

    /** At least three corners. */
    Term<List<Spot>> spots(Field field) {
        List<List<Measure>> points = terms.points(field, 3, 2);
        return a -> points.stream()
                .map(point -> new Spot(point.getFirst().at(a), point.getLast().at(a)))
                .toList();
    }

    Term<Optional<Outline>> oval(Field field) {
        List<Measure> sides = terms.numbers(field, 2);
        return a -> Optional.of(
                new Outline.Oval(sides.getFirst().at(a), sides.getLast().at(a)));
    }

    Term<Optional<Outline>> rectangle(Field field) {
        List<Measure> sides = terms.numbers(field, 2);
        return a -> Optional.of(
                new Outline.Rectangle(sides.getFirst().at(a), sides.getLast().at(a), 0));
    }

    Term<Optional<Outline>> round(Field field) {
        Measure diameter = terms.number(field);
        return a -> Optional.of(new Outline.Oval(diameter.at(a), diameter.at(a)));
    }

    Term<Optional<Outline>> letters(Field field) {
        return field.entries(List.of("text", "font", "capitals", "most"))
                .map(this::letters)
                .orElse(a -> Optional.empty());
    }

    private Term<Optional<Outline>> letters(Entries letters) {
        Term<String> text = letters.required("text", "Write text: and the option that holds it, or the words.")
                .map(this::text)
                .orElse(a -> "");
        Naming font = letters.required("font", "Write font: and a typeface, or an option.")
                .map(field -> terms.word(field, Dictionary.FONTS))
                .orElse(Naming.NOTHING);
        Measure capitals = terms.needed(letters, "capitals");
        Measure most = terms.number(letters, "most", 0);
        return a -> Optional.of(text.at(a))
                .filter(words -> !words.isBlank())
                .map(words -> new Outline.Letters(words, font.at(a), capitals.at(a), most.at(a)));
    }

    /** What an option says, or the words themselves. */
    private Term<String> text(Field field) {
        String words = field.label().orElse("");
        return terms.expressions().vocabulary().option(words).isEmpty()
                ? a -> words
                : a -> {
                    String chosen = a.choices().getOrDefault(words, "");
                    return chosen.equals(Numbering.NONE) ? "" : chosen;
                };
    }
}
