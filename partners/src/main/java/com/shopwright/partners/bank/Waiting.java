package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Calls that wait for a card to answer. Only the waiting is in memory: the answer itself comes from the store. */
final class Waiting {
    private final Duration patience;
    private final Map<String, CompletableFuture<Boolean>> byPayment = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Waiting(Duration patience) {
        this.patience = patience;
    }

    /** Asks again after the payment has been told of; empty if that did not happen in time. */
    Optional<Answer> untilTold(String payment, Supplier<Optional<Answer>> ask) {
        CompletableFuture<Boolean> told = byPayment.computeIfAbsent(payment, id -> new CompletableFuture<>());
        // It may have been decided between the caller's look and this entry.
        Optional<Answer> already = ask.get();
        if (already.isPresent() || closed) {
            return already;
        }
        try {
            told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            byPayment.remove(payment, told);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return closed ? Optional.empty() : ask.get();
    }

    void tell(String payment) {
        CompletableFuture<Boolean> told = byPayment.remove(payment);
        if (told != null) {
            told.complete(true);
        }
    }

    void close() {
        closed = true;
        byPayment.keySet().forEach(this::tell);
    }
}
