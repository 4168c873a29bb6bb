package com.shopwright.configurator.model;

import java.util.List;

/** Reads what is made of several bodies: drawers, doors, handles and boxes. */
record CompositeReader(ShapeTerms terms) {

    static final List<String> KINDS = List.of("drawer", "door", "handle", "box");

    private static final double FRONT = 19;
    private static final double SIDES = 12;
    private static final double FILLING = 6;
    private static final double GAP = 1.5;

    Form form(String kind, Field field) {
        return switch (kind) {
            case "drawer" ->
                field.entries(List.of("width", "height", "depth", "front", "sides", "gap", "notch"))
                        .map(this::drawer)
                        .orElse(Form.NOTHING);
            case "door" ->
                field.entries(List.of("width", "height", "thickness", "frame", "filling", "gap"))
                        .map(this::door)
                        .orElse(Form.NOTHING);
            case "handle" ->
                field.entries(List.of("kind", "length", "diameter", "reach"))
                        .map(this::handle)
                        .orElse(Form.NOTHING);
            default ->
                field.entries(List.of("length", "width", "height", "wall"))
                        .map(this::box)
                        .orElse(Form.NOTHING);
        };
    }

    private Form drawer(Entries drawer) {
        Measure width = terms.needed(drawer, "width");
        Measure height = terms.needed(drawer, "height");
        Measure depth = terms.needed(drawer, "depth");
        Measure front = terms.number(drawer, "front", FRONT);
        Measure sides = terms.number(drawer, "sides", SIDES);
        Measure gap = terms.number(drawer, "gap", GAP);
        Measure notch = terms.number(drawer, "notch", 0);
        return new Form(
                a -> new Fronts.Drawer(
                                width.at(a),
                                height.at(a),
                                depth.at(a),
                                front.at(a),
                                sides.at(a),
                                gap.at(a),
                                notch.at(a))
                        .members(),
                false);
    }

    private Form door(Entries door) {
        Measure width = terms.needed(door, "width");
        Measure height = terms.needed(door, "height");
        Measure thickness = terms.number(door, "thickness", FRONT);
        Measure frame = terms.number(door, "frame", 0);
        Measure filling = terms.number(door, "filling", FILLING);
        Measure gap = terms.number(door, "gap", GAP);
        return new Form(
                a -> new Fronts.Door(width.at(a), height.at(a), thickness.at(a), frame.at(a), filling.at(a), gap.at(a))
                        .members(),
                false);
    }

    private Form handle(Entries handle) {
        Naming kind = handle.required("kind", "Write kind: knob, bar, loop or cup, or an option.")
                .map(field -> terms.word(field, Handles.KINDS))
                .orElse(Naming.NOTHING);
        Measure length = terms.number(handle, "length", 0);
        Measure diameter = terms.number(handle, "diameter", 0);
        Measure reach = terms.number(handle, "reach", 0);
        return new Form(a -> Handles.of(kind.at(a), length.at(a), diameter.at(a), reach.at(a)), false);
    }

    private Form box(Entries box) {
        Measure length = terms.needed(box, "length");
        Measure width = terms.needed(box, "width");
        Measure height = terms.needed(box, "height");
        Measure wall = terms.number(box, "wall", SIDES);
        return new Form(a -> Joinery.box(length.at(a), width.at(a), height.at(a), 0, 0, wall.at(a), false), true);
    }
}
