package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Constant;

/** A part's own length, width and thickness, for bodies that do not say theirs; 0 where it has none. */
record Sides(Arithmetic length, Arithmetic width, Arithmetic thickness) {

    /** Of a part with faults: whatever its sides will be, the bodies are not to blame. */
    static final Sides UNKNOWN = new Sides(Calculation.constant(1), Calculation.constant(1), Calculation.constant(1));

    Measure length(Entries body, ShapeTerms terms) {
        return side(body, terms, "length", length);
    }

    Measure width(Entries body, ShapeTerms terms) {
        return side(body, terms, "width", width);
    }

    Measure thickness(Entries body, ShapeTerms terms) {
        return side(body, terms, "thickness", thickness);
    }

    private static Measure side(Entries body, ShapeTerms terms, String key, Arithmetic own) {
        return body.has(key) || own.equals(Constant.ZERO) ? terms.needed(body, key) : Measure.of(own);
    }
}
