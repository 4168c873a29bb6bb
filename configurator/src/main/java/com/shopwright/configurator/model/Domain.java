package com.shopwright.configurator.model;

import java.util.OptionalInt;

/**
 * How an option's values are numbered in the network. {@code none} comes first where the option is conditional; then the
 * values of a choice as declared, the numbers of a numeric upwards, no and yes; a text stands for its length. A text that
 * may be left empty has {@code none} for empty, whether or not it carries a {@code when}.
 */
public interface Domain {

    int size();

    /** The value at {@code index} as in {@link com.shopwright.configurator.Choices}; a text's is some text that long. */
    String value(int index);

    /** The index of {@code value}; empty when the option has no such value. */
    OptionalInt index(String value);
}
