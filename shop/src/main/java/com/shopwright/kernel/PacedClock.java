package com.shopwright.kernel;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Business time at its own pace. In a real shop it simply is real time. A fast one starts from the instant it had
 * reached when the shop last ran; since a killed shop cannot write that down, a running one keeps a mark a little ahead
 * of now in the database, and the next start begins no earlier than the mark.
 */
@Component
final class PacedClock implements BusinessTime, SmartLifecycle {

    private static final Duration MARK_EVERY = Duration.ofSeconds(5);

    private final InstantSource real;
    private final ShopSettings settings;
    private final JdbcClient sql;
    private final ShopId shop;
    private final Instant realStart;
    private final Instant businessStart;
    private final AtomicReference<Instant> latest;
    private volatile boolean running;

    PacedClock(InstantSource real, ShopSettings settings, JdbcClient sql, ShopId shop) {
        this.real = real;
        this.settings = settings;
        this.sql = sql;
        this.shop = shop;
        this.realStart = real.instant();
        this.businessStart = runsFast() ? mark().orElse(realStart) : realStart;
        this.latest = new AtomicReference<>(businessStart);
    }

    @Override
    public Instant now() {
        return runsFast()
                ? latest.accumulateAndGet(at(real.instant()), (before, now) -> now.isAfter(before) ? now : before)
                : real.instant();
    }

    private Instant at(Instant realTime) {
        double days = (double) Duration.between(realStart, realTime).toMillis() / settings.businessDay();
        return businessStart.plusMillis((long) (days * Duration.ofDays(1).toMillis()));
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now(), settings.timeZone());
    }

    @Override
    public Duration dayLength() {
        return Duration.ofMillis(settings.businessDay());
    }

    @Override
    public void start() {
        running = true;
        if (runsFast()) {
            writeMark(); // before anybody can have read the time
            Thread.ofVirtual().name("business-clock").start(this::keepMark);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (runsFast()) {
            write(now());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops late, while the database is still there. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keepMark() {
        while (running) {
            try {
                writeMark();
            } catch (RuntimeException databaseAway) {
                // The next mark will do; the last one still stands a little ahead.
            }
            try {
                Thread.sleep(MARK_EVERY);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void writeMark() {
        write(at(real.instant().plus(MARK_EVERY.multipliedBy(2))));
    }

    private Optional<Instant> mark() {
        return sql.sql("select reached from kernel.business_clock where shop_id = :shop")
                .param("shop", shop.value())
                .query((row, number) -> row.getTimestamp("reached").toInstant())
                .optional();
    }

    private void write(Instant reached) {
        sql.sql("""
                insert into kernel.business_clock (shop_id, reached)
                values (:shop, :reached)
                on conflict (shop_id) do update set reached = excluded.reached
                """)
                .param("shop", shop.value())
                .param("reached", Timestamp.from(reached))
                .update();
    }
}
