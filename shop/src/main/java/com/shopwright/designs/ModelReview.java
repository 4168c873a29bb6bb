package com.shopwright.designs;

import com.shopwright.configurator.model.Fault;
import java.util.List;

/** What publishing a text as a product's next version would come to. */
public sealed interface ModelReview {

    /** It would be refused; at least one fault. */
    record Faulty(List<Fault> faults) implements ModelReview {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * It would be published.
     *
     * @param findings what the linter doubts that the author meant
     * @param changes sentences on what would be different from the version that is sold by now
     */
    record Ready(ModelCheck.Sound model, List<Fault> findings, List<String> changes) implements ModelReview {

        public Ready {
            findings = List.copyOf(findings);
            changes = List.copyOf(changes);
        }
    }

    /** It is what the product is sold by already. */
    record Unchanged() implements ModelReview {}
}
