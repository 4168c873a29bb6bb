package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Meaning.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the expressions of a file, and turns what is wrong with them into faults. */
final class Expressions {

    static final Condition ALWAYS = new Condition.Fixed(true);

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^A-Za-z0-9_-]+");

    private final Vocabulary vocabulary;
    private final Set<String> broken;
    private final boolean fractions;
    private final List<Looked> looked;

    /**
     * @param broken options and tables that are there but could not be read: what expressions say about them is not judged
     */
    Expressions(Vocabulary vocabulary, Set<String> broken) {
        this(vocabulary, Set.copyOf(broken), false, new ArrayList<>());
    }

    private Expressions(Vocabulary vocabulary, Set<String> broken, boolean fractions, List<Looked> looked) {
        this.vocabulary = vocabulary;
        this.broken = broken;
        this.fractions = fractions;
        this.looked = looked;
    }

    /** For what is drawn and never compiled: with more names, and dividing by what may vary. */
    Expressions drawing(Vocabulary names) {
        return new Expressions(names, broken, true, looked);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * A number that counts only while {@code guard} holds.
     */
    Optional<Arithmetic> number(Field field, Condition guard) {
        return read(field, guard, Typing::number);
    }

    Optional<Condition> condition(Field field) {
        return read(field, ALWAYS, Typing::condition);
    }

    /** The condition of a {@code when} among {@code entries}; without one, it always holds. */
    Condition when(Entries entries) {
        return entries.optional("when").flatMap(this::condition).orElse(ALWAYS);
    }

    Optional<Words> words(Field field, Condition guard) {
        return read(field, guard, Typing::words);
    }

    <T> Optional<T> read(Field field, Condition guard, BiFunction<Typing, Syntax, T> build) {
        Optional<String> source = field.text();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            var typing = new Typing(vocabulary, fractions);
            T built = build.apply(typing, Parser.parse(source.get(), vocabulary::isValue));
            typing.gaps().forEach(gap -> looked.add(new Looked(field, gap, guard)));
            return Optional.of(built);
        } catch (Misuse misuse) {
            if (BETWEEN_NAMES.splitAsStream(source.get()).noneMatch(broken::contains)) {
                field.fault(misuse.problem(source.get()), misuse.remedy());
            }
            return Optional.empty();
        }
    }

    /** Faults for lookups that may meet a combination without a row, although none of {@code rules} excludes it. */
    void checkGaps(List<RuleDraft> rules) {
        Set<Field> unsure = looked.stream().map(Looked::field).collect(Collectors.toSet());
        List<Condition> sure = rules.stream()
                .filter(rule -> !unsure.contains(rule.field()))
                .flatMap(rule -> Conjuncts.of(rule.condition()).stream())
                .toList();
        int variables = vocabulary.options().size() + Repetition.MOST_COUNTERS;
        looked.forEach(lookup -> lookup.check(sure, variables));
    }

    private record Looked(Field field, Gap gap, Condition guard) {

        void check(List<Condition> rules, int options) {
            var relevant = new ArrayList<>(rules.stream().filter(this::decided).toList());
            if (decided(guard)) {
                relevant.add(guard);
            }
            gap.example(options, values -> relevant.stream().allMatch(rule -> rule.at(values)))
                    .ifPresent(example -> field.fault(
                            "The table \"" + gap.table() + "\" has no row for " + example + ".",
                            "Add the row, or a last row with any, or a rule that excludes the combination."));
        }

        private boolean decided(Condition condition) {
            var variables = new BitSet();
            condition.variables(variables);
            return gap.covers(variables);
        }
    }
}
