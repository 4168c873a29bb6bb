package com.shopwright.bench.configurator;

import java.time.Duration;

/** The product's own hard case compiled, walked through and checked. */
public record StressTrial(double compileMillis, long heapMegabytes, Measured measured) {

    private static final int CLICKS = 200;
    private static final Duration CHECK = Duration.ofSeconds(120);

    /** Runs {@code sessions} customers over it. */
    public static StressTrial run(int sessions, long seed) {
        Instance instance = SideboardModel.read();
        Compiled compiled = Compiled.of(instance.network());
        Engine engine = Engine.of(compiled.diagram());
        Walks walks = Walks.warm(engine, instance, sessions, seed);
        Findings findings = new SideboardCheck(instance, engine, seed).check(walks, CLICKS, CHECK);
        System.out.printf(
                "%s: %d options, %,d values, %d rules, %,d solutions; %s%n",
                instance.name(),
                instance.size(),
                instance.valueCount(),
                instance.ruleCount(),
                engine.count(),
                compiled.diagram().describe());
        System.out.printf("%s: %s%n", instance.name(), findings);
        Measured measured = Measured.of(walks, findings);
        System.out.printf(
                "%s: click p50 %.0f µs, p95 %.0f µs, p99 %.0f µs; price p50 %.0f µs, p99 %.0f µs%n",
                instance.name(),
                measured.clickP50(),
                measured.clickP95(),
                measured.clickP99(),
                measured.priceP50(),
                measured.priceP99());
        return new StressTrial(compiled.millis(), compiled.heapMegabytes(), measured);
    }
}
