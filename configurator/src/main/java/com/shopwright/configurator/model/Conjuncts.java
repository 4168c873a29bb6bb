package com.shopwright.configurator.model;

import java.util.ArrayList;
import java.util.List;

/** Splits a condition into conditions that must all hold: the more, the smaller their scopes. */
final class Conjuncts {

    private static final int MAX = 32;

    private Conjuncts() {}

    static List<Condition> of(Condition condition) {
        return switch (condition) {
            case Condition.All(Condition[] parts) ->
                List.of(parts).stream().flatMap(part -> of(part).stream()).toList();
            case Condition.Any(Condition[] parts) -> ofAlternatives(List.of(parts));
            default -> List.of(condition);
        };
    }

    /** {@code a or (b and c)} is {@code (a or b) and (a or c)}, as long as that does not get out of hand. */
    private static List<Condition> ofAlternatives(List<Condition> alternatives) {
        List<List<Condition>> clauses = List.of(List.of());
        for (Condition alternative : alternatives) {
            List<Condition> conjuncts = of(alternative);
            var next = new ArrayList<List<Condition>>();
            for (List<Condition> clause : clauses) {
                for (Condition conjunct : conjuncts) {
                    var longer = new ArrayList<>(clause);
                    longer.add(conjunct);
                    next.add(longer);
                }
            }
            if (next.size() > MAX) {
                return List.of(Condition.any(alternatives));
            }
            clauses = next;
        }
        return clauses.stream().map(Condition::any).toList();
    }
}
