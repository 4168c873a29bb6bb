package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Arithmetic.Branch;
import com.shopwright.configurator.model.Arithmetic.Column;
import com.shopwright.configurator.model.Arithmetic.Constant;
import com.shopwright.configurator.model.Arithmetic.Pair;
import com.shopwright.configurator.model.Arithmetic.Scaled;
import com.shopwright.configurator.model.Condition.Compared;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Splits a comparison of sums: brings it to {@code a + b + c + ... <= 0}, then replaces {@code a + b} by one auxiliary
 * variable, and so on, until what is left is small. Sums too large or too small to matter any more share one value.
 */
final class SumSplitting {

    private final Auxiliaries auxiliaries;
    private final Limits limits;
    private final Splitting conditions;
    private final List<Arithmetic> summands = new ArrayList<>();
    private long constant;

    SumSplitting(Auxiliaries auxiliaries, Limits limits, Splitting conditions) {
        this.auxiliaries = auxiliaries;
        this.limits = limits;
        this.conditions = conditions;
    }

    /** Says the same over fewer combinations, if it is a comparison of sums. */
    Condition reduced(Compared compared) {
        try {
            collect(compared.left(), compared.leftFactor());
            collect(compared.right(), Math.negateExact(compared.rightFactor()));
            return compare(compared.comparison(), sum(unrelated()));
        } catch (ArithmeticException tooLarge) {
            return compared;
        }
    }

    /** Numerators only: both sides of a comparison have the same denominator. */
    private void collect(Arithmetic number, long factor) {
        switch (number) {
            case Constant(long numerator, long denominator) ->
                constant = Math.addExact(constant, Math.multiplyExact(numerator, factor));
            case Scaled scaled -> collect(scaled.of(), Math.multiplyExact(factor, scaled.factor()));
            case Pair pair
            when pair.joint() == Joint.SUM -> {
                collect(pair.left(), Math.multiplyExact(factor, pair.leftFactor()));
                collect(pair.right(), Math.multiplyExact(factor, pair.rightFactor()));
            }
            default ->
                summands.add(auxiliaries.tabulated(
                        new Scaled(smaller(number), factor, 1, number.bounds().times(factor))));
        }
    }

    /** A branch that couples too much asks for a flag instead of the condition itself. */
    private Arithmetic smaller(Arithmetic number) {
        return number instanceof Branch branch && !limits.isSmall(Scope.of(number))
                ? new Branch(
                        conditions.flag(branch.condition()),
                        branch.yes(),
                        branch.yesFactor(),
                        branch.no(),
                        branch.noFactor(),
                        branch.denominator(),
                        branch.bounds())
                : number;
    }

    /** Summands that share variables together, if that is small, else each behind a variable of its own. */
    private List<Arithmetic> unrelated() {
        var groups = new ArrayList<List<Arithmetic>>();
        for (Arithmetic summand : summands) {
            var related = new ArrayList<Arithmetic>();
            related.add(summand);
            groups.removeIf(group -> share(group, summand) && related.addAll(group));
            groups.add(related);
        }
        var unrelated = new ArrayList<Arithmetic>();
        for (List<Arithmetic> group : groups) {
            Arithmetic together = group.stream().reduce(SumSplitting::plus).orElseThrow();
            if (group.size() == 1 || limits.isSmall(Scope.of(together))) {
                unrelated.add(together);
            } else {
                group.forEach(summand -> unrelated.add(behindVariable(summand).orElse(summand)));
            }
        }
        unrelated.sort(Comparator.comparingDouble(summand -> limits.combinations(Scope.of(summand))));
        return unrelated;
    }

    private Optional<Arithmetic> behindVariable(Arithmetic summand) {
        return summand instanceof Column
                ? Optional.of(summand)
                : auxiliaries.number(summand, Long.MIN_VALUE, Long.MAX_VALUE).map(column -> column);
    }

    /** The sum of all, with as many partial sums behind variables as it takes. */
    private Arithmetic sum(List<Arithmetic> parts) {
        Arithmetic sum = new Constant(constant, 1);
        for (int i = 0; i < parts.size(); i++) {
            Arithmetic rest = parts.subList(i, parts.size()).stream()
                    .reduce(SumSplitting::plus)
                    .orElseThrow();
            if (limits.isSmall(Scope.of(plus(sum, rest)))) {
                return plus(sum, rest);
            }
            sum = plus(sum, parts.get(i));
            if (i > 0 && i + 1 < parts.size()) {
                Bounds open = parts.subList(i + 1, parts.size()).stream()
                        .reduce(SumSplitting::plus)
                        .orElseThrow()
                        .bounds();
                Optional<Column> partial = auxiliaries.number(
                        sum, Math.subtractExact(-1L, open.high()), Math.subtractExact(1L, open.low()));
                if (partial.isPresent()) {
                    sum = partial.get();
                }
            }
        }
        return sum;
    }

    private Condition compare(Condition.Comparison comparison, Arithmetic sum) {
        return auxiliaries.tabulated(Calculation.compared(comparison, sum, Constant.ZERO));
    }

    private static Arithmetic plus(Arithmetic a, Arithmetic b) {
        return Calculation.plus(a, b);
    }

    private static boolean share(List<Arithmetic> group, Arithmetic summand) {
        var own = new BitSet();
        summand.variables(own);
        var others = new BitSet();
        group.forEach(other -> other.variables(others));
        return own.intersects(others);
    }
}
