package com.shopwright.flow;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for many at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** The results in the order of the inputs. */
    static <I, O> List<O> all(List<I> inputs, Function<I, O> work) {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<O>> results = inputs.stream()
                    .map(input -> threads.submit(() -> {
                        start.await();
                        return work.apply(input);
                    }))
                    .toList();
            start.countDown();
            return results.stream().map(AtOnce::result).toList();
        }
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
