package com.shopwright.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The real time of a shop: the database's, so that all its nodes have one clock, whatever their own ones show. It is asked now and
 * then; in between the time that has passed is counted by the counter that nobody can set.
 *
 * <p>Where the database's clock itself jumps, nobody may find a lease run out that its holder still counts as fresh. So a jump is
 * noticed at once, which makes the clock unsteady (see {@link Fence}), and believed only when it has lasted longer than any lease
 * stays fresh.
 */
final class DatabaseClock implements InstantSource, Steadiness, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

    private static final Duration LOOK = Duration.ofSeconds(2);

    /** An answer that took longer says too little about the moment it was given. */
    private static final Duration SLOWEST = Duration.ofSeconds(1);

    /** Without an answer for so long nobody knows whether the database's clock has jumped. */
    static final Duration STALE = Duration.ofSeconds(15);

    /** What the way of question and answer may add: not worth setting the clock for. */
    private static final Duration NOISE = Duration.ofMillis(50);

    /** More than this is a jump; less does no harm to leases, which run out long after they cease to be fresh. */
    static final Duration JUMP = Duration.ofSeconds(5);

    /** By then every node has noticed, and what was leased before is not fresh any more. */
    static final Duration BELIEVED_AFTER = Fence.FRESH.plus(STALE).plus(JUMP);

    private final Supplier<Instant> database;
    private final InstantSource own;
    private final LongSupplier ticks;
    private volatile Mark mark;
    private volatile Mark lastAnswer;
    private volatile boolean jumped;
    private volatile boolean running;
    private long jumpedAt;

    /**
     * @param database asks the database what time it is
     * @param own this machine's clock, which is only watched: where it parts from the counter, one of them was moved
     * @param ticks nanoseconds that pass whatever becomes of any clock
     */
    DatabaseClock(Supplier<Instant> database, InstantSource own, LongSupplier ticks) {
        this.database = database;
        this.own = own;
        this.ticks = ticks;
        this.mark = new Mark(database.get(), ticks.getAsLong(), own.instant());
        this.lastAnswer = mark;
    }

    /** One moment by the database, by the counter and by this machine's clock. */
    private record Mark(Instant told, long ticks, Instant own) {

        Duration felt(long now) {
            return Duration.ofNanos(now - ticks);
        }
    }

    @Override
    public Instant instant() {
        return at(ticks.getAsLong());
    }

    private Instant at(long now) {
        Mark from = mark;
        return from.told().plus(from.felt(now));
    }

    @Override
    public boolean isSteady() {
        Mark latest = lastAnswer;
        Duration felt = latest.felt(ticks.getAsLong());
        Duration shown = Duration.between(latest.own(), own.instant());
        return !jumped && felt.compareTo(STALE) < 0 && felt.minus(shown).abs().compareTo(JUMP) < 0;
    }

    /** Compares with the database. For one thread. */
    void look() {
        long asked = ticks.getAsLong();
        Instant told = database.get();
        long answered = ticks.getAsLong();
        Duration took = Duration.ofNanos(answered - asked);
        if (took.compareTo(SLOWEST) > 0) {
            return;
        }
        Mark now = new Mark(told.plus(took.dividedBy(2)), answered, own.instant());
        Duration off = Duration.between(at(answered), now.told());
        if (off.abs().compareTo(JUMP) <= 0) {
            jumped = false;
            if (off.abs().compareTo(NOISE) > 0) {
                mark = now;
            }
        } else if (!jumped) {
            LOG.warn("the database's clock is {} from where it should be; if that lasts it will be followed", off);
            jumpedAt = answered;
            jumped = true;
        } else if (Duration.ofNanos(answered - jumpedAt).compareTo(BELIEVED_AFTER) > 0) {
            LOG.warn("following the database's clock by {}", off);
            mark = now;
            jumped = false;
        }
        lastAnswer = now;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("database-clock").start(this::keepLooking);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before those who work by it, and until after them. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keepLooking() {
        while (running) {
            try {
                Thread.sleep(LOOK);
                look();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException databaseAway) {
                LOG.debug("the database did not say what time it is: {}", databaseAway.toString());
            }
        }
    }
}
