package com.shopwright.configurator.model;

import com.shopwright.configurator.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns rules into relations with small scopes, all named by their rule. */
final class RuleLowering {

    /** Up to here the engine lists the combinations itself. */
    private static final int LISTED = 200_000;

    private static final int MAX_TUPLES = 200_000;

    private final Network.Builder network;
    private final Variables variables;
    private final Limits limits;

    RuleLowering(Network.Builder network, Variables variables, Limits limits) {
        this.network = network;
        this.variables = variables;
        this.limits = limits;
    }

    void add(RuleDraft rule) {
        if (rule.rows().isPresent() && limits.combinations(Scope.of(rule.condition())) > LISTED) {
            RuleDraft.Combinations rows = rule.rows().get();
            Optional<int[][]> tuples = rows.tuples(MAX_TUPLES);
            if (tuples.isPresent()) {
                int[] scope = rows.of().stream().mapToInt(Declared::variable).toArray();
                network.allow(rule.rule().name(), scope, tuples.get());
                return;
            }
        }
        for (Condition condition : byScope(Conjuncts.of(rule.condition()))) {
            relation(rule, condition);
        }
    }

    private void relation(RuleDraft rule, Condition written) {
        var auxiliaries = new Auxiliaries(network, variables, limits, rule);
        Condition condition = new Splitting(auxiliaries, limits).reduced(written);
        if (Lowering.isTrue(condition)) {
            return;
        }
        if (condition instanceof Condition.Fixed) {
            rule.field().fault("This can never hold, whatever is chosen.", "Correct it, or leave it out.");
            return;
        }
        Scope scope = Scope.of(condition);
        if (limits.accepts(scope, rule.field())) {
            network.where(rule.rule().name(), scope.variables(), scope.placed(condition)::at);
        }
    }

    /** Those over the same variables together. */
    private static List<Condition> byScope(List<Condition> conditions) {
        Map<List<Integer>, List<Condition>> groups = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            List<Integer> scope =
                    IntStream.of(Scope.of(condition).variables()).boxed().toList();
            groups.computeIfAbsent(scope, key -> new ArrayList<>()).add(condition);
        }
        return groups.values().stream().map(Condition::all).toList();
    }
}
