package com.shopwright.designs;

import com.shopwright.configurator.Answer;
import com.shopwright.configurator.Configurator.Misfit;
import com.shopwright.configurator.WhyNot;
import com.shopwright.configurator.model.Model;
import java.util.List;

/** What a product's model says to some choices. */
public sealed interface ConfigureOutcome {

    /**
     * @param model the current one, with labels in the shop's language
     * @param reasons the rules that made {@link Answer#changes} necessary; empty when there are none
     */
    record Configured(Model model, Answer answer, List<WhyNot.Rule> reasons) implements ConfigureOutcome {

        public Configured {
            reasons = List.copyOf(reasons);
        }
    }

    /** There is no such product, or it is not made to order. */
    record NotMadeToOrder() implements ConfigureOutcome {}

    /** Options or values that the model does not have; at least one. */
    record NotUnderstood(List<Misfit> misfits) implements ConfigureOutcome {

        public NotUnderstood {
            misfits = List.copyOf(misfits);
        }
    }
}
