package com.shopwright.bench.configurator;

import com.shopwright.bench.configurator.Choco.Verdict;
import java.util.Arrays;
import org.chocosolver.solver.search.strategy.selectors.variables.DomOverWDeg;
import org.chocosolver.solver.search.strategy.selectors.variables.VariableSelector;
import org.chocosolver.solver.variables.IntVar;

/** Steers a search towards values of which nobody knows yet whether a solution has them, and keeps what was found. */
final class Quest implements VariableSelector<IntVar> {

    private final IntVar[] variables;
    private final DomOverWDeg<IntVar> otherwise;
    private final Verdict[][] verdicts;
    private boolean rootSeen;
    private boolean tried;
    private int item;
    private int value;

    Quest(Rereading rereading, IntVar[] variables) {
        this.variables = variables;
        this.otherwise = new DomOverWDeg<>(variables, 0);
        this.verdicts = rereading.items().stream()
                .map(each -> {
                    Verdict[] open = new Verdict[each.values().size()];
                    Arrays.fill(open, Verdict.UNKNOWN);
                    return open;
                })
                .toArray(Verdict[][]::new);
    }

    /** Picks the next open value; false when there is none. */
    boolean aim() {
        tried = false;
        for (item = 0; item < verdicts.length; item++) {
            for (value = 0; value < verdicts[item].length; value++) {
                if (verdicts[item][value] == Verdict.UNKNOWN) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A solution: all of its values are possible; the one aimed at is not, if the solution is without it. */
    void solved() {
        for (int i = 0; i < variables.length; i++) {
            verdicts[i][variables[i].getValue()] = Verdict.YES;
        }
        if (verdicts[item][value] != Verdict.YES) {
            verdicts[item][value] = Verdict.NO;
        }
    }

    /** There is no solution at all. */
    void exhausted() {
        for (Verdict[] each : verdicts) {
            for (int v = 0; v < each.length; v++) {
                each[v] = each[v] == Verdict.UNKNOWN ? Verdict.NO : each[v];
            }
        }
    }

    Verdict[][] verdicts() {
        return verdicts;
    }

    @Override
    public boolean init() {
        return otherwise.init();
    }

    @Override
    public void remove() {
        otherwise.remove();
    }

    @Override
    public IntVar getVariable(IntVar[] scope) {
        if (!rootSeen) {
            rootSeen = true;
            refuted();
        }
        if (!tried) {
            tried = true;
            if (!variables[item].isInstantiated() && variables[item].contains(value)) {
                return variables[item];
            }
        }
        return otherwise.getVariable(scope);
    }

    /** What propagation of the selection alone removes is refuted. */
    private void refuted() {
        for (int i = 0; i < variables.length; i++) {
            for (int v = 0; v < verdicts[i].length; v++) {
                if (!variables[i].contains(v)) {
                    verdicts[i][v] = Verdict.NO;
                }
            }
        }
    }

    /** The value aimed at, else one that is still open, else the least. */
    int value(IntVar variable) {
        if (variable == variables[item] && variable.contains(value)) {
            return value;
        }
        int number = Arrays.asList(variables).indexOf(variable);
        for (int v = variable.getLB(); v <= variable.getUB(); v = variable.nextValue(v)) {
            if (verdicts[number][v] == Verdict.UNKNOWN) {
                return v;
            }
        }
        return variable.getLB();
    }
}
