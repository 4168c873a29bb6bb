package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Recipe.PartPlan;
import com.shopwright.configurator.model.ShapePlan.BodyPlan;
import com.shopwright.configurator.model.ShapePlan.Look;
import com.shopwright.configurator.model.ShapePlan.Moving;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the parts look like. */
final class ShapeReader {

    private static final List<String> FIELDS = List.of(
            "when",
            "at",
            "axes",
            "tilt",
            "mirror",
            "repeat",
            "sizes",
            "each",
            "material",
            "tint",
            "finish",
            "opens",
            "with");
    private static final List<String> LOOK = List.of("material", "tint", "finish");

    private final Expressions expressions;
    private final List<ShapePlan> shapes = new ArrayList<>();
    private final Set<String> opening = new LinkedHashSet<>();
    private final List<Field> joining = new ArrayList<>();

    /** @param expressions that may name sizes, but count nothing yet */
    ShapeReader(Expressions expressions) {
        this.expressions = expressions;
    }

    List<ShapePlan> shapes() {
        return List.copyOf(shapes);
    }

    /**
     * @param when where the part is needed
     * @param part empty if there are faults in it
     */
    void read(Field field, Condition when, Optional<PartPlan> part) {
        Sides sides = part.map(plan -> new Sides(plan.length(), plan.width(), plan.thickness()))
                .orElse(Sides.UNKNOWN);
        List<BodyPlan> bodies = field.items().stream()
                .map(Field::entries)
                .flatMap(Optional::stream)
                .map(body -> body(body, when, sides))
                .flatMap(Optional::stream)
                .toList();
        part.ifPresent(plan -> shapes.add(new ShapePlan(field, plan, bodies)));
    }

    /** Faults for bodies that move with something that nothing opens. */
    void checkMovers() {
        joining.forEach(field -> field.text()
                .filter(name -> !opening.contains(name))
                .ifPresent(name -> field.fault(
                        "Nothing opens under the name \"" + name + "\".",
                        opening.isEmpty()
                                ? "Give a body opens: {name: " + name + ", ...}, or leave this out."
                                : Nearest.remedy(name, opening, "names"))));
    }

    private Optional<BodyPlan> body(Entries body, Condition partWhen, Sides sides) {
        Optional<String> kind = body.one(FormReader.KINDS);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        body.only(known(kind.get()));
        var repetition = new RepetitionReader(expressions);
        Repetition copies = repetition.read(body);
        Condition when = repetition.expressions().when(body);
        var terms = new ShapeTerms(repetition.expressions(), Condition.all(List.of(partWhen, when)));
        Look look = look(body, terms);
        return Optional.of(new BodyPlan(
                body.self(),
                when,
                copies,
                new FormReader(terms, sides).form(kind.get(), body),
                Placement.read(body, terms),
                look,
                second(kind.get(), body, terms, look),
                terms.number(body, "each", 1),
                moving(body, terms)));
    }

    private static List<String> known(String kind) {
        var known = new ArrayList<String>();
        known.add(kind);
        known.addAll(FIELDS);
        known.addAll(FormReader.BESIDE.getOrDefault(kind, List.of()));
        return known;
    }

    private static Look look(Entries surface, ShapeTerms terms) {
        Naming material = surface.required("material", "Write material: oak, or an option whose values are materials.")
                .map(field -> terms.word(field, Dictionary.MATERIALS))
                .orElse(Naming.NOTHING);
        return new Look(
                material,
                terms.word(surface, "tint", Dictionary.COLOURS, Naming.NOTHING),
                terms.word(surface, "finish", Dictionary.FINISHES, Naming.NOTHING));
    }

    private static Look second(String kind, Entries body, ShapeTerms terms, Look look) {
        return Optional.ofNullable(FormReader.SECOND.get(kind))
                .flatMap(body::optional)
                .flatMap(field -> field.entries(LOOK))
                .map(surface -> look(surface, terms))
                .orElse(look);
    }

    private Optional<Moving> moving(Entries body, ShapeTerms terms) {
        if (body.has("opens") && body.has("with")) {
            body.self().fault("A body opens by itself or with another, not both.", "Leave out opens: or with:.");
        }
        Optional<Field> with = body.optional("with");
        with.ifPresent(joining::add);
        return with.flatMap(Field::text)
                .map(name -> new Moving(name, Optional.empty()))
                .or(() -> body.optional("opens").flatMap(Field::entries).flatMap(opens -> opens(opens, terms)));
    }

    private Optional<Moving> opens(Entries opens, ShapeTerms terms) {
        Opening how = new OpeningReader(terms).opening(opens);
        return opens.required("name", "Write name: and what opens, like drawer.")
                .flatMap(field -> field.text().filter(name -> Names.isName(name, field)))
                .map(name -> {
                    opening.add(name);
                    return new Moving(name, Optional.of(how));
                });
    }
}
