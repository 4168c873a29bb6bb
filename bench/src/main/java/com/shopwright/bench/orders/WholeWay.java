package com.shopwright.bench.orders;

import com.shopwright.bench.orders.Buyers.Wish;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Orders by card, as fast as they go all the way: placed, authorised by the bank over HTTP, allocated, dispatch requested.
 * Buyers hold back while too many are under way, so what is counted is a pace that the shop keeps up: at the end of the way,
 * not at its begin.
 */
final class WholeWay {

    private static final int BUYERS = 16;

    /** As many may be under way: enough to keep every step busy. */
    private static final int UNDER_WAY = 600;

    private static final double WARM_UP_SECONDS = 5;

    private final Site site;
    private final Connection connection;
    private final Queue<Wish> wishes;
    private final UUID first;
    private final AtomicLong placed = new AtomicLong();
    private final List<UUID> acknowledged = new ArrayList<>();
    private volatile long done;
    private volatile boolean over;

    WholeWay(Site site, Connection connection, List<Carts.Filled> carts, String token) {
        this.site = site;
        this.connection = connection;
        this.wishes = new ConcurrentLinkedQueue<>(
                carts.stream().map(cart -> Wish.byCard(cart, token)).toList());
        this.first = carts.stream()
                .map(Carts.Filled::id)
                .min(Comparator.comparing(UUID::toString))
                .orElseThrow();
    }

    /**
     * @param perSecond orders that came to the end of the way
     * @param before how many were under way when counting began
     * @param after and when it ended
     * @param each processor time for each order, while counting
     */
    record Pace(double perSecond, long before, long after, Processors each, boolean settled, List<UUID> acknowledged) {}

    Pace run(double seconds) throws InterruptedException, SQLException {
        try (var threads = Executors.newFixedThreadPool(BUYERS)) {
            List<Future<?>> buyers = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                buyers.add(threads.submit(this::buy));
            }
            watch(WARM_UP_SECONDS);
            long doneBefore = done;
            long underWayBefore = placed.get() - done;
            Processors processorsBefore = Processors.now(site);
            long begin = System.nanoTime();
            watch(seconds);
            double perSecond = (done - doneBefore) / ((System.nanoTime() - begin) / 1e9);
            Processors each = Processors.now(site).perOrder(processorsBefore, done - doneBefore);
            long underWayAfter = placed.get() - done;
            over = true;
            for (Future<?> buyer : buyers) {
                buyer.get();
            }
            return new Pace(perSecond, underWayBefore, underWayAfter, each, settle(), acknowledged);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a buyer failed", failed.getCause());
        } finally {
            over = true;
        }
    }

    private void watch(double seconds) throws InterruptedException, SQLException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        do {
            TimeUnit.MILLISECONDS.sleep(200);
            done = requested();
        } while (System.nanoTime() < end);
    }

    private boolean settle() throws InterruptedException, SQLException {
        for (int second = 0; second < 180 && done < placed.get(); second++) {
            watch(1);
        }
        return done >= placed.get();
    }

    /** Ids grow with time, so these are the orders of this run; within a millisecond they grow at random. */
    private long requested() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(distinct order_id) from orders.parcel where order_id >= ?")) {
            statement.setObject(1, first);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Object buy() throws IOException, InterruptedException {
        List<UUID> mine = new ArrayList<>();
        try (Line line = new Line(site.shop())) {
            while (!over) {
                if (placed.get() - done >= UNDER_WAY) {
                    TimeUnit.MILLISECONDS.sleep(5);
                    continue;
                }
                Wish wish = wishes.poll();
                if (wish == null) {
                    break;
                }
                Line.Answer answer = line.ask(wish.request());
                if (answer.status() == 201) {
                    placed.incrementAndGet();
                    mine.add(wish.cart());
                } else if (answer.status() != 503) {
                    throw new IllegalStateException(
                            "a card order was answered " + answer.status() + ": " + answer.text());
                }
            }
        }
        synchronized (acknowledged) {
            acknowledged.addAll(mine);
        }
        return mine;
    }
}
