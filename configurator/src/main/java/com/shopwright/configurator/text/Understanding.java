package com.shopwright.configurator.text;

import com.shopwright.configurator.Choices;
import java.util.List;
import java.util.Optional;

/**
 * What a text came to.
 *
 * @param choices what was asked for, as far as it can be had together: part of at least one valid configuration
 * @param slots one for each wish, in the order they were said
 * @param unknown content words that were not understood
 */
public record Understanding(Choices choices, List<Slot> slots, List<Words> unknown) {

    public Understanding {
        slots = List.copyOf(slots);
        unknown = List.copyOf(unknown);
    }

    /**
     * One wish and what became of it.
     *
     * @param option that was chosen
     * @param value in {@link Understanding#choices}; empty when the wish could not be granted at all
     * @param words it came from
     * @param how they were understood
     * @param others options that the words might have meant as well
     * @param adjustment how and why the value differs from the wish
     */
    public record Slot(
            String option,
            Optional<String> value,
            Words words,
            How how,
            List<String> others,
            Optional<Adjustment> adjustment) {

        public Slot {
            others = List.copyOf(others);
        }
    }

    /**
     * A wish that had to give way.
     *
     * @param from the value or number asked for
     * @param to the value instead; empty when the option is left open
     * @param cause what it gave way to
     * @param reasons the rules' sentences for buyers, when the cause is {@link Cause#RULES}
     */
    public record Adjustment(String from, Optional<String> to, Cause cause, List<String> reasons) {

        public Adjustment {
            reasons = List.copyOf(reasons);
        }
    }

    /** What a wish can give way to. */
    public enum Cause {
        /** The option does not go that far, or a text is too long or has other characters. */
        RANGE,
        /** The option comes in steps, and this is the nearest. */
        STEP,
        /** Another wish for the same option, more specific or said later. */
        OTHER_WISH,
        /** Rules of the model, beside the other wishes. */
        RULES
    }
}
