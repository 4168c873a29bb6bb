package com.shopwright.bench.configurator;

import java.util.ArrayList;
import java.util.List;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.constraints.Constraint;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.IntVar;

/**
 * The second reading put to a constraint solver that knows nothing of the engine. A position of -1 stands for an item
 * that is not chosen. Not thread-safe.
 */
final class Choco {

    /** What a question came to. */
    enum Verdict {
        YES,
        NO,
        /** Not decided in time. */
        UNKNOWN
    }

    private final Rereading rereading;
    private final Model model = new Model();
    private final Solver solver = model.getSolver();
    private final IntVar[] variables;
    private final IntVar cost;
    private long deadline;

    /**
     * @param prices for each item and value what it adds
     */
    Choco(Rereading rereading, int[][] prices) {
        this.rereading = rereading;
        this.variables = rereading.items().stream()
                .map(item -> item.values().size() == 2
                        ? model.boolVar(item.name())
                        : model.intVar(item.name(), 0, item.values().size() - 1, false))
                .toArray(IntVar[]::new);
        rereading.rules().forEach(rule -> rule.post(model, variables));
        this.cost = cost(prices);
        solver.addStopCriterion(() -> System.nanoTime() > deadline);
    }

    private IntVar cost(int[][] prices) {
        IntVar[] costs = new IntVar[variables.length];
        int most = 0;
        for (int i = 0; i < costs.length; i++) {
            costs[i] = model.intVar(prices[i]);
            model.element(costs[i], prices[i], variables[i]).post();
            most += costs[i].getUB();
        }
        IntVar sum = model.intVar(0, most);
        model.sum(costs, "=", sum).post();
        return sum;
    }

    /**
     * Decides for every value whether some solution has it and the selection. Each solution settles as many values as it
     * has; what none has is tried on its own, and refuted when the search ends without one.
     *
     * @return for each item and value a verdict
     */
    Verdict[][] possible(int[] selection, long until) {
        Quest quest = new Quest(rereading, variables);
        begin(selection, until, List.of());
        solver.setSearch(Search.intVarSearch(quest, quest::value, variables));
        solver.setRestartOnSolutions();
        while (quest.aim()) {
            if (solver.solve()) {
                quest.solved();
            } else if (solver.isStopCriterionMet()) {
                break;
            } else {
                quest.exhausted();
            }
        }
        return quest.verdicts();
    }

    /** Decides whether {@code price} is the least that the selection can cost: it can be had, and nothing below it. */
    Verdict isLeast(int[] selection, long price, long until) {
        Verdict had = within(selection, Math.toIntExact(price), until);
        if (had != Verdict.YES || price == 0) {
            return had;
        }
        return switch (within(selection, Math.toIntExact(price - 1), until)) {
            case YES -> Verdict.NO;
            case NO -> Verdict.YES;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private Verdict within(int[] selection, int most, long until) {
        begin(selection, until, List.of(model.arithm(cost, "<=", most)));
        solver.setSearch(Search.domOverWDegSearch(variables));
        if (solver.solve()) {
            return Verdict.YES;
        }
        return solver.isStopCriterionMet() ? Verdict.UNKNOWN : Verdict.NO;
    }

    private final List<Constraint> posted = new ArrayList<>();

    private void begin(int[] selection, long until, List<Constraint> more) {
        solver.reset();
        solver.clearRestarter();
        posted.forEach(model::unpost);
        posted.clear();
        for (int i = 0; i < selection.length; i++) {
            if (selection[i] >= 0) {
                posted.add(model.arithm(variables[i], "=", selection[i]));
            }
        }
        posted.addAll(more);
        posted.forEach(Constraint::post);
        deadline = until;
    }
}
