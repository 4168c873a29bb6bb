package com.shopwright.configurator.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A constraint network with weights: finite variables, relations that a full assignment must satisfy, and terms that are
 * summed over it.
 *
 * <p>Variable {@code i} takes the values {@code 0 .. size(i) - 1}; what a value means (oak, 1430 mm, yes) is the
 * caller's. Immutable.
 */
public final class Network {

    private final List<Variable> variables;
    private final List<Relation> relations;
    private final List<Term> terms;
    private final List<Need> needs;

    private Network(Builder builder) {
        this.variables = List.copyOf(builder.variables);
        this.relations = List.copyOf(builder.relations);
        this.terms = List.copyOf(builder.terms);
        this.needs = List.copyOf(builder.needs);
    }

    private Network(List<Variable> variables, List<Relation> relations, List<Term> terms, List<Need> needs) {
        this.variables = variables;
        this.relations = relations;
        this.terms = terms;
        this.needs = needs;
    }

    /** The same variables and relations with the terms of {@code measures} only, and the needs or none. */
    public Network with(Set<Measure> measures, boolean withNeeds) {
        return new Network(
                variables,
                relations,
                terms.stream().filter(term -> measures.contains(term.measure())).toList(),
                withNeeds ? needs : List.of());
    }

    /** The same network with other needs. */
    public Network withNeeds(List<Need> others) {
        return new Network(variables, relations, terms, List.copyOf(others));
    }

    /** The same network with one more relation. */
    public Network and(String rule, int[] scope, Test test) {
        return new Network(
                variables,
                Stream.concat(relations.stream(), Stream.of(new Where(rule, scope.clone(), test)))
                        .toList(),
                terms,
                needs);
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<Variable> variables() {
        return variables;
    }

    public List<Relation> relations() {
        return relations;
    }

    public List<Term> terms() {
        return terms;
    }

    public List<Need> needs() {
        return needs;
    }

    /** A variable with the values {@code 0 .. size - 1}. */
    public record Variable(String name, int size) {

        public Variable {
            if (size < 1 || size > MAX_SIZE) {
                throw new IllegalArgumentException(name + " has " + size + " values; give it 1 to " + MAX_SIZE);
            }
        }
    }

    /** The most values one variable may have. */
    public static final int MAX_SIZE = 20_000;

    /** Something every full assignment satisfies, over the variables of its scope (distinct, in any order). */
    public sealed interface Relation {

        /** The rule of the model it stems from; several relations may stem from one rule. */
        String rule();

        int[] scope();

        /** Whether {@code values}, aligned with the scope, satisfies it. */
        boolean holds(int[] values);
    }

    /** Listed combinations, allowed ({@code positive}) or forbidden. Tuples are aligned with the scope. */
    public static final class Table implements Relation {

        private final String rule;
        private final int[] scope;
        private final int[][] tuples;
        private final boolean positive;
        private final Set<Key> index = new HashSet<>();

        private Table(String rule, int[] scope, int[][] tuples, boolean positive) {
            this.rule = rule;
            this.scope = scope.clone();
            this.tuples = tuples;
            this.positive = positive;
            for (int[] tuple : tuples) {
                index.add(new Key(tuple));
            }
        }

        @Override
        public String rule() {
            return rule;
        }

        @Override
        public int[] scope() {
            return scope;
        }

        public int[][] tuples() {
            return tuples;
        }

        public boolean positive() {
            return positive;
        }

        @Override
        public boolean holds(int[] values) {
            return index.contains(new Key(values)) == positive;
        }
    }

    private record Key(int[] values) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** A relation given as a test. It must be pure: it is asked again and again, from any thread. */
    public record Where(String rule, int[] scope, Test test) implements Relation {

        @Override
        public boolean holds(int[] values) {
            return test.holds(values);
        }
    }

    /** A pure predicate over values aligned with a scope. The array is the caller's: neither keep nor change it. */
    @FunctionalInterface
    public interface Test {

        boolean holds(int[] values);
    }

    /** A pure function over values aligned with a scope. The array is the caller's: neither keep nor change it. */
    @FunctionalInterface
    public interface Amount {

        long of(int[] values);
    }

    /** What terms sum up to. */
    public enum Measure {
        /** Minor units of the currency. */
        PRICE,
        /** Business days in the workshop. */
        DAYS
    }

    /** One summand of a measure. */
    public record Term(Measure measure, String name, int[] scope, Amount amount) {}

    /** How much one item of the bill of materials takes from one stock item; {@code quantity} is at least 0. */
    public record Need(String item, int[] scope, Amount quantity) {}

    /** Collects a network. Not thread-safe. */
    public static final class Builder {

        private final List<Variable> variables = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
        private final List<Term> terms = new ArrayList<>();
        private final List<Need> needs = new ArrayList<>();

        private Builder() {}

        /** Adds a variable and answers its number. */
        public int variable(String name, int size) {
            variables.add(new Variable(name, size));
            return variables.size() - 1;
        }

        /** Only the listed tuples are allowed. The arrays are taken over, not copied. */
        public Builder allow(String rule, int[] scope, int[][] tuples) {
            relations.add(new Table(rule, checked(scope), tuples, true));
            return this;
        }

        /** The listed tuples are forbidden. The arrays are taken over, not copied. */
        public Builder forbid(String rule, int[] scope, int[][] tuples) {
            relations.add(new Table(rule, checked(scope), tuples, false));
            return this;
        }

        public Builder where(String rule, int[] scope, Test test) {
            relations.add(new Where(rule, checked(scope), test));
            return this;
        }

        public Builder term(Measure measure, String name, int[] scope, Amount amount) {
            terms.add(new Term(measure, name, checked(scope), amount));
            return this;
        }

        public Builder need(String item, int[] scope, Amount quantity) {
            needs.add(new Need(item, checked(scope), quantity));
            return this;
        }

        public Network build() {
            return new Network(this);
        }

        private int[] checked(int[] scope) {
            if (Arrays.stream(scope).distinct().count() != scope.length
                    || Arrays.stream(scope).anyMatch(v -> v < 0 || v >= variables.size())) {
                throw new IllegalArgumentException(
                        "A scope names known variables, each once: " + Arrays.toString(scope));
            }
            return scope.clone();
        }
    }
}
