package com.shopwright.bench.configurator;

import com.shopwright.configurator.diagram.Compilation;
import com.shopwright.configurator.diagram.Compiler;
import com.shopwright.configurator.diagram.Diagram;
import com.shopwright.configurator.network.Network;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * A compiled network and what compiling took.
 *
 * @param millis of a first compilation in this JVM, without warm-up
 * @param heapMegabytes the most heap that was in use meanwhile, garbage included
 */
record Compiled(Diagram diagram, double millis, long heapMegabytes) {

    static Compiled of(Network network) {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        Compilation compilation = Compiler.compile(network);
        double millis = (System.nanoTime() - begin) / 1e6;
        Runtime runtime = Runtime.getRuntime();
        long after = runtime.totalMemory() - runtime.freeMemory();
        // Peaks are taken when memory is collected; without a collection the use afterwards is the peak.
        long peak = Math.max(after, peak());
        return switch (compilation) {
            case Compilation.Compiled(Diagram diagram) -> new Compiled(diagram, millis, peak >> 20);
            case Compilation.Contradictory() ->
                throw new IllegalArgumentException("The rules contradict each other: nothing is possible.");
            case Compilation.TooLarge tooLarge ->
                throw new IllegalArgumentException("Too large to compile: " + tooLarge);
        };
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
