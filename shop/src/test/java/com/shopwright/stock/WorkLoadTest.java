package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkLoadTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final WorkCalendar WEEK = Working.MONDAY_TO_FRIDAY.calendar();

    private static WorkLoad load(Map<LocalDate, Integer> booked) {
        return new WorkLoad(OptionalInt.of(100), WEEK, booked);
    }

    @Test
    void aDayThatIsExactlyFullTakesNoMoreAndOneMinuteOfRoomIsTaken() {
        assertThat(load(Map.of(MONDAY, 100)).slot(MONDAY, 1).orElseThrow().last())
                .isEqualTo(MONDAY.plusDays(1));
        assertThat(load(Map.of(MONDAY, 99)).slot(MONDAY, 1).orElseThrow().last())
                .isEqualTo(MONDAY);
        assertThat(load(Map.of(MONDAY, 99)).slot(MONDAY, 2).orElseThrow().minutes())
                .isEqualTo(Map.of(MONDAY, 1, MONDAY.plusDays(1), 1));
        assertThat(load(Map.of()).slot(MONDAY, 100).orElseThrow().last()).isEqualTo(MONDAY);
        assertThat(load(Map.of(MONDAY, 250)).slot(MONDAY, 1).orElseThrow().last())
                .as("more was accepted than there is room for since the owner cut the day")
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void workGoesOnAfterTheWeekend() {
        LocalDate friday = MONDAY.plusDays(4);
        assertThat(load(Map.of()).slot(friday, 150).orElseThrow().minutes())
                .isEqualTo(Map.of(friday, 100, MONDAY.plusDays(7), 50));
    }

    @Test
    void withoutALimitNothingWaits() {
        WorkLoad free = new WorkLoad(OptionalInt.empty(), WEEK, Map.of(MONDAY, 1_000_000));
        assertThat(free.slot(MONDAY, 1_000_000).orElseThrow().last()).isEqualTo(MONDAY);
    }

    @Test
    void nothingIsPromisedYearsAhead() {
        assertThat(load(Map.of()).slot(MONDAY, 100_000)).isPresent();
        assertThat(load(Map.of()).slot(MONDAY, 100_001)).isEmpty();
    }

    /** Against a slow second opinion that hands out single minutes. */
    @Test
    void agreesWithHandingOutMinuteByMinute() {
        Random random = Chance.random();
        for (int round = 0; round < Chance.times(300, 20_000); round++) {
            Map<LocalDate, Integer> minutes = new HashMap<>();
            for (int i = 0; i < 12; i++) {
                minutes.merge(MONDAY.plusDays(i), random.nextInt(130), Integer::sum);
            }
            WorkLoad load = load(minutes);
            for (int job = 0; job < 5; job++) {
                LocalDate from = MONDAY.plusDays(random.nextInt(14));
                int work = 1 + random.nextInt(250);
                WorkLoad.Slot slot = load.slot(from, work).orElseThrow();
                load.book(slot);
                assertThat(slot.last()).isEqualTo(byMinutes(minutes, from, work));
                assertThat(slot.minutes().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(work);
            }
        }
    }

    private static LocalDate byMinutes(Map<LocalDate, Integer> minutes, LocalDate from, int work) {
        LocalDate day = from;
        for (int minute = 0; minute < work; minute++) {
            while (day.getDayOfWeek().getValue() > 5 || minutes.getOrDefault(day, 0) >= 100) {
                day = day.plusDays(1);
            }
            minutes.merge(day, 1, Integer::sum);
        }
        return day;
    }
}
