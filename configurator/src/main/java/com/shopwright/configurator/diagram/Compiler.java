package com.shopwright.configurator.diagram;

import com.shopwright.configurator.network.Network;
import com.shopwright.configurator.network.Network.Measure;
import java.util.Set;

/**
 * Compiles a network into a diagram. Deterministic: the same network gives the same diagram.
 *
 * <p>Three graphs are built, one per kind of question, because each merges what the others must tell apart: the values
 * alone, the values with workshop days and material, the values with prices.
 */
public final class Compiler {

    /** The recursion is as deep as the pseudo-tree, which has up to one level per variable. */
    private static final long STACK_BYTES = 1L << 28;

    /** Values tried, over all contexts: about a minute of work. */
    private static final long MAX_STEPS = 60_000_000;

    /** For estimates. Where it does not do, needs are relaxed to ever fewer combinations. */
    private static final long MAX_ESTIMATE_STEPS = 1_000_000;

    private static final long[] NEED_LIMITS = {100_000, 2_000, 40};

    private Compiler() {}

    /**
     * Compiles {@code network}.
     *
     * @throws ArithmeticException if a term leaves the range of 64 bits, or its values for one variable that of 31
     */
    public static Compilation compile(Network network) {
        var result = new Compilation[1];
        var failure = new Throwable[1];
        Thread thread = new Thread(null, () -> result[0] = run(network), "configurator-compiler", STACK_BYTES);
        thread.setUncaughtExceptionHandler((t, thrown) -> failure[0] = thrown);
        thread.start();
        join(thread);
        if (failure[0] instanceof RuntimeException e) {
            throw e;
        }
        if (failure[0] instanceof Error e) {
            throw e;
        }
        return result[0];
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Compilation run(Network network) {
        Network bare = network.with(Set.of(), false);
        Network material = network.with(Set.of(Measure.DAYS), true);
        Network priced = network.with(Set.of(Measure.PRICE), false);
        return switch (new GraphCompiler(bare, MAX_STEPS).run()) {
            case GraphCompiler.Outcome.Failed failed -> failed.compilation();
            case GraphCompiler.Outcome.Built values -> withMaterial(values.graph(), material, priced);
        };
    }

    private static Compilation withMaterial(Graph values, Network material, Network priced) {
        if (material.terms().isEmpty() && material.needs().isEmpty()) {
            return withPrices(values, values, priced);
        }
        for (long limit : NEED_LIMITS) {
            Network relaxed = new Relaxation(material).within(limit);
            if (new GraphCompiler(relaxed, MAX_ESTIMATE_STEPS).run() instanceof GraphCompiler.Outcome.Built built) {
                return withPrices(values, built.graph(), priced);
            }
        }
        // Even without the large needs: then it is the workshop days that couple too much.
        return switch (new GraphCompiler(new Relaxation(material).within(1), MAX_STEPS).run()) {
            case GraphCompiler.Outcome.Failed failed -> failed.compilation();
            case GraphCompiler.Outcome.Built built -> withPrices(values, built.graph(), priced);
        };
    }

    private static Compilation withPrices(Graph values, Graph material, Network priced) {
        if (priced.terms().isEmpty()) {
            return new Compilation.Compiled(new Diagram(values, material, values));
        }
        return switch (new GraphCompiler(priced, MAX_STEPS).run()) {
            case GraphCompiler.Outcome.Failed failed -> failed.compilation();
            case GraphCompiler.Outcome.Built built ->
                new Compilation.Compiled(new Diagram(values, material, built.graph()));
        };
    }
}
