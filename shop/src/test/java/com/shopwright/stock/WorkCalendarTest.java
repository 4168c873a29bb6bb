package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.kernel.InvalidInput;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    /** Saxony keeps 18 November 2026 (Day of Repentance); the shop is closed over Christmas. */
    private static final WorkCalendar SAXONY = new Working(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    Optional.of("de-sn"),
                    List.of(new Closure("Company holidays", LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3))))
            .calendar();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 0, 2026-11-23", // a Monday
        "2026-11-23, 4, 2026-11-27",
        "2026-11-23, 5, 2026-11-30",
        "2026-11-27, 1, 2026-11-30", // a Friday
        "2026-11-28, 0, 2026-11-30", // a Saturday
        "2026-11-28, 1, 2026-12-01",
        "2026-11-29, 1, 2026-12-01", // a Sunday
        "2026-11-17, 1, 2026-11-19", // over the holiday
        "2026-11-18, 0, 2026-11-19", // on the holiday
        "2026-12-18, 1, 2027-01-04", // over the closure, which holds Christmas and New Year
        "2026-12-24, 2, 2027-01-06",
        "2027-03-25, 1, 2027-03-30" // over Easter
    })
    void countsWorkingDays(LocalDate from, int days, LocalDate expected) {
        assertThat(SAXONY.after(from, days)).isEqualTo(expected);
        assertThat(SAXONY.between(from, expected)).isEqualTo(days);
    }

    @Test
    void countsBackwardsOverWhatNobodyWorks() {
        assertThat(SAXONY.before(LocalDate.of(2026, 11, 30), 1)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(SAXONY.before(LocalDate.of(2026, 11, 19), 2)).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(SAXONY.before(LocalDate.of(2027, 1, 4), 1)).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(SAXONY.before(LocalDate.of(2026, 11, 24), 0)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, Saturday",
        "2026-11-18, Day of Repentance and Prayer",
        "2026-12-22, Company holidays",
        "2027-05-06, Ascension Day"
    })
    void saysWhyNobodyWorks(LocalDate day, String why) {
        assertThat(SAXONY.off(day)).contains(why);
    }

    @Test
    void keepsTheHolidaysOfTheRegionOnly() {
        LocalDate repentance = LocalDate.of(2026, 11, 18);
        WorkCalendar germany = new Working(Set.of(DayOfWeek.values()), Optional.of("de"), List.of()).calendar();
        assertThat(germany.works(repentance)).isTrue();
        assertThat(germany.works(LocalDate.of(2026, 10, 3))).isFalse();
        assertThat(Working.MONDAY_TO_FRIDAY.calendar().works(LocalDate.of(2026, 12, 25)))
                .as("nobody said whose holidays are kept")
                .isTrue();
    }

    @Test
    void knowsManyCountriesByName() {
        assertThat(PublicHolidays.regions())
                .hasSizeGreaterThan(300)
                .contains(
                        new PublicHolidays.Region("de", "Germany"),
                        new PublicHolidays.Region("de-sn", "Germany: Saxony"),
                        new PublicHolidays.Region("fr", "France"))
                .isSortedAccordingTo(java.util.Comparator.comparing(PublicHolidays.Region::name));
        assertThat(PublicHolidays.ofCountry("DE")).contains("de");
        assertThat(PublicHolidays.ofCountry("XX")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeWorked() {
        assertThatThrownBy(() -> new Working(Set.of(), Optional.empty(), List.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("weekdays"));
        assertThatThrownBy(() -> new Working(Set.of(DayOfWeek.MONDAY), Optional.of("saxony"), List.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("holidays"));
        LocalDate day = LocalDate.of(2026, 12, 24);
        assertThatThrownBy(() -> new Closure("Christmas", day, day.minusDays(1)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.remedy()).contains("Christmas", "later day last"));
        assertThatThrownBy(() -> new Closure(" ", day, day)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Closure("For ever", day, day.plusYears(2)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.remedy()).contains("a year"));
    }
}
