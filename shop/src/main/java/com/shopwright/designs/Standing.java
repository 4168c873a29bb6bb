package com.shopwright.designs;

import com.shopwright.configurator.Change;
import com.shopwright.configurator.Choices;
import java.util.List;

/** How a saved design stands on the model that is sold now. */
public sealed interface Standing {

    /** It is what the current model says: it can be bought as it is. */
    record Current() implements Standing {}

    /**
     * The model has moved on, and the same choices are valid on it: this is what they are now. It is saved too, so that it
     * can be ordered.
     */
    record Renewed(DesignId id, Design design) implements Standing {}

    /**
     * The model has moved on, and these choices cannot be had any more.
     *
     * @param nearest what can be had instead, with the fewest choices changed
     * @param reason for the buyer, one sentence
     */
    record Outdated(Choices nearest, List<Change> changes, String reason) implements Standing {

        public Outdated {
            changes = List.copyOf(changes);
        }
    }
}
