package com.shopwright.configurator.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A word that may depend on options.
 *
 * @param words every word it can be
 * @param word empty where an option that it follows is not asked for
 */
record Naming(Set<String> words, Term<String> word) {

    static final Naming NOTHING = fixed("");

    static Naming fixed(String word) {
        return new Naming(Set.of(word), assignment -> word);
    }

    /** The word of an option's value, by index. */
    static Naming following(Declared option, Map<String, String> words) {
        String[] byIndex = option.written().stream()
                .map(value -> words.getOrDefault(value, ""))
                .toArray(String[]::new);
        return new Naming(
                Set.copyOf(words.values()), assignment -> byIndex[assignment.values()[option.variable()]]);
    }

    static Naming lookedUp(Meaning.Words found) {
        return new Naming(Set.copyOf(found.words()), assignment -> {
            long index = found.index().at(assignment.values());
            return index < 0 ? "" : found.words().get((int) index);
        });
    }

    /** This where the condition holds, else {@code other}. */
    Naming where(Condition condition, Naming other) {
        var all = new LinkedHashSet<>(words);
        all.addAll(other.words);
        return new Naming(all, assignment -> (condition.at(assignment.values()) ? this : other).at(assignment));
    }

    String at(Assignment assignment) {
        return word.at(assignment);
    }
}
