package com.shopwright.storefront;

import com.shopwright.configurator.Change;
import com.shopwright.configurator.Choices;
import com.shopwright.configurator.Configuration;
import com.shopwright.configurator.Configurator.Goal;
import com.shopwright.configurator.Configurator.Misfit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A made-to-order product as far as it is shaped: always something that can be made.
 *
 * @param kept the buyer's own choices, as far as they hold
 * @param configuration with them, the rest filled in
 * @param misfits what was typed and cannot be, by option; the option stands as it was before
 * @param missing texts that only the buyer can write; until then the configuration has a stand-in
 * @param chosen the options that this wish changed
 * @param changes what else changed with them
 * @param before what was shown before, where that is known
 * @param keptBefore the buyer's own choices of then
 */
record Shape(
        Choices kept,
        Goal goal,
        Configuration configuration,
        Map<String, Misfit> misfits,
        Set<String> missing,
        List<String> chosen,
        List<Change> changes,
        Optional<Configuration> before,
        Choices keptBefore) {

    /** What an option that does not apply has for a value, and a text that is left empty. */
    static final String NONE = "none";

    Shape {
        misfits = Map.copyOf(misfits);
        missing = Set.copyOf(missing);
        chosen = List.copyOf(chosen);
        changes = List.copyOf(changes);
    }

    String value(String option) {
        return configuration.choices().getOrDefault(option, NONE);
    }

    boolean complete() {
        return missing.isEmpty();
    }
}
