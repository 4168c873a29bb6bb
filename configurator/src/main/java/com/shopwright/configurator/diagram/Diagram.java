package com.shopwright.configurator.diagram;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ArrayBlockingQueue;
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

    private final Pooled values;
    private final Pooled material;
    private final Pooled priced;

    Diagram(Graph values, Graph material, Graph priced) {
        this.values = new Pooled(values);
        this.material = material == values ? this.values : new Pooled(material);
        this.priced = priced == values ? this.values : new Pooled(priced);
    }

    public int variables() {
        return values.graph.variables();
    }

    /** How many values {@code variable} has, possible or not. */
    public int size(int variable) {
        return values.graph.offset[variable + 1] - values.graph.offset[variable];
    }

    /** Nodes and edges per graph: a measure of memory and of the work of a pass. */
    public String describe() {
        return "values %s; days and material %s; prices %s".formatted(values, material, priced);
    }

    /** The values of every variable that some full assignment with {@code selection} has. */
    public Values domains(int[] selection) {
        return values.run((graph, scratch) -> new DomainPass(graph, scratch, selection).run());
    }

    /** For every value the price of the cheapest full assignment with it and {@code selection}. */
    public Costs prices(int[] selection) {
        Values possible = domains(selection);
        return priced.run((graph, scratch) -> new SumPass(
                        new UpPass(graph, scratch, graph.price, true, Penalties.NONE, graph.freePrice),
                        graph.price,
                        true)
                .run(selection, possible, graph.constants.price()));
    }

    /** At least the price of the dearest full assignment: an upper bound, found without adding up rows exactly. */
    public long dearest() {
        return priced.graph.dearest() + priced.graph.constants.price();
    }

    /** For every value the fewest workshop days of a full assignment with it and {@code selection}. */
    public Costs days(int[] selection) {
        Values possible = domains(selection);
        return material.run((graph, scratch) -> new SumPass(
                        new UpPass(graph, scratch, graph.days, false, Penalties.NONE, graph.freeDays),
                        graph.days,
                        false)
                .run(selection, possible, graph.constants.days()));
    }

    /** For every value the least of price plus penalties over all full assignments; nothing is fixed. */
    public Costs prices(Penalties penalties) {
        int[] open = open();
        Values possible = domains(open);
        return priced.run((graph, scratch) -> new SumPass(
                        new UpPass(graph, scratch, graph.price, true, penalties), graph.price, true)
                .run(open, possible, graph.constants.price()));
    }

    /**
     * The full assignment with the least of price plus penalties under {@code selection}, the lowest values on a tie;
     * empty when there is none.
     */
    public int[] cheapest(int[] selection, Penalties penalties) {
        return priced.run((graph, scratch) -> {
            var pass = new UpPass(graph, scratch, graph.price, true, penalties);
            return pass.run(selection) >= Costs.NEVER ? new int[0] : LeastPath.of(pass, selection);
        });
    }

    /** For {@link #cheapest} of many selections that differ little from each other, under the same penalties. */
    public Nearby nearby(Penalties penalties) {
        return new Nearby(priced.graph, penalties);
    }

    /** Looks up when what each value needs is there, once for any number of questions about one state of the stock. */
    public Arrivals arrivals(ToIntBiFunction<String, Long> readyIn) {
        int[] day = material.graph.needSets.stream()
                .mapToInt(set -> latest(set, readyIn))
                .toArray();
        return new Arrivals(day, latest(material.graph.constants.needs(), readyIn));
    }

    private static int latest(SortedMap<String, Long> set, ToIntBiFunction<String, Long> readyIn) {
        return set.entrySet().stream()
                .mapToInt(need -> readyIn.applyAsInt(need.getKey(), need.getValue()))
                .max()
                .orElse(0);
    }

    /** When the needs of a diagram can be met, in one state of the stock. */
    public static final class Arrivals {

        private final int[] day;
        private final int constant;

        private Arrivals(int[] day, int constant) {
            this.day = day;
            this.constant = constant;
        }
    }

    /**
     * For every value the earliest day on which all parts of some full assignment with it and {@code selection} are there,
     * each part looked at alone.
     */
    public Costs ready(int[] selection, Arrivals arrivals) {
        return material.run(
                (graph, scratch) -> new ReadyPass(graph, scratch, arrivals.day).run(selection, arrivals.constant));
    }

    /**
     * A full assignment with {@code selection} that is ready first: the day its last part is there, each part looked at
     * alone, plus the workshop's days. The lowest values on a tie; empty when there is none.
     */
    public int[] fastest(int[] selection, Arrivals arrivals) {
        return material.run(
                (graph, scratch) -> new FastestPass(graph, scratch, arrivals.day, arrivals.constant).best(selection));
    }

    /** Exactly how many full assignments {@code selection} allows. */
    public BigInteger count(int[] selection) {
        return new CountPass(values.graph, selection).count();
    }

    /**
     * One of them, each as likely as any other.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int[] sample(int[] selection, RandomGenerator random) {
        return new CountPass(values.graph, selection).sample(random);
    }

    /** A selection with nothing chosen. */
    public int[] open() {
        int[] selection = new int[variables()];
        Arrays.fill(selection, OPEN);
        return selection;
    }

    private interface Pass<T> {

        T run(Graph graph, Scratch scratch);
    }

    /** A graph with the working memory of passes that are not running. */
    private static final class Pooled {

        private final Graph graph;
        /** As many as can be at work at once; what more threads needed is left to the collector. */
        private final Queue<Scratch> idle =
                new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

        Pooled(Graph graph) {
            this.graph = graph;
        }

        <T> T run(Pass<T> pass) {
            Scratch scratch = idle.poll();
            if (scratch == null) {
                scratch = new Scratch(graph);
            }
            try {
                return pass.run(graph, scratch);
            } finally {
                var unused = idle.offer(scratch);
            }
        }

        @Override
        public String toString() {
            return "%d nodes, %d edges, %d cells".formatted(graph.count(), graph.low.length, graph.cell.length);
        }
    }
}
