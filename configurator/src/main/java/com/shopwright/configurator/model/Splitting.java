package com.shopwright.configurator.model;

import com.shopwright.configurator.model.Condition.All;
import com.shopwright.configurator.model.Condition.Any;
import com.shopwright.configurator.model.Condition.Compared;
import com.shopwright.configurator.model.Condition.Fork;
import com.shopwright.configurator.model.Condition.Member;
import com.shopwright.configurator.model.Condition.Not;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Makes conditions that couple too many variables smaller, exactly, with auxiliary variables: a yes/no for a part of an
 * and/or (G. S. Tseitin, 1968), a number for a part of a sum.
 *
 * <p>The options determine every auxiliary variable, so the number of full configurations stays the same.
 */
final class Splitting {

    private static final int GROUP = 8;

    private final Auxiliaries auxiliaries;
    private final Limits limits;

    Splitting(Auxiliaries auxiliaries, Limits limits) {
        this.auxiliaries = auxiliaries;
        this.limits = limits;
    }

    /** A condition that says the same over fewer combinations, as far as there is one. */
    Condition reduced(Condition written) {
        Condition condition = auxiliaries.tabulated(written);
        if (limits.isSmall(Scope.of(condition))) {
            return condition;
        }
        return switch (condition) {
            case All(Condition[] parts) -> joined(parts, Condition::all);
            case Any(Condition[] parts) -> joined(parts, Condition::any);
            case Fork(Condition on, Condition yes, Condition no) -> reduced(forked(flag(on), yes, no));
            case Not(Condition of) -> new Not(reduced(of));
            case Compared compared -> new SumSplitting(auxiliaries, limits, this).reduced(compared);
            default -> condition;
        };
    }

    private static Condition forked(Condition flag, Condition yes, Condition no) {
        return new All(new Any(flag.negated(), yes), new Any(flag, no));
    }

    /** An auxiliary yes/no that says whether {@code condition} holds. */
    Condition flag(Condition condition) {
        return condition instanceof Member && combinations(condition) <= 2
                ? condition
                : auxiliaries.flag(reduced(condition));
    }

    /** The parts joined, the largest replaced by flags until all together are small; of very many, flags of flags. */
    private Condition joined(Condition[] parts, Function<List<Condition>, Condition> join) {
        List<Condition> left = new ArrayList<>(Arrays.asList(parts));
        left.sort(Comparator.comparingDouble(this::combinations).reversed());
        for (int i = 0; i < left.size() && !limits.isSmall(Scope.of(join.apply(left))); i++) {
            left.set(i, flag(left.get(i)));
        }
        while (left.size() > GROUP && !limits.isSmall(Scope.of(join.apply(left)))) {
            List<Condition> group = left.subList(0, GROUP);
            Condition flag = auxiliaries.flag(join.apply(List.copyOf(group)));
            group.clear();
            left.add(flag);
        }
        return join.apply(left);
    }

    private double combinations(Condition condition) {
        return limits.combinations(Scope.of(condition));
    }
}
