package com.shopwright.configurator.model;

import java.util.List;
import java.util.Optional;

/**
 * An option as read, before expressions can be.
 *
 * @param entries its fields, of which {@code when} and {@code because} are read later
 * @param adders what its values add to price, weight and days
 */
record OptionDraft(Declared declared, Entries entries, List<Adder> adders) {

    OptionDraft {
        adders = List.copyOf(adders);
    }

    Optional<Field> when() {
        return entries.optional("when");
    }

    /** Fields {@code price}, {@code weight} and {@code days} that count when the option has the value at {@code index}. */
    record Adder(Caption caption, int index, Entries entries) {}
}
