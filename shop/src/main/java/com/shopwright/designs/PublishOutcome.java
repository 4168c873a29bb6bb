package com.shopwright.designs;

import com.shopwright.configurator.model.Fault;
import java.util.List;

/** What became of a model that was to be sold by. */
public sealed interface PublishOutcome {

    record Published() implements PublishOutcome {}

    /** This version is there already, with this text. */
    record Unchanged() implements PublishOutcome {}

    /** It fits neither what is stored nor what the catalogue has; at least one fault. */
    record Refused(List<Fault> faults) implements PublishOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
