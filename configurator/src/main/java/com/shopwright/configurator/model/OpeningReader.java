package com.shopwright.configurator.model;

import com.shopwright.configurator.model.ShapeTerms.Triple;
import com.shopwright.configurator.scene.Motion;
import java.util.List;

/** Reads how drawers, doors and lids open. */
record OpeningReader(ShapeTerms terms) {

    private static final List<String> KINDS = List.of("slide", "swing", "tip");
    private static final List<String> FIELDS = List.of("name", "slide", "swing", "tip", "degrees");
    private static final double WIDE = 100;

    static final Opening SHUT = (a, box) -> new Motion.Slide(0, 0, 0);

    Opening opening(Entries opens) {
        opens.only(FIELDS);
        return opens.one(KINDS)
                .map(kind -> switch (kind) {
                    case "slide" -> slide(opens);
                    case "swing" -> swing(opens, opens.optional("swing").orElseThrow());
                    default -> tip(opens);
                })
                .orElse(SHUT);
    }

    private Opening slide(Entries opens) {
        Triple by = terms.triple(opens, "slide");
        return (a, box) -> new Motion.Slide(by.x().at(a), by.y().at(a), by.z().at(a));
    }

    private Opening swing(Entries opens, Field field) {
        Measure degrees = terms.number(opens, "degrees", WIDE);
        if (!field.isScalar()) {
            Triple axis = terms.triple(opens, "swing");
            return (a, box) -> new Motion.Swing(axis.x().at(a), axis.y().at(a), degrees.at(a));
        }
        Naming side = terms.word(field, Dictionary.HANDS);
        // about the front edge on that side: the door then stands before its side and not beyond it
        return (a, box) -> side.at(a).equals("left")
                ? new Motion.Swing(box.minX(), box.minY(), -degrees.at(a))
                : new Motion.Swing(box.maxX(), box.minY(), degrees.at(a));
    }

    private Opening tip(Entries opens) {
        Triple axis = terms.triple(opens, "tip");
        Measure degrees = terms.number(opens, "degrees", WIDE);
        return (a, box) -> new Motion.Tip(axis.y().at(a), axis.z().at(a), degrees.at(a));
    }
}
