package com.shopwright.configurator.text;

import com.shopwright.configurator.text.Language.Size;
import java.util.List;
import java.util.Optional;

/** A stretch of text that plays one part in the sentence. Places are counted in characters of the whole text. */
sealed interface Piece {

    int start();

    int end();

    /**
     * Words of the model.
     *
     * @param matches all that they may stand for, the surest first
     * @param size the relative size that they are as well ({@code wide}), if any
     * @param title whether they are also a word for the product as a whole
     */
    record Named(List<Match> matches, Optional<Size> size, boolean title, int start, int end) implements Piece {}

    /** One amount, or several that make a size. */
    record Measure(List<Amount> amounts, int start, int end) implements Piece {

        boolean article() {
            return amounts.size() == 1 && amounts.getFirst().article();
        }
    }

    /** A relative size that the model has no word for. */
    record Sized(Size size, int start, int end) implements Piece {}

    /** A text to be written on the product; {@code option} names the one it was said for, or is empty. */
    record Inscribed(String text, String option, int start, int end) implements Piece {}

    /** A word or mark that only tells how the others belong together, or that nobody knows. */
    record Plain(Role role, String folded, int start, int end) implements Piece {}

    /** What a plain word does. */
    enum Role {
        /** It joins. */
        GLUE,
        /** A phrase ends. */
        BREAK,
        /** What was said goes for what follows as well. */
        OR,
        /** What follows is about something else. */
        CONTEXT,
        /** What follows is not wanted. */
        NEGATION,
        /** It means the product as a whole. */
        PRODUCT,
        UNKNOWN
    }
}
