package com.shopwright.configurator.diagram;

import com.shopwright.configurator.diagram.GraphCompiler.Outcome;
import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Measure;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Compiles a network into a diagram. Deterministic: the same network gives the same diagram.
 *
 * <p>Three graphs are built, one per kind of question, because each merges what the others must tell apart: the values
 * alone, the values with workshop days and material, the values with prices. The last, mostly the largest, has a thread of
 * its own.
 */
public final class Compiler {

    /** The recursion is as deep as the pseudo-tree, which has up to one level per variable. */
    private static final long STACK_BYTES = 1L << 28;

    /** Values tried, over all contexts: about a minute of work. */
    private static final long MAX_STEPS = 60_000_000;

    /** What estimates of dates may take beyond the rules alone. Where it does not do, needs are relaxed further. */
    private static final long MAX_ESTIMATE_STEPS = 1_000_000;

    private static final long[] NEED_LIMITS = {5_000, 200, 20};

    /** When the rules alone take as much, sizes in needs would multiply it: they are let go of at once. */
    private static final long HEAVY_STEPS = 300_000;

    private Compiler() {}

    /**
     * Compiles {@code network}.
     *
     * @throws ArithmeticException if a term leaves the range of 64 bits, or its values for one variable that of 31
     */
    public static Compilation compile(Network network) {
        Network bare = network.with(Set.of(), false);
        Network material = network.with(Set.of(Measure.DAYS), true);
        Network priced = network.with(Set.of(Measure.PRICE), false);
        var values = start(() -> new GraphCompiler(bare, MAX_STEPS).run());
        var prices = priced.terms().isEmpty() ? values : start(() -> new GraphCompiler(priced, MAX_STEPS).run());
        return switch (result(values)) {
            case Outcome.Failed failed -> failed.compilation();
            case Outcome.Built(Graph graph, long steps) ->
                switch (result(start(() -> material(material, graph, steps)))) {
                    case Outcome.Failed failed -> failed.compilation();
                    case Outcome.Built(Graph withMaterial, long more) -> diagram(graph, withMaterial, result(prices));
                };
        };
    }

    private static Compilation diagram(Graph values, Graph material, Outcome prices) {
        return switch (prices) {
            case Outcome.Failed failed -> failed.compilation();
            case Outcome.Built(Graph priced, long steps) ->
                new Compilation.Compiled(new Diagram(values, material, priced));
        };
    }

    private static Outcome material(Network network, Graph values, long steps) {
        if (network.terms().isEmpty() && network.needs().isEmpty()) {
            return new Outcome.Built(values, steps);
        }
        long[] limits = steps > HEAVY_STEPS ? new long[] {20} : NEED_LIMITS;
        for (long limit : limits) {
            Outcome outcome =
                    new GraphCompiler(new Relaxation(network).within(limit), 2 * steps + MAX_ESTIMATE_STEPS).run();
            if (outcome instanceof Outcome.Built) {
                return outcome;
            }
        }
        // Even without the large needs: then it is the workshop days that couple too much.
        return new GraphCompiler(new Relaxation(network).within(1), MAX_STEPS).run();
    }

    private static FutureTask<Outcome> start(Callable<Outcome> work) {
        var task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "configurator-compiler", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static Outcome result(FutureTask<Outcome> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException thrown) {
                        throw thrown;
                    }
                    if (e.getCause() instanceof Error thrown) {
                        throw thrown;
                    }
                    throw new IllegalStateException(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
