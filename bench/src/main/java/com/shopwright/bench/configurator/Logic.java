package com.shopwright.bench.configurator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A Boolean formula over numbered features. */
sealed interface Logic {

    record Feature(int number) implements Logic {}

    record Not(Logic of) implements Logic {}

    record And(Logic left, Logic right) implements Logic {}

    record Or(Logic left, Logic right) implements Logic {}

    static Logic implies(Logic left, Logic right) {
        return new Or(new Not(left), right);
    }

    static Logic same(Logic left, Logic right) {
        return new And(implies(left, right), implies(right, left));
    }

    /** It was too large to be written as clauses. */
    final class TooLarge extends Exception {

        private static final long serialVersionUID = 1;
    }

    /**
     * The formula as clauses of signed, 1-based feature numbers, by distribution: no new variables, so that counts stay
     * what they are.
     *
     * @throws TooLarge when there would be more than {@code limit} clauses
     */
    default List<TreeSet<Integer>> clauses(int limit) throws TooLarge {
        return clauses(this, true, limit);
    }

    private static List<TreeSet<Integer>> clauses(Logic logic, boolean holds, int limit) throws TooLarge {
        return switch (logic) {
            case Feature feature -> {
                int literal = feature.number() + 1;
                yield List.of(new TreeSet<>(List.of(holds ? literal : -literal)));
            }
            case Not not -> clauses(not.of(), !holds, limit);
            case And and ->
                holds
                        ? both(clauses(and.left(), true, limit), clauses(and.right(), true, limit), limit)
                        : either(clauses(and.left(), false, limit), clauses(and.right(), false, limit), limit);
            case Or or ->
                holds
                        ? either(clauses(or.left(), true, limit), clauses(or.right(), true, limit), limit)
                        : both(clauses(or.left(), false, limit), clauses(or.right(), false, limit), limit);
        };
    }

    private static List<TreeSet<Integer>> both(List<TreeSet<Integer>> left, List<TreeSet<Integer>> right, int limit)
            throws TooLarge {
        if (left.size() + right.size() > limit) {
            throw new TooLarge();
        }
        List<TreeSet<Integer>> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private static List<TreeSet<Integer>> either(List<TreeSet<Integer>> left, List<TreeSet<Integer>> right, int limit)
            throws TooLarge {
        List<TreeSet<Integer>> all = new ArrayList<>();
        for (TreeSet<Integer> one : left) {
            for (TreeSet<Integer> other : right) {
                TreeSet<Integer> joined = new TreeSet<>(one);
                joined.addAll(other);
                if (joined.stream().noneMatch(literal -> joined.contains(-literal))) {
                    all.add(joined);
                }
                if (all.size() > limit) {
                    throw new TooLarge();
                }
            }
        }
        return all;
    }
}
