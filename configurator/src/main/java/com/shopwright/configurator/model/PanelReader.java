package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Form.Member;
import com.shopwright.configurator.scene.Body;
import com.shopwright.configurator.scene.Body.Edge;
import com.shopwright.configurator.scene.Body.Outline;
import java.util.List;
import java.util.Optional;

/** Reads what is cut from a board or sheet. */
record PanelReader(ShapeTerms terms, Sides sides) {

    Form form(Field field, Entries body) {
        return field.entries(List.of("length", "width", "thickness", "corner", "outline", "letters"))
                .map(panel -> panel(panel, body))
                .orElse(Form.NOTHING);
    }

    private Form panel(Entries panel, Entries body) {
        Measure thickness = sides.thickness(panel, terms);
        Term<Optional<Outline>> outline = outline(panel);
        Term<Edge> edge = edge(body, thickness);
        Term<List<Body.Cut>> cuts = body.optional("cuts")
                .map(field -> new CutReader(terms).cuts(field, thickness))
                .orElse(a -> List.of());
        return new Form(
                a -> outline.at(a)
                        .map(seen -> new Body.Panel(seen, thickness.at(a), edge.at(a), cuts.at(a)))
                        .map(board -> List.of(Member.of(board)))
                        .orElse(List.of()),
                true);
    }

    private Term<Optional<Outline>> outline(Entries panel) {
        var outlines = new OutlineReader(terms);
        if (panel.has("letters")) {
            return outlines.letters(panel.optional("letters").orElseThrow());
        }
        if (panel.optional("outline").filter(Field::isList).isPresent()) {
            return outlines.polygon(panel.optional("outline").orElseThrow());
        }
        Measure length = sides.length(panel, terms);
        Measure width = sides.width(panel, terms);
        Measure corner = terms.number(panel, "corner", 0);
        Naming kind = terms.word(panel, "outline", Dictionary.OUTLINES, Naming.fixed("rectangle"));
        return a -> Optional.of(
                kind.at(a).equals("oval")
                        ? new Outline.Oval(length.at(a), width.at(a))
                        : new Outline.Rectangle(length.at(a), width.at(a), corner.at(a)));
    }

    /** Rounded no further than half the thickness. */
    private Term<Edge> edge(Entries body, Measure thickness) {
        if (body.has("round") && body.has("bevel")) {
            body.self().fault("An edge is rounded or bevelled, not both.", "Leave out round: or bevel:.");
        }
        Measure round = terms.number(body, "round", 0);
        return body.optional("bevel")
                .flatMap(field -> field.entries(List.of("inset", "height")))
                .map(this::bevel)
                .orElse(a -> round.at(a) > 0
                        ? new Edge.Round(Math.min(round.at(a), thickness.at(a) / 2))
                        : new Edge.Sharp());
    }

    private Term<Edge> bevel(Entries bevel) {
        Measure inset = terms.needed(bevel, "inset");
        Measure height = terms.needed(bevel, "height");
        return a -> inset.at(a) > 0 && height.at(a) > 0 ? new Edge.Bevel(inset.at(a), height.at(a)) : new Edge.Sharp();
    }
}
