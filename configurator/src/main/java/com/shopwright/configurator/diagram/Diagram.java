package com.shopwright.configurator.diagram;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.random.RandomGenerator;

/**
 * A compiled network. Immutable and safe for any number of threads.
 *
 * <p>A selection has one entry per variable: the value chosen, or {@link #OPEN}. The array is the caller's and is not
 * kept.
 */
public final class Diagram {

    /** The entry of a variable that is not chosen yet. */
    public static final int OPEN = -1;

    /** What every full assignment adds, whatever is chosen. */
    record Constants(long price, int days, SortedMap<String, Long> needs) {}

    final int root;
    final int[] sizes;
    /** Where a variable's values start in arrays over all values; one entry more than variables. */
    final int[] offset;

    final int[] variable;
    final int[] first;
    final int[] low;
    final int[] high;
    final int[] child;
    final long[] price;
    final long[] days;
    final int[] needs;
    final int[] cells;
    final int[] cell;
    final List<SortedMap<String, Long>> needSets;
    final Constants constants;

    private final Deque<Scratch> idle = new ConcurrentLinkedDeque<>();

    Diagram(int[] sizes, Nodes nodes, int root, Constants constants) {
        this.sizes = sizes;
        this.offset = new int[sizes.length + 1];
        for (int v = 0; v < sizes.length; v++) {
            offset[v + 1] = offset[v] + sizes[v];
        }
        Nodes kept = nodes.reachable(root);
        this.root = kept.count() - 1;
        this.variable = kept.variable.toArray();
        this.first = kept.first.toArray();
        this.low = kept.low.toArray();
        this.high = kept.high.toArray();
        this.child = kept.child.toArray();
        this.price = kept.price.toArray();
        this.days = Arrays.stream(kept.days.toArray()).asLongStream().toArray();
        this.needs = kept.needs.toArray();
        this.cells = kept.cells.toArray();
        this.cell = kept.cell.toArray();
        this.needSets = List.copyOf(nodes.pool.sets());
        this.constants = constants;
    }

    /** How many nodes, edges and cells it has: a measure of its memory and of the work of a pass. */
    public String size() {
        return "%d nodes, %d edges, %d cells".formatted(variable.length, low.length, cell.length);
    }

    public int variables() {
        return sizes.length;
    }

    public int size(int variable) {
        return sizes[variable];
    }

    /** The values of every variable that some full assignment with {@code selection} has. */
    public Values domains(int[] selection) {
        return borrow(scratch -> new DomainPass(this, scratch).run(selection));
    }

    /** For every value the price of the cheapest full assignment with it and {@code selection}. */
    public Costs prices(int[] selection) {
        return borrow(
                scratch -> new SumPass(this, scratch, price, true, Penalties.NONE).run(selection, constants.price()));
    }

    /** For every value the fewest workshop days of a full assignment with it and {@code selection}. */
    public Costs days(int[] selection) {
        return borrow(
                scratch -> new SumPass(this, scratch, days, false, Penalties.NONE).run(selection, constants.days()));
    }

    /**
     * For every value the least of price plus penalties over full assignments; nothing is fixed.
     */
    public Costs prices(Penalties penalties) {
        return borrow(scratch -> new SumPass(this, scratch, price, true, penalties).run(open(), constants.price()));
    }

    /** The full assignment with the least of price plus penalties under {@code selection}; the lowest values on a tie. */
    public int[] cheapest(int[] selection, Penalties penalties) {
        return borrow(scratch -> new SumPass(this, scratch, price, true, penalties).best(selection));
    }

    /**
     * For every value the earliest day on which all parts of some full assignment with it and {@code selection} are there,
     * each part looked at alone.
     *
     * @param arrivals from {@link #arrivals}
     */
    public Costs ready(int[] selection, Arrivals arrivals) {
        return borrow(scratch -> new ReadyPass(this, scratch, arrivals.day).run(selection, arrivals.constant));
    }

    /** Looks up when what each value needs is there, once for any number of questions. */
    public Arrivals arrivals(ToIntBiFunction<String, Long> readyIn) {
        int[] day = needSets.stream().mapToInt(set -> latest(set, readyIn)).toArray();
        return new Arrivals(day, latest(constants.needs(), readyIn));
    }

    private static int latest(SortedMap<String, Long> set, ToIntBiFunction<String, Long> readyIn) {
        return set.entrySet().stream()
                .mapToInt(need -> readyIn.applyAsInt(need.getKey(), need.getValue()))
                .max()
                .orElse(0);
    }

    /** When the needs of this diagram can be met, for one state of the stock. */
    public static final class Arrivals {

        private final int[] day;
        private final int constant;

        private Arrivals(int[] day, int constant) {
            this.day = day;
            this.constant = constant;
        }
    }

    /** Exactly how many full assignments {@code selection} allows. */
    public BigInteger count(int[] selection) {
        return new CountPass(this, selection).count();
    }

    /** One of them, each as likely as any other. */
    public int[] sample(int[] selection, RandomGenerator random) {
        return new CountPass(this, selection).sample(random);
    }

    int[] open() {
        int[] selection = new int[sizes.length];
        Arrays.fill(selection, OPEN);
        return selection;
    }

    int nodes() {
        return variable.length;
    }

    /** The edge of {@code node} that covers {@code value}; -1 when there is none. */
    int edge(int node, int value) {
        int from = first[node];
        int to = first[node + 1] - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            if (high[middle] < value) {
                from = middle + 1;
            } else if (low[middle] > value) {
                to = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Working memory for one pass, kept between passes because it is as large as the diagram. */
    static final class Scratch {

        final long[] up;
        final long[] down;
        final byte[] alive;
        final byte[] reached;

        Scratch(int nodes) {
            alive = new byte[nodes];
            reached = new byte[nodes];
            up = new long[nodes];
            down = new long[nodes];
        }
    }

    <T> T borrow(Function<Scratch, T> pass) {
        Scratch scratch = idle.pollFirst();
        if (scratch == null) {
            scratch = new Scratch(nodes());
        }
        try {
            return pass.apply(scratch);
        } finally {
            idle.addFirst(scratch);
        }
    }
}
