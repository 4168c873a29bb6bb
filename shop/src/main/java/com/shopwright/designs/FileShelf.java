package com.shopwright.designs;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Files by what they are made of, as many as fit into its bytes. Each is made once even if many ask for it at the same time.
 *
 * <p>Pictures are made by few threads, because one picture takes all processors for a good part of a second; the rest is quick
 * and made by whoever asks.
 */
@Component
class FileShelf implements DisposableBean {

    private static final int BYTES = 96 << 20;
    /** Pictures that wait for their turn; who comes after them is sent away for a moment. */
    private static final int WAITING = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    record Key(String hash, FileWish wish) {}

    private final AsyncCache<Key, DesignFile> files = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key _, DesignFile file) -> file.bytes().length + 200)
            .executor(Runnable::run)
            .buildAsync();

    private final ExecutorService painters = new ThreadPoolExecutor(
            painters(),
            painters(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("pictures-", 1).daemon().factory());

    private static int painters() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    boolean has(Key key) {
        CompletableFuture<DesignFile> file = files.getIfPresent(key);
        return file != null && file.isDone();
    }

    /** Empty if there is too much to do. */
    Optional<DesignFile> file(Key key, Supplier<DesignFile> making) {
        boolean picture = key.wish() instanceof FileWish.Picture;
        try {
            CompletableFuture<DesignFile> file =
                    files.get(key, (_, _) -> CompletableFuture.supplyAsync(making, picture ? painters : Runnable::run));
            return Optional.of(file.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException | TimeoutException busy) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("cannot make " + key.wish() + " of " + key.hash(), failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        painters.shutdownNow();
    }
}
