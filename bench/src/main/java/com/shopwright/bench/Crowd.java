package com.shopwright.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Does a list of things with so many clients at once, each starting the next as soon as it has finished one. */
record Crowd(int clients) {

    /** How long the whole took, and each thing. */
    record Timing(Duration whole, long[] nanos) {

        double perSecond() {
            return nanos.length / (whole.toNanos() / 1e9);
        }

        double percentileMillis(double share) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            int index = (int) Math.ceil(share * sorted.length) - 1;
            return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
        }
    }

    <T> Timing run(List<T> things, Consumer<T> work) throws InterruptedException {
        ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>(things);
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(client -> executor.submit(() -> {
                        for (T thing = queue.poll(); thing != null; thing = queue.poll()) {
                            long start = System.nanoTime();
                            work.accept(thing);
                            times.add(System.nanoTime() - start);
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Bench.WrongResult wrong) {
                throw wrong;
            }
            throw new IllegalStateException(failed.getCause());
        }
        Duration whole = Duration.ofNanos(System.nanoTime() - begin);
        return new Timing(whole, times.stream().mapToLong(Long::longValue).toArray());
    }
}
