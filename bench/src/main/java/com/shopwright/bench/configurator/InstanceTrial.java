package com.shopwright.bench.configurator;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * An instance compiled, walked through and checked.
 *
 * @param solutions how many there are by the engine
 * @param wrongCounts how many other counts differ from it
 */
public record InstanceTrial(
        int variables,
        int values,
        int rules,
        BigInteger solutions,
        int wrongCounts,
        double compileMillis,
        long heapMegabytes,
        Measured measured) {

    private static final int CLICKS = 200;
    private static final Duration CHECK = Duration.ofSeconds(90);
    private static final Duration COUNT = Duration.ofSeconds(60);

    /** What came of the attempt. */
    public sealed interface Outcome {

        record Tried(InstanceTrial trial) implements Outcome {}

        /** The file, the line and what would help, in one sentence for the person who gave the file. */
        record Refused(String message) implements Outcome {}
    }

    /** Runs {@code sessions} customers over the instance in {@code file}. */
    public static Outcome of(Path file, int sessions, long seed) throws IOException {
        SeededPrices prices = new SeededPrices(seed);
        return switch (Import.of(file, prices)) {
            case Import.Refused refused -> new Outcome.Refused(refused.toString());
            case Import.Imported(Instance instance) -> new Outcome.Tried(run(file, instance, prices, sessions, seed));
        };
    }

    /** The same over an instance made up from the seed, written to {@code file}. */
    public static Outcome generated(Path file, int sessions, long seed) throws IOException {
        GeneratedInstance.write(file, seed);
        return of(file, sessions, seed);
    }

    private static InstanceTrial run(Path file, Instance instance, SeededPrices prices, int sessions, long seed)
            throws IOException {
        Compiled compiled = Compiled.of(instance.network());
        Engine engine = Engine.of(compiled.diagram());
        Walks walks = Walks.warm(engine, instance, sessions, seed);
        Rereading rereading = Rereading.of(file);
        Findings findings = new SolverCheck(instance, engine, rereading, prices, seed).check(walks, CLICKS, CHECK);
        BigInteger solutions = engine.count();
        System.out.printf("%s: %s%n", instance.name(), compiled.diagram().describe());
        System.out.printf("%s: %s%n", instance.name(), findings);
        System.out.printf(
                "%s: all values of a click by a constraint solver: median %.0f µs, %.0f times the engine's%n",
                instance.name(), findings.solver.micros(0.5), findings.solver.micros(0.5) / walks.clicks.micros(0.5));
        return new InstanceTrial(
                instance.size(),
                instance.valueCount(),
                instance.ruleCount(),
                solutions,
                recount(file, rereading, solutions),
                compiled.millis(),
                compiled.heapMegabytes(),
                Measured.of(walks, findings));
    }

    /** Counts by other means; answers how many disagree. */
    private static int recount(Path file, Rereading rereading, BigInteger solutions) throws IOException {
        Optional<BigInteger> published = Published.of(file);
        Optional<BigInteger> counted = SolutionCounter.count(rereading, System.nanoTime() + COUNT.toNanos());
        System.out.printf(
                "%s: %,d solutions; by eliminating variables %s; published %s%n",
                file.getFileName(),
                solutions,
                counted.map("%,d"::formatted).orElse("not in time"),
                published.map("%,d"::formatted).orElse("unknown"));
        boolean other = counted.isPresent() && !counted.get().equals(solutions);
        boolean differs = published.isPresent() && !Published.agrees(published.get(), solutions);
        return (other ? 1 : 0) + (differs ? 1 : 0);
    }
}
