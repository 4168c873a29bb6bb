package com.shopwright.designs;

import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configurator;
import com.shopwright.configurator.Supply;
import com.shopwright.configurator.model.Fault;
import com.shopwright.configurator.model.Model;
import com.shopwright.kernel.Money;
import java.util.List;

/** Whether a model can be sold by, as far as the model alone can say. Pure: it looks at no database. */
public sealed interface ModelCheck {

    /** It holds together and can be compiled. */
    final class Sound implements ModelCheck {

        private final ModelText text;
        private final Configurator configurator;

        Sound(ModelText text, Configurator configurator) {
            this.text = text;
            this.configurator = configurator;
        }

        public ModelText text() {
            return text;
        }

        public Model model() {
            return configurator.model();
        }

        /** What the cheapest configuration costs. */
        public Money cheapest() {
            return Money.of(configurator.answer(Choices.NONE, Supply.UNLIMITED).price(), model().currency());
        }

        Configurator configurator() {
            return configurator;
        }
    }

    /** At least one. */
    record Faulty(List<Fault> faults) implements ModelCheck {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The same text is the same model, so it is compiled once a process: that can take seconds.
     *
     * @param language what labels are read in, where the model has a translation ({@code de})
     */
    static ModelCheck of(ModelText text, String language) {
        return ModelChecks.of(text, language);
    }
}
