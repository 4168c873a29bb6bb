package com.shopwright.configurator.model;

/** What a line of the price is called; the words depend on the language. */
sealed interface Caption {

    /** The product's title. */
    record Title() implements Caption {}

    /** An option and its value, like {@code Wood: Walnut}; a yes is the option alone. */
    record OfValue(String option, String value) implements Caption {}

    record OfPart(String part) implements Caption {}

    /** A line that names itself; empty where lines need no names. */
    record OfLine(String label) implements Caption {}
}
