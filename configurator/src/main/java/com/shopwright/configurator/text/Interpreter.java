package com.shopwright.configurator.text;

import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.text.Wishes.Heard;

/**
 * Turns a buyer's words into valid choices. Immutable and safe for any number of threads.
 *
 * <p>The full configuration nearest to what was understood is {@code configurator.complete(understanding.choices(),
 * Goal.CLOSEST, supply)}.
 */
public final class Interpreter {

    /** Nobody wishes in more than these; the rest is not read. In {@code char}s. */
    public static final int MAX_LENGTH = 500;

    private final Wishes wishes;
    private final Projection projection;

    /**
     * @param wishes finds what is asked for
     * @param configurator of the product
     * @param language for the reasons of adjustments
     */
    public Interpreter(Wishes wishes, Configurator configurator, String language) {
        this.wishes = wishes;
        this.projection = new Projection(configurator, language);
    }

    /** Reads text by the model's own words. */
    public static Interpreter byWords(Configurator configurator, String language) {
        return new Interpreter(Wishes.byWords(configurator.model().in(language), language), configurator, language);
    }

    /** Whatever {@code text} holds, the choices are valid; nothing is refused. */
    public Understanding understand(String text) {
        Heard heard = wishes.in(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
        return projection.grant(heard);
    }
}
