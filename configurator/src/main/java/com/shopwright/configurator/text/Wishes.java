package com.shopwright.configurator.text;

import com.shopwright.configurator.model.Model;
import java.util.List;

/**
 * Finds wishes in text. Another interpreter, like one that asks a language model, only has to give wishes: {@link
 * Interpreter} grants what can be granted, so a wrong wish can never become an invalid product.
 */
@FunctionalInterface
public interface Wishes {

    Heard in(String text);

    /** The wishes, in the order they were said, and the content words that are behind none of them. */
    record Heard(List<Wish> wishes, List<Words> unknown) {

        public Heard {
            wishes = List.copyOf(wishes);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Finds wishes by the model's own words, without network or language model.
     *
     * @param model with its labels in the buyer's language ({@link Model#in})
     * @param language of the buyer, like {@code de}; where there is no list of words for it, English
     */
    static Wishes byWords(Model model, String language) {
        return new WordWishes(model, Language.of(language));
    }
}
