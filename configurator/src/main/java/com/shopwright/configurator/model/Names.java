package com.shopwright.configurator.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of names. */
final class Names {

    static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,63}");

    /** What a table may answer: a SKU, or for shapes a word of the library or a colour. */
    static final Pattern WORD = Pattern.compile(SKU.pattern() + "|[a-z][a-z0-9-]{0,59}|#[0-9a-fA-F]{6}");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,59}");
    private static final Pattern VALUE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "requires", "yes", "no", "none", "any");

    private Names() {}

    /** Whether {@code name} can name an option, table or part; else a fault. */
    static boolean isName(String name, Field field) {
        return fits(name, field, NAME, "Write a name of a-z, 0-9, - and _ that begins with a letter.");
    }

    /** Whether {@code name} can name a value; else a fault. */
    static boolean isValue(String name, Field field) {
        return fits(name, field, VALUE, "Write a name of a-z, 0-9, - and _ that begins with a letter or digit.");
    }

    static Optional<String> slug(Field field) {
        return field.matching(SLUG, "Write a name of a-z, 0-9 and -.");
    }

    private static boolean fits(String name, Field field, Pattern form, String remedy) {
        if (RESERVED.contains(name)) {
            field.fault("\"" + name + "\" is a word of the language.", "Choose another name, like without for none.");
            return false;
        }
        if (!form.matcher(name).matches()) {
            field.fault("\"" + name + "\" does not have the form of a name.", remedy);
            return false;
        }
        return true;
    }
}
