package com.shopwright.configurator.model;

import java.util.List;
import java.util.Map;

/** Reads sizes that are named once and used in expressions. Each may build on those before it. */
final class SizeReader {

    private SizeReader() {}

    /** The expressions of those who may use them. */
    static Expressions read(Field sizes, Expressions expressions) {
        Expressions all = expressions;
        for (Map.Entry<String, Field> size : sizes.entries().map(Entries::all).orElse(List.of())) {
            all = with(size.getKey(), size.getValue(), all);
        }
        return all;
    }

    private static Expressions with(String name, Field field, Expressions expressions) {
        Vocabulary known = expressions.vocabulary();
        if (!Names.isName(name, field)) {
            return expressions;
        }
        if (known.names().contains(name)) {
            field.fault("\"" + name + "\" is an option or a size already.", "Choose another name.");
            return expressions;
        }
        // one that could not be read stands as 1, so that what names it is not reported too
        Arithmetic size = expressions.number(field, Expressions.ALWAYS).orElse(Calculation.constant(1));
        return expressions.drawing(known.with(name, size));
    }
}
