package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.scene.Body.Point;
import com.shopwright.configurator.scene.Body.Section;
import com.shopwright.configurator.scene.Body.Sweep;
import java.util.ArrayList;
import java.util.List;

/** Reads what is carried along a path: rods, laths and mouldings. */
record SweepReader(ShapeTerms terms) {

    private static final List<String> ALONG = List.of("path", "length", "bend", "closed");

    Form form(String kind, Field field) {
        var known = new ArrayList<>(ALONG);
        known.addAll(
                switch (kind) {
                    case "rod" -> List.of("diameter", "wall");
                    case "lath" -> List.of("width", "height", "corner", "wall");
                    default -> List.of("section");
                });
        return field.entries(known).map(sweep -> form(kind, sweep)).orElse(Form.NOTHING);
    }

    private Form form(String kind, Entries sweep) {
        Term<Section> section = switch (kind) {
            case "rod" -> round(sweep);
            case "lath" -> flat(sweep);
            default -> profile(sweep);
        };
        Measure bend = terms.number(sweep, "bend", 0);
        Condition closed = terms.condition(sweep, "closed", false);
        boolean drawn = sweep.one(List.of("path", "length")).equals(java.util.Optional.of("path"));
        Term<List<Point>> path = drawn ? path(sweep.optional("path").orElseThrow()) : straight(sweep);
        return new Form(
                a -> List.of(Member.of(new Sweep(section.at(a), path.at(a), bend.at(a), closed.at(a.values())))),
                !drawn);
    }

    private Term<Section> round(Entries rod) {
        Measure diameter = terms.needed(rod, "diameter");
        Measure wall = terms.number(rod, "wall", 0);
        return a -> new Section.Round(diameter.at(a), wall.at(a));
    }

    private Term<Section> flat(Entries lath) {
        Measure width = terms.needed(lath, "width");
        Measure height = terms.needed(lath, "height");
        Measure corner = terms.number(lath, "corner", 0);
        Measure wall = terms.number(lath, "wall", 0);
        return a -> new Section.Flat(width.at(a), height.at(a), corner.at(a), wall.at(a));
    }

    private Term<Section> profile(Entries moulding) {
        return moulding.required("section", "Write section: [[0, 0], [20, 0], [20, 30]], its corners.")
                .map(field -> new OutlineReader(terms).spots(field))
                .<Term<Section>>map(corners -> a -> new Section.Profile(corners.at(a)))
                .orElse(a -> new Section.Profile(List.of()));
    }

    private Term<List<Point>> path(Field field) {
        List<List<Measure>> points = terms.points(field, 2, 3);
        return a -> points.stream()
                .map(point -> new Point(
                        point.get(0).at(a), point.get(1).at(a), point.get(2).at(a)))
                .toList();
    }

    private Term<List<Point>> straight(Entries sweep) {
        Measure length = terms.number(sweep, "length", 0);
        return a -> {
            double half = length.at(a) / 2;
            return List.of(new Point(-half, 0, 0), new Point(half, 0, 0));
        };
    }
}
