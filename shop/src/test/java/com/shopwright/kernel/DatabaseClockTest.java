package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LITTLE = Duration.ofSeconds(1);

    private Instant database = Instant.parse("2026-11-22T12:00:00Z");
    private Instant own = Instant.parse("2026-11-22T12:00:00Z");
    private long ticks = -5_000_000_000L; // the counter begins anywhere

    private DatabaseClock clock() {
        return new DatabaseClock(() -> database, ownClock(), () -> ticks);
    }

    private InstantSource ownClock() {
        return () -> own;
    }

    private void pass(Duration time) {
        database = database.plus(time);
        own = own.plus(time);
        ticks += time.toNanos();
    }

    /** Passes time in steps in which the clock looks at the database. */
    private void live(DatabaseClock clock, Duration time) {
        for (Duration left = time; left.isPositive(); left = left.minus(LITTLE)) {
            pass(LITTLE);
            clock.look();
        }
    }

    @Test
    void tellsTheDatabasesTimeWhateverThisMachinesClockShows() {
        own = own.plus(HOUR);
        DatabaseClock clock = clock();
        assertThat(clock.instant()).isEqualTo(database);
        pass(Duration.ofMinutes(3));
        assertThat(clock.instant()).isEqualTo(database);
        own = own.minus(HOUR.multipliedBy(3));
        assertThat(clock.instant()).isEqualTo(database);
        assertThat(clock.isSteady()).as("until it has looked").isFalse();
        clock.look();
        assertThat(clock.instant()).isEqualTo(database);
        assertThat(clock.isSteady()).isTrue();
    }

    @Test
    void followsTheDatabaseWhereItGoesALittleFasterOrSlower() {
        DatabaseClock clock = clock();
        live(clock, LITTLE);
        database = database.plusMillis(300);
        clock.look();
        assertThat(clock.instant()).isEqualTo(database);
        database = database.minusMillis(700);
        clock.look();
        assertThat(clock.instant()).isEqualTo(database);
        assertThat(clock.isSteady()).isTrue();
    }

    @Test
    void noticesAJumpOfTheDatabaseAtOnceAndFollowsItOnlyWhenNoLeaseFromBeforeIsFresh() {
        for (Duration jump : new Duration[] {HOUR, HOUR.negated()}) {
            DatabaseClock clock = clock();
            live(clock, LITTLE);
            Instant before = clock.instant();
            database = database.plus(jump);
            clock.look();
            assertThat(clock.isSteady()).isFalse();
            assertThat(clock.instant()).isEqualTo(before);

            live(clock, DatabaseClock.BELIEVED_AFTER);
            assertThat(clock.isSteady()).isFalse();
            assertThat(clock.instant()).isEqualTo(before.plus(DatabaseClock.BELIEVED_AFTER));
            assertThat(DatabaseClock.BELIEVED_AFTER).isGreaterThan(Fence.FRESH.plus(DatabaseClock.STALE));

            live(clock, LITTLE);
            assertThat(clock.isSteady()).isTrue();
            assertThat(clock.instant()).isEqualTo(database);
        }
    }

    @Test
    void aJumpThatIsTakenBackIsForgotten() {
        DatabaseClock clock = clock();
        live(clock, LITTLE);
        database = database.plus(HOUR);
        clock.look();
        database = database.minus(HOUR);
        clock.look();
        assertThat(clock.isSteady()).isTrue();
        assertThat(clock.instant()).isEqualTo(database);
    }

    @Test
    void isUnsteadyWhereTheCounterStoodStillWithTheMachine() {
        DatabaseClock clock = clock();
        live(clock, LITTLE);
        database = database.plus(HOUR);
        own = own.plus(HOUR);
        assertThat(clock.isSteady()).isFalse();
    }

    @Test
    void isUnsteadyWithoutAnswersFromTheDatabase() {
        DatabaseClock clock = clock();
        pass(DatabaseClock.STALE);
        assertThat(clock.isSteady()).isFalse();
        clock.look();
        assertThat(clock.isSteady()).isTrue();
    }

    @Test
    void doesNotTrustAnAnswerThatTookLong() {
        DatabaseClock clock = new DatabaseClock(
                () -> {
                    pass(Duration.ofSeconds(3));
                    return database.plus(HOUR);
                },
                ownClock(),
                () -> ticks);
        Instant before = clock.instant();
        clock.look();
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(3));
        assertThat(clock.isSteady()).isTrue();
    }
}
