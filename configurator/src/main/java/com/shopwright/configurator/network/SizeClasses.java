package com.shopwright.configurator.network;

import com.shopwright.configurator.network.Network.Relation;
import com.shopwright.configurator.network.Network.Table;
import com.shopwright.configurator.network.Network.Term;
import com.shopwright.configurator.network.Network.Variable;
import com.shopwright.configurator.network.Network.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Keeps large variables from being carried into every choice that looks at them.
 *
 * <p>{@code width > 1800 requires frame in [...]} tells only two classes of widths apart. Where a relation or term over
 * large variables and small ones tells few classes apart, an auxiliary variable for the class stands between them: what
 * is decided below then depends on a handful of classes instead of on hundreds of sizes. The sizes determine the class,
 * so the number of full assignments stays the same.
 */
public final class SizeClasses {

    private static final int LARGE = 50;
    private static final int MOST_CLASSES = 40;
    /** Combinations of large variables, and evaluations, beyond which looking for classes takes too long. */
    private static final long MOST_COMBINATIONS = 200_000;

    private static final long MOST_EVALUATIONS = 20_000_000;

    private final Network.Builder network = Network.builder();
    private final List<Integer> sizes = new ArrayList<>();

    private SizeClasses() {}

    /** The same network with auxiliary variables behind its own. */
    public static Network separated(Network network) {
        return new SizeClasses().run(network);
    }

    private Network run(Network original) {
        for (Variable variable : original.variables()) {
            network.variable(variable.name(), variable.size());
            sizes.add(variable.size());
        }
        original.relations().forEach(this::relation);
        original.terms().forEach(this::term);
        original.needs().forEach(need -> network.need(need.item(), need.scope(), need.quantity()));
        return network.build();
    }

    private void relation(Relation relation) {
        Optional<Split> split = split(relation.rule(), relation.scope(), values -> relation.holds(values) ? 1 : 0);
        if (split.isPresent()) {
            Split found = split.get();
            network.where(relation.rule(), found.scope(), values -> relation.holds(found.original(values)));
            return;
        }
        switch (relation) {
            case Table table when table.positive() -> network.allow(table.rule(), table.scope(), table.tuples());
            case Table table -> network.forbid(table.rule(), table.scope(), table.tuples());
            case Where where -> network.where(where.rule(), where.scope(), where.test());
        }
    }

    private void term(Term term) {
        Optional<Split> split =
                split(term.name(), term.scope(), values -> term.amount().of(values));
        if (split.isPresent()) {
            Split found = split.get();
            network.term(
                    term.measure(),
                    term.name(),
                    found.scope(),
                    values -> term.amount().of(found.original(values)));
        } else {
            network.term(term.measure(), term.name(), term.scope(), term.amount());
        }
    }

    /**
     * A scope in two: the class of its large variables first, then its small variables.
     *
     * @param places where the large variables stand in the original scope
     * @param others where the small ones stand
     * @param examples for each class values of the large variables
     */
    private record Split(int[] scope, int[] places, int[] others, int[][] examples) {

        /** Values of the original scope that stand for the class and the small variables. */
        int[] original(int[] values) {
            int[] original = new int[places.length + others.length];
            int[] example = examples[values[0]];
            for (int i = 0; i < places.length; i++) {
                original[places[i]] = example[i];
            }
            for (int i = 0; i < others.length; i++) {
                original[others[i]] = values[i + 1];
            }
            return original;
        }
    }

    private Optional<Split> split(String name, int[] scope, ToLongFunction<int[]> told) {
        int[] places = places(scope, true);
        int[] others = places(scope, false);
        long combinations = combinations(scope, places);
        if (places.length == 0
                || others.length == 0
                || combinations > MOST_COMBINATIONS
                || combinations * combinations(scope, others) > MOST_EVALUATIONS) {
            return Optional.empty();
        }
        int[] classes = new int[(int) combinations];
        List<int[]> examples = classes(scope, places, others, told, classes);
        if (examples.size() > MOST_CLASSES) {
            return Optional.empty();
        }
        int auxiliary = network.variable("class of " + name, examples.size());
        sizes.add(examples.size());
        link(name, scope, places, classes, auxiliary);
        int[] separated = IntStream.concat(
                        IntStream.of(auxiliary), Arrays.stream(others).map(place -> scope[place]))
                .toArray();
        return Optional.of(new Split(separated, places, others, examples.toArray(int[][]::new)));
    }

    /** Numbers the classes: combinations with the same answers beside all combinations of the others are one. */
    private List<int[]> classes(int[] scope, int[] places, int[] others, ToLongFunction<int[]> told, int[] classes) {
        Map<List<Long>, Integer> numbers = new HashMap<>();
        List<int[]> examples = new ArrayList<>();
        int beside = (int) combinations(scope, others);
        int[] values = new int[scope.length];
        for (int i = 0; i < classes.length; i++) {
            load(i, scope, places, values);
            Long[] answers = new Long[beside];
            for (int j = 0; j < beside; j++) {
                load(j, scope, others, values);
                answers[j] = told.applyAsLong(values);
            }
            Integer known = numbers.putIfAbsent(List.of(answers), examples.size());
            classes[i] = known == null ? examples.size() : known;
            if (known == null) {
                examples.add(Arrays.stream(places).map(place -> values[place]).toArray());
                if (examples.size() > MOST_CLASSES) {
                    return examples;
                }
            }
        }
        return examples;
    }

    private void link(String name, int[] scope, int[] places, int[] classes, int auxiliary) {
        int[] linked = IntStream.concat(Arrays.stream(places).map(place -> scope[place]), IntStream.of(auxiliary))
                .toArray();
        int[][] rows = new int[classes.length][];
        int[] values = new int[scope.length];
        for (int i = 0; i < rows.length; i++) {
            load(i, scope, places, values);
            rows[i] = IntStream.concat(Arrays.stream(places).map(place -> values[place]), IntStream.of(classes[i]))
                    .toArray();
        }
        network.allow(name, linked, rows);
    }

    private void load(int number, int[] scope, int[] places, int[] values) {
        int rest = number;
        for (int place : places) {
            int size = sizes.get(scope[place]);
            values[place] = rest % size;
            rest /= size;
        }
    }

    private int[] places(int[] scope, boolean large) {
        return IntStream.range(0, scope.length)
                .filter(place -> sizes.get(scope[place]) >= LARGE == large)
                .toArray();
    }

    private long combinations(int[] scope, int[] places) {
        double product = 1;
        for (int place : places) {
            product *= sizes.get(scope[place]);
        }
        return (long) Math.min(product, Long.MAX_VALUE / (double) (1 << 20));
    }
}
