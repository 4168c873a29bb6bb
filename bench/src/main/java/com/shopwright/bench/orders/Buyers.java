package com.shopwright.bench.orders;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Buyers who order carts that are filled already, each over a connection of their own. */
final class Buyers {

    private final URI shop;
    private final int count;
    private final ThreadFactory threads;

    /** A thread of the system each: the cheapest way to wait for one answer at a time. */
    Buyers(URI shop, int count) {
        this.shop = shop;
        this.count = count;
        this.threads = count > 200
                ? Thread.ofVirtual().name("buyer-", 0).factory()
                : Thread.ofPlatform().name("buyer-", 0).factory();
    }

    /** One wish: the cart and all that is sent to order it. */
    record Wish(UUID cart, byte[] request) {

        static Wish byTransfer(Carts.Filled cart) {
            return of(cart, "{\"payment\":{\"method\":\"transfer\"}}", "");
        }

        /** The buyer's page does not wait for the bank. */
        static Wish byCard(Carts.Filled cart, String token) {
            return of(
                    cart,
                    "{\"payment\":{\"method\":\"card\",\"token\":\"" + token + "\"}}",
                    "Prefer: respond-async\r\n");
        }

        private static Wish of(Carts.Filled cart, String body, String headers) {
            return new Wish(
                    cart.id(),
                    Line.request(
                            "POST",
                            "/api/v1/carts/" + cart.id() + "/order",
                            "Idempotency-Key: " + cart.id() + "\r\n" + headers,
                            body));
        }
    }

    /** Each buyer starts the next wish as soon as the last was answered, until the time is over or nobody has a wish. */
    Tally closed(List<Wish> wishes, double seconds) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Queue<Wish> queue = new ConcurrentLinkedQueue<>(wishes);
        return run(seconds, over, line -> {
            Wish wish = over.get() ? null : queue.poll();
            return wish == null ? Due.NEVER : new Due(wish, System.nanoTime());
        });
    }

    /** All wishes at the same moment; everybody waits for an answer. */
    Tally allAtOnce(List<Wish> wishes) throws InterruptedException {
        return closed(wishes, 120);
    }

    /** A wish is due every so often whether or not earlier ones are answered; what waits for a free buyer counts as waiting. */
    Tally open(List<Wish> wishes, double perSecond, double seconds) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong next = new AtomicLong();
        long begin = System.nanoTime();
        return run(seconds, over, line -> {
            long number = next.getAndIncrement();
            if (over.get() || number >= wishes.size()) {
                return Due.NEVER;
            }
            long due = begin + (long) (number / perSecond * 1e9);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            return new Due(wishes.get((int) number), due);
        });
    }

    /** @param from when its wait began */
    private record Due(Wish wish, long from) {

        static final Due NEVER = new Due(new Wish(new UUID(0, 0), new byte[0]), 0);
    }

    private interface Source {

        Due next(Line line);
    }

    private Tally run(double seconds, AtomicBoolean over, Source source) throws InterruptedException {
        List<Note> notes = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(count);
        CountDownLatch go = new CountDownLatch(1);
        try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
            List<Future<Note>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(executor.submit(() -> buy(ready, go, source)));
            }
            ready.await();
            long begin = System.nanoTime();
            go.countDown();
            long end = begin + (long) (seconds * 1e9);
            while (System.nanoTime() < end && all.stream().anyMatch(one -> !one.isDone())) {
                LockSupport.parkNanos(5_000_000);
            }
            over.set(true);
            for (Future<Note> one : all) {
                notes.add(one.get());
            }
            long last = notes.stream().mapToLong(note -> note.last).max().orElse(begin + 1);
            return tally(notes, Math.max(1, last - begin) / 1e9);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException("a buyer failed", failed.getCause());
        }
    }

    /** What one buyer remembers. */
    private static final class Note {

        private final List<UUID> acknowledged = new ArrayList<>();
        private final List<Long> nanos = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private long busy;
        private long refused;
        private long last;
    }

    private Note buy(CountDownLatch ready, CountDownLatch go, Source source) throws Exception {
        Note note = new Note();
        try (Line line = connect(ready)) {
            go.await();
            for (Due due = source.next(line); due != Due.NEVER; due = source.next(line)) {
                Line.Answer answer = askPatiently(line, due.wish(), note);
                note.last = System.nanoTime();
                switch (answer.status()) {
                    case 201 -> {
                        note.acknowledged.add(due.wish().cart());
                        note.nanos.add(note.last - due.from());
                    }
                    case 409 -> refuse(note, answer);
                    default -> note.wrong.add(answer.status() + " " + answer.text());
                }
            }
        }
        return note;
    }

    /** Who is told to come later comes later, as any client does that reads what it is told. */
    private static Line.Answer askPatiently(Line line, Wish wish, Note note) throws IOException {
        while (true) {
            Line.Answer answer = line.ask(wish.request());
            if (answer.status() != 503) {
                return answer;
            }
            note.busy++;
            LockSupport.parkNanos(answer.retryAfter().isEmpty() ? 1_000_000_000L : seconds(answer.retryAfter()));
        }
    }

    private static long seconds(String text) {
        return Math.max(1, Long.parseLong(text)) * 1_000_000_000L;
    }

    private static void refuse(Note note, Line.Answer answer) {
        if (answer.text().contains("sold-out")) {
            note.refused++;
        } else {
            note.wrong.add(answer.status() + " " + answer.text());
        }
    }

    private Line connect(CountDownLatch ready) throws IOException {
        try {
            return new Line(shop);
        } finally {
            ready.countDown();
        }
    }

    private static Tally tally(List<Note> notes, double seconds) {
        return new Tally(
                notes.stream().flatMap(note -> note.acknowledged.stream()).toList(),
                notes.stream().mapToLong(note -> note.busy).sum(),
                notes.stream().mapToLong(note -> note.refused).sum(),
                notes.stream().flatMap(note -> note.wrong.stream()).limit(3).toList(),
                seconds,
                notes.stream()
                        .flatMap(note -> note.nanos.stream())
                        .mapToLong(Long::longValue)
                        .toArray());
    }
}
