package com.shopwright.backoffice;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One page that watches. It has a thread and a queue of its own: one that reads slowly keeps nobody waiting. */
final class Watcher {

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** So often something is sent even if nothing happens: else nobody notices that the page has gone. */
    private static final Duration BREATH = Duration.ofSeconds(15);

    private static final int QUEUE = 1_000;

    private final SseEmitter emitter = new SseEmitter(LIFE.toMillis());
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Consumer<Watcher> gone;
    private volatile boolean ended;

    Watcher(Consumer<Watcher> gone) {
        this.gone = gone;
        emitter.onCompletion(this::end);
        emitter.onTimeout(this::end);
        emitter.onError(_ -> end());
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Whoever cannot keep up is let go, comes back, and sees what is newest then. */
    void tell(List<String> news) {
        if (!news.stream().allMatch(queue::offer)) {
            end();
        }
    }

    void start() {
        Thread.ofVirtual().name("watcher").start(this::send);
    }

    private void send() {
        try {
            while (!ended) {
                String next = queue.poll(BREATH.toMillis(), TimeUnit.MILLISECONDS);
                emitter.send(
                        next == null
                                ? SseEmitter.event().comment("still here")
                                : SseEmitter.event().name("step").data(next));
            }
        } catch (IOException | IllegalStateException away) {
            end();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            end();
        }
    }

    void end() {
        if (!ended) {
            ended = true;
            gone.accept(this);
            emitter.complete();
        }
    }
}
