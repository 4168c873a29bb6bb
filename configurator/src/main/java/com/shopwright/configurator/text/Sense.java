package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Option;

/** What words of the model can stand for. */
sealed interface Sense {

    Option option();

    /** The option itself. */
    record Named(Option option) implements Sense {}

    /** One of its values, as in {@link com.shopwright.configurator.Choices}. */
    record Valued(Option option, String value) implements Sense {}
}
