package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Cushion;
import com.shopwright.configurator.scene.Pose;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads bodies by their kind. */
record FormReader(ShapeTerms terms, Sides sides) {

    static final List<String> KINDS =
            List.of("panel", "turned", "rod", "lath", "moulding", "cushion", "drawer", "door", "handle", "box");

    /** The fields that stand beside a kind and belong to it alone. */
    static final Map<String, List<String>> BESIDE = Map.of(
            "panel", List.of("round", "bevel", "cuts"),
            "cushion", List.of("piping_surface"),
            "drawer", List.of("box_surface"),
            "door", List.of("filling_surface"));

    /** How the surface of a kind's second part is called. */
    static final Map<String, String> SECOND =
            Map.of("cushion", "piping_surface", "drawer", "box_surface", "door", "filling_surface");

    Form form(String kind, Entries body) {
        Field field = body.optional(kind).orElseThrow();
        return switch (kind) {
            case "panel" -> new PanelReader(terms, sides).form(field, body);
            case "turned" -> turned(field);
            case "cushion" -> cushion(field, body.has("piping_surface"));
            case "rod", "lath", "moulding" -> new SweepReader(terms).form(kind, field);
            default -> new CompositeReader(terms).form(kind, field);
        };
    }

    private Form turned(Field field) {
        return field.entries(List.of("profile", "smooth", "wall"))
                .map(this::turned)
                .orElse(Form.NOTHING);
    }

    private Form turned(Entries turned) {
        List<List<Measure>> points = turned.required(
                        "profile", "Write profile: [[0, 20], [400, 30]], height and radius from below.")
                .map(profile -> terms.points(profile, 2, 2))
                .orElse(List.of());
        Condition smooth = terms.condition(turned, "smooth", false);
        Measure wall = terms.number(turned, "wall", 0);
        return Form.of(a -> new Body.Turned(
                points.stream()
                        .map(point -> new Body.Ring(
                                point.getFirst().at(a), point.getLast().at(a)))
                        .toList(),
                smooth.at(a.values()),
                wall.at(a)));
    }

    private Form cushion(Field field, boolean pipingApart) {
        return field.entries(List.of("length", "width", "thickness", "corner", "soft", "crown", "piping"))
                .map(cushion -> cushion(cushion, pipingApart))
                .orElse(Form.NOTHING);
    }

    private Form cushion(Entries cushion, boolean pipingApart) {
        Measure length = sides.length(cushion, terms);
        Measure width = sides.width(cushion, terms);
        Measure thickness = sides.thickness(cushion, terms);
        Measure corner = terms.number(cushion, "corner", 40);
        Measure soft = terms.number(cushion, "soft", 25);
        Measure crown = terms.number(cushion, "crown", 0);
        Measure piping = terms.number(cushion, "piping", 0);
        return new Form(
                a -> {
                    var whole = new Cushion(
                            length.at(a),
                            width.at(a),
                            thickness.at(a),
                            corner.at(a),
                            soft.at(a),
                            crown.at(a),
                            piping.at(a));
                    return pipingApart ? apart(whole) : List.of(Member.of(whole));
                },
                true);
    }

    /** Its piping as bodies of their own. */
    private static List<Member> apart(Cushion cushion) {
        var bare = new Cushion(
                cushion.length(),
                cushion.width(),
                cushion.thickness(),
                cushion.corner(),
                cushion.soft(),
                cushion.crown(),
                0);
        return Stream.concat(
                        Stream.of(Member.of(bare)),
                        cushion.pipes().stream().map(pipe -> new Member(pipe, Pose.HERE, true)))
                .toList();
    }
}
