package com.shopwright.bench.configurator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.constraints.extension.Tuples;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;

/** A rule in the checker's own reading. It can test a full assignment, and say itself to the solver and to the counter. */
sealed interface RereadRule {

    boolean holds(int[] positions);

    void post(Model model, IntVar[] variables);

    void tabulate(SmallTables tables);

    /** A table of what is allowed ({@code supports}) or forbidden. */
    record Listed(int[] scope, Set<List<Integer>> rows, boolean supports) implements RereadRule {

        @Override
        public boolean holds(int[] positions) {
            return rows.contains(Arrays.stream(scope)
                            .mapToObj(item -> positions[item])
                            .toList())
                    == supports;
        }

        @Override
        public void post(Model model, IntVar[] variables) {
            int[][] tuples = rows.stream()
                    .map(row -> row.stream().mapToInt(value -> value).toArray())
                    .toArray(int[][]::new);
            IntVar[] over =
                    Arrays.stream(scope).mapToObj(item -> variables[item]).toArray(IntVar[]::new);
            if (scope.length == 1) {
                int[] values = Arrays.stream(tuples).mapToInt(tuple -> tuple[0]).toArray();
                (supports ? model.member(over[0], values) : model.notMember(over[0], values)).post();
            } else {
                model.table(over, new Tuples(tuples, supports, java.util.OptionalInt.empty()))
                        .post();
            }
        }

        @Override
        public void tabulate(SmallTables tables) {
            if (supports) {
                tables.add(scope, rows);
            } else {
                Set<List<Integer>> others = new HashSet<>(tables.combinations(scope));
                others.removeAll(rows);
                tables.add(scope, others);
            }
        }
    }

    /** At least one of the literals, which are item numbers from 1, negative ones negated. */
    record Clause(int[] literals) implements RereadRule {

        @Override
        public boolean holds(int[] positions) {
            return Arrays.stream(literals)
                    .anyMatch(literal -> positions[Math.abs(literal) - 1] == (literal > 0 ? 1 : 0));
        }

        @Override
        public void post(Model model, IntVar[] variables) {
            model.addClauses(
                    literals(variables, true).toArray(BoolVar[]::new),
                    literals(variables, false).toArray(BoolVar[]::new));
        }

        private java.util.stream.Stream<BoolVar> literals(IntVar[] variables, boolean positive) {
            return Arrays.stream(literals)
                    .filter(literal -> literal > 0 == positive)
                    .mapToObj(literal -> (BoolVar) variables[Math.abs(literal) - 1]);
        }

        @Override
        public void tabulate(SmallTables tables) {
            int[] gates = Arrays.stream(literals)
                    .map(literal -> literal > 0 ? literal - 1 : tables.not(-literal - 1))
                    .toArray();
            tables.fix(tables.any(gates), 1);
        }
    }

    /** Between {@code min} and {@code max} of the children if the parent is chosen, none if not. */
    record Group(int parent, int[] children, int min, int max) implements RereadRule {

        @Override
        public boolean holds(int[] positions) {
            int chosen = Arrays.stream(children).map(child -> positions[child]).sum();
            return positions[parent] == 1 ? min <= chosen && chosen <= max : chosen == 0;
        }

        @Override
        public void post(Model model, IntVar[] variables) {
            BoolVar[] bools = Arrays.stream(children)
                    .mapToObj(child -> (BoolVar) variables[child])
                    .toArray(BoolVar[]::new);
            IntVar chosen = model.intVar(0, children.length);
            model.sum(bools, "=", chosen).post();
            BoolVar wanted = (BoolVar) variables[parent];
            model.arithm(chosen, ">=", wanted.mul(min).intVar()).post();
            model.arithm(chosen, "<=", wanted.mul(max).intVar()).post();
        }

        @Override
        public void tabulate(SmallTables tables) {
            int chosen = children[0];
            for (int i = 1; i < children.length; i++) {
                chosen = tables.sum(chosen, children[i], max + 1);
            }
            tables.relate(parent, chosen, (wanted, sum) -> wanted == 1 ? min <= sum && sum <= max : sum == 0);
        }
    }

    /** A Boolean formula. */
    record Says(Formula formula) implements RereadRule {

        @Override
        public boolean holds(int[] positions) {
            return formula.holds(positions);
        }

        @Override
        public void post(Model model, IntVar[] variables) {
            model.arithm(formula.post(model, variables), "=", 1).post();
        }

        @Override
        public void tabulate(SmallTables tables) {
            tables.fix(formula.tabulate(tables), 1);
        }
    }

    /** A part of a formula. */
    sealed interface Formula {

        boolean holds(int[] positions);

        BoolVar post(Model model, IntVar[] variables);

        /** The number of the counter's variable that is 1 exactly when this holds. */
        int tabulate(SmallTables tables);
    }

    record Atom(int item) implements Formula {

        @Override
        public boolean holds(int[] positions) {
            return positions[item] == 1;
        }

        @Override
        public BoolVar post(Model model, IntVar[] variables) {
            return (BoolVar) variables[item];
        }

        @Override
        public int tabulate(SmallTables tables) {
            return item;
        }
    }

    record Negation(Formula of) implements Formula {

        @Override
        public boolean holds(int[] positions) {
            return !of.holds(positions);
        }

        @Override
        public BoolVar post(Model model, IntVar[] variables) {
            return of.post(model, variables).not();
        }

        @Override
        public int tabulate(SmallTables tables) {
            return tables.not(of.tabulate(tables));
        }
    }

    record AnyOf(Formula left, Formula right) implements Formula {

        @Override
        public boolean holds(int[] positions) {
            return left.holds(positions) || right.holds(positions);
        }

        @Override
        public BoolVar post(Model model, IntVar[] variables) {
            return model.or(left.post(model, variables), right.post(model, variables))
                    .reify();
        }

        @Override
        public int tabulate(SmallTables tables) {
            return tables.any(left.tabulate(tables), right.tabulate(tables));
        }
    }

    record SameAs(Formula left, Formula right) implements Formula {

        @Override
        public boolean holds(int[] positions) {
            return left.holds(positions) == right.holds(positions);
        }

        @Override
        public BoolVar post(Model model, IntVar[] variables) {
            return model.arithm(left.post(model, variables), "=", right.post(model, variables))
                    .reify();
        }

        @Override
        public int tabulate(SmallTables tables) {
            return tables.same(left.tabulate(tables), right.tabulate(tables));
        }
    }
}
