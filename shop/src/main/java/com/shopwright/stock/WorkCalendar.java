package com.shopwright.stock;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Counting in the days on which somebody works. */
public final class WorkCalendar {

    private final Working working;

    WorkCalendar(Working working) {
        this.working = working;
    }

    public boolean works(LocalDate date) {
        return off(date).isEmpty();
    }

    /** Why nobody works that day: "Saturday", "Christmas Day", "Company holidays"; empty if they do. */
    public Optional<String> off(LocalDate date) {
        if (!working.weekdays().contains(date.getDayOfWeek())) {
            return Optional.of(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return working.closures().stream()
                .filter(closure -> closure.covers(date))
                .map(Closure::name)
                .findFirst()
                .or(() -> working.holidays().flatMap(region -> PublicHolidays.on(date, region)));
    }

    /** That day, or the first working day after it. */
    public LocalDate next(LocalDate date) {
        LocalDate day = date;
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** So many working days after {@code date}; a day off counts as the working day after it. */
    public LocalDate after(LocalDate date, int days) {
        LocalDate day = next(date);
        for (int i = 0; i < days; i++) {
            day = next(day.plusDays(1));
        }
        return day;
    }

    /** So many working days before {@code date}. */
    public LocalDate before(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    /** The fewest working days after {@code from} that reach {@code to}; 0 if it has come by then. */
    public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = next(from); day.isBefore(to); day = next(day.plusDays(1))) {
            days++;
        }
        return days;
    }
}
