package com.shopwright.configurator.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What holds or does not, depending on the options. As {@link Arithmetic}, it is evaluated without allocation. */
sealed interface Condition {

    boolean at(int[] values);

    /** Adds the variables it reads. */
    void variables(BitSet into);

    /** The same node over rewritten operands. */
    Condition rewrite(Rewrite rewrite);

    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts.toArray(Condition[]::new));
    }

    static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts.toArray(Condition[]::new));
    }

    /** The opposite, with the negation moved down to what cannot be split. */
    default Condition negated() {
        return switch (this) {
            case Fixed(boolean holds) -> new Fixed(!holds);
            case Member(int variable, boolean[] holds) -> new Member(variable, opposite(holds));
            case Marks(Grid grid, boolean[] holds) -> new Marks(grid, opposite(holds));
            case All(Condition[] parts) -> new Any(negated(parts));
            case Any(Condition[] parts) -> new All(negated(parts));
            case Not(Condition of) -> of;
            case Fork(Condition on, Condition yes, Condition no) -> new Fork(on, yes.negated(), no.negated());
            case Compared compared -> new Not(compared);
            case Listed listed -> new Not(listed);
        };
    }

    private static Condition[] negated(Condition[] parts) {
        return List.of(parts).stream().map(Condition::negated).toArray(Condition[]::new);
    }

    private static boolean[] opposite(boolean[] holds) {
        boolean[] opposite = new boolean[holds.length];
        for (int i = 0; i < holds.length; i++) {
            opposite[i] = !holds[i];
        }
        return opposite;
    }

    record Fixed(boolean holds) implements Condition {

        @Override
        public boolean at(int[] values) {
            return holds;
        }

        @Override
        public void variables(BitSet into) {
            // reads none
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return this;
        }
    }

    /** Holds for some values of one variable. */
    record Member(int variable, boolean[] holds) implements Condition {

        @Override
        public boolean at(int[] values) {
            return holds[values[variable]];
        }

        @Override
        public void variables(BitSet into) {
            into.set(variable);
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return this;
        }
    }

    /** Holds for some combinations of values. */
    record Marks(Grid grid, boolean[] holds) implements Condition {

        @Override
        public boolean at(int[] values) {
            return holds[grid.cell(values)];
        }

        @Override
        public void variables(BitSet into) {
            grid.variables(into);
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return this;
        }
    }

    enum Comparison {
        LESS,
        AT_MOST,
        EQUAL
    }

    /** Two numbers, brought to a common denominator by {@code leftFactor} and {@code rightFactor}, and compared. */
    record Compared(Comparison comparison, Arithmetic left, long leftFactor, Arithmetic right, long rightFactor)
            implements Condition {

        @Override
        public boolean at(int[] values) {
            long a = left.at(values) * leftFactor;
            long b = right.at(values) * rightFactor;
            return switch (comparison) {
                case LESS -> a < b;
                case AT_MOST -> a <= b;
                case EQUAL -> a == b;
            };
        }

        @Override
        public void variables(BitSet into) {
            left.variables(into);
            right.variables(into);
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return new Compared(comparison, rewrite.number(left), leftFactor, rewrite.number(right), rightFactor);
        }
    }

    /** The numerator, times {@code factor}, is one of the {@code numbers}, which are sorted. */
    record Listed(Arithmetic of, long factor, long[] numbers) implements Condition {

        @Override
        public boolean at(int[] values) {
            return Arrays.binarySearch(numbers, of.at(values) * factor) >= 0;
        }

        @Override
        public void variables(BitSet into) {
            of.variables(into);
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return new Listed(rewrite.number(of), factor, numbers);
        }
    }

    record Not(Condition of) implements Condition {

        @Override
        public boolean at(int[] values) {
            return !of.at(values);
        }

        @Override
        public void variables(BitSet into) {
            of.variables(into);
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return new Not(rewrite.condition(of));
        }
    }

    /** One condition or another. */
    record Fork(Condition on, Condition yes, Condition no) implements Condition {

        @Override
        public boolean at(int[] values) {
            return on.at(values) ? yes.at(values) : no.at(values);
        }

        @Override
        public void variables(BitSet into) {
            on.variables(into);
            yes.variables(into);
            no.variables(into);
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return new Fork(rewrite.condition(on), rewrite.condition(yes), rewrite.condition(no));
        }
    }

    record All(Condition... parts) implements Condition {

        @Override
        public boolean at(int[] values) {
            for (Condition part : parts) {
                if (!part.at(values)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void variables(BitSet into) {
            for (Condition part : parts) {
                part.variables(into);
            }
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return new All(List.of(parts).stream().map(rewrite::condition).toArray(Condition[]::new));
        }
    }

    record Any(Condition... parts) implements Condition {

        @Override
        public boolean at(int[] values) {
            for (Condition part : parts) {
                if (part.at(values)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void variables(BitSet into) {
            for (Condition part : parts) {
                part.variables(into);
            }
        }

        @Override
        public Condition rewrite(Rewrite rewrite) {
            return new Any(List.of(parts).stream().map(rewrite::condition).toArray(Condition[]::new));
        }
    }
}
