package com.shopwright.designs;

import com.shopwright.configurator.Change;
import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.WhyNot;
import java.util.List;

/** What became of a wish to freeze some choices. */
public sealed interface SaveOutcome {

    record Saved(DesignId id, Design design) implements SaveOutcome {}

    /** There is no such product, or it is not made to order. */
    record NotMadeToOrder() implements SaveOutcome {}

    /** Options or values that the model does not have; at least one. */
    record NotUnderstood(List<Misfit> misfits) implements SaveOutcome {

        public NotUnderstood {
            misfits = List.copyOf(misfits);
        }
    }

    /** These options, by name, still have a choice. */
    record Incomplete(List<String> open) implements SaveOutcome {

        public Incomplete {
            open = List.copyOf(open);
        }
    }

    /** The choices contradict each other: {@code changes} are the fewest that mend them, {@code reasons} the rules. */
    record Contradictory(List<Change> changes, List<WhyNot.Rule> reasons) implements SaveOutcome {

        public Contradictory {
            changes = List.copyOf(changes);
            reasons = List.copyOf(reasons);
        }
    }
}
