package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static Timetable timetable(int packingDays, OptionalInt minutesPerDay) {
        return new Timetable(
                Working.MONDAY_TO_FRIDAY,
                Working.MONDAY_TO_FRIDAY,
                new Working(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), Optional.empty(), List.of()),
                LocalTime.of(14, 0),
                packingDays,
                new Workshop(minutesPerDay, 60));
    }

    private static Schedule at(String instant) {
        return new Schedule(
                java.time.Instant.parse(instant).atZone(BERLIN), timetable(0, OptionalInt.empty()), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:59:59Z, 2026-11-23", // Monday 13:59:59 in Berlin, 14:00 is the cut-off
        "2026-11-23T13:00:00Z, 2026-11-24", // 14:00:00
        "2026-11-27T13:00:00Z, 2026-11-30", // Friday 14:00
        "2026-11-28T08:00:00Z, 2026-11-30", // Saturday morning
        "2026-11-22T22:59:00Z, 2026-11-23", // Sunday 23:59 in Berlin
        "2026-11-22T23:30:00Z, 2026-11-23", // Monday 00:30 in Berlin, still Sunday in Greenwich
        "2026-03-27T12:59:00Z, 2026-03-27", // the Friday before summer time: 13:59
        "2026-03-30T11:59:00Z, 2026-03-30", // the Monday after: 13:59 again, an hour earlier in Greenwich
        "2026-03-30T12:00:00Z, 2026-03-31",
        "2026-10-26T12:59:59Z, 2026-10-26" // winter time again
    })
    void whatIsOrderedBeforeTheCutOffIsPackedThatDay(String now, LocalDate expected) {
        assertThat(at(now).soonest()).isEqualTo(expected);
    }

    @Test
    void theCutOffHoldsOnADayThatHasItTwiceOrNotAtAll() {
        Timetable night = new Timetable(
                new Working(EnumSet.allOf(DayOfWeek.class), Optional.empty(), List.of()),
                Working.MONDAY_TO_FRIDAY,
                Working.MONDAY_TO_FRIDAY,
                LocalTime.of(2, 30),
                0,
                new Workshop(OptionalInt.empty(), 60));
        LocalDate spring = LocalDate.of(2026, 3, 29);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        assertThat(soonest(night, spring.atTime(1, 59).atZone(BERLIN))).isEqualTo(spring);
        assertThat(soonest(night, spring.atTime(3, 0).atZone(BERLIN)))
                .as("half past two never came")
                .isEqualTo(spring.plusDays(1));
        assertThat(soonest(night, autumn.atTime(2, 29).atZone(BERLIN).withLaterOffsetAtOverlap()))
                .as("the second time")
                .isEqualTo(autumn);
        assertThat(soonest(night, autumn.atTime(2, 30).atZone(BERLIN).withEarlierOffsetAtOverlap()))
                .isEqualTo(autumn.plusDays(1));
    }

    private static LocalDate soonest(Timetable timetable, ZonedDateTime now) {
        return new Schedule(now, timetable, Map.of()).soonest();
    }

    @Test
    void packingTakesTheShopsDaysAndTheRoadTheCarriers() {
        Schedule schedule = new Schedule(
                LocalDate.of(2026, 11, 26).atTime(9, 0).atZone(BERLIN), timetable(1, OptionalInt.empty()), Map.of());
        LocalDate leaves = schedule.leaves(schedule.soonest());
        assertThat(leaves).as("a Friday").isEqualTo("2026-11-27");
        assertThat(schedule.arrives(leaves, 1))
                .as("the carrier works on Saturdays")
                .isEqualTo("2026-11-28");
        assertThat(schedule.arrives(leaves, 2)).isEqualTo("2026-11-30");
        assertThat(schedule.usable(LocalDate.of(2026, 11, 28)))
                .as("comes on a Saturday, is put away on Monday")
                .isEqualTo("2026-12-01");
    }

    @Test
    void theFiftiethTableComesLaterThanTheFirst() {
        Schedule schedule = new Schedule(
                LocalDate.of(2026, 11, 23).atTime(9, 0).atZone(BERLIN),
                timetable(0, OptionalInt.of(480)),
                Map.of(LocalDate.of(2026, 11, 23), 420));
        WorkPlan plan = schedule.plan();
        LocalDate first = made(plan, schedule, 60);
        LocalDate last = first;
        for (int i = 1; i < 50; i++) {
            LocalDate next = made(plan, schedule, 60);
            assertThat(next).isAfterOrEqualTo(last);
            last = next;
        }
        assertThat(first).as("the last hour of today, then three days").isEqualTo("2026-11-26");
        assertThat(last).as("49 more at 8 a day: begun on 2 December").isEqualTo("2026-12-07");
        assertThat(schedule.plan().done(schedule.soonest(), 3, 50 * 60))
                .as("ordered all at once")
                .contains(last);
    }

    private static LocalDate made(WorkPlan plan, Schedule schedule, int minutes) {
        return plan.make(schedule.soonest(), 3, minutes).orElseThrow().done();
    }

    @Test
    void saysWhyTheWorkshopIsLate() {
        Schedule schedule = new Schedule(
                LocalDate.of(2026, 11, 23).atTime(9, 0).atZone(BERLIN),
                timetable(0, OptionalInt.of(480)),
                Map.of(LocalDate.of(2026, 11, 23), 480));
        assertThat(schedule.plan().make(schedule.soonest(), 2, 60).orElseThrow().because())
                .containsExactly("The workshop is full until Tue 24 Nov", "2 days in the workshop, until Thu 26 Nov");
    }
}
