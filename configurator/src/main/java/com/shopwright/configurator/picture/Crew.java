package com.shopwright.configurator.picture;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Shares numbered jobs among the common pool's threads, each of which brings tools of its own. */
final class Crew {

    private Crew() {}

    /** Does jobs 0 to n - 1, in any order, and returns when all are done. */
    static <T> void work(int n, Supplier<T> tools, ObjIntConsumer<T> job) {
        AtomicInteger next = new AtomicInteger();
        int hands = Math.min(n, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, hands).parallel().forEach(hand -> {
            T own = tools.get();
            for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                job.accept(own, i);
            }
        });
    }
}
