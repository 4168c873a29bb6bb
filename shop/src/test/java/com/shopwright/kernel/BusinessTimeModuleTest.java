package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.Chance;
import com.shopwright.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BusinessTimeModuleTest {
    private static final Duration FAST_DAY = Duration.ofSeconds(5);

    private final TestDatabase database = TestDatabase.migrated();
    private final TestClock real = new TestClock(Instant.parse("2026-03-02T10:00:00Z"));
    private final List<HikariDataSource> pools = new ArrayList<>();

    @AfterEach
    void close() {
        pools.forEach(HikariDataSource::close);
    }

    /** Each start is a process of its own, with its own connections: closing them is all that is left of a kill. */
    private PacedClock start(Duration day) {
        HikariDataSource pool = TestNode.pool(database);
        pools.add(pool);
        PacedClock clock = new PacedClock(real, TestNode.settings("a", day), JdbcClient.create(pool), ShopId.ONLY);
        clock.start();
        return clock;
    }

    @Test
    void isRealTimeInARealShop() {
        PacedClock clock = start(Duration.ofDays(1));
        real.pass(Duration.ofMinutes(90));
        assertThat(clock.runsFast()).isFalse();
        assertThat(clock.now()).isEqualTo(real.instant());
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void passesADayInAFewSecondsWhereTheDemoWantsItSo() {
        PacedClock clock = start(FAST_DAY);
        LocalDate monday = clock.today();
        real.pass(FAST_DAY.multipliedBy(3));
        assertThat(clock.today()).isEqualTo(monday.plusDays(3));
    }

    @Test
    void changesItsDateAtMidnightOfTheShopsTimeZone() {
        PacedClock clock = start(Duration.ofDays(1));
        real.pass(Duration.ofHours(12).plusMinutes(59)); // 22:59 UTC is 23:59 in Berlin
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 2));
        real.pass(Duration.ofMinutes(1));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void standsStillWhileTheShopIsStopped() {
        PacedClock before = start(FAST_DAY);
        real.pass(Duration.ofSeconds(30));
        before.stop();
        Instant reached = before.now();
        real.pass(Duration.ofDays(7));
        assertThat(start(FAST_DAY).now()).isEqualTo(reached);
    }

    @Test
    void neverRunsBackwardsWhetherTheShopStopsOrIsKilledEvenAtOnceAfterItsStart() {
        Random random = Chance.random();
        Instant latest = Instant.MIN;
        for (int i = 0; i < Chance.times(20, 300); i++) {
            PacedClock clock = start(FAST_DAY);
            assertThat(clock.now()).as("start %s", i).isAfterOrEqualTo(latest);
            // Shorter than the keeper's beat: a test clock cannot make it write in between.
            real.pass(Duration.ofMillis(random.nextLong(4_000)));
            latest = clock.now();
            if (random.nextBoolean()) {
                clock.stop();
            }
            pools.removeLast().close();
        }
    }

    @Test
    void doesNotFollowARealClockThatIsSetBack() {
        PacedClock clock = start(FAST_DAY);
        real.pass(Duration.ofSeconds(10));
        Instant before = clock.now();
        real.pass(Duration.ofSeconds(-3));
        assertThat(clock.now()).isAfterOrEqualTo(before);
    }

    @Test
    void keepsAMarkAheadOfNowWhileItRuns() {
        PacedClock clock = start(FAST_DAY);
        await().untilAsserted(() -> assertThat(JdbcClient.create(database.dataSource())
                        .sql("select reached from kernel.business_clock")
                        .query((row, number) -> row.getTimestamp("reached").toInstant())
                        .single())
                .isAfter(clock.now()));
    }
}
