package com.shopwright.carts;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counting in days on which people work: Monday to Friday. */
final class BusinessDays {

    private BusinessDays() {}

    /** So many business days after {@code date}; a weekend counts as the Monday after it. */
    static LocalDate after(LocalDate date, int days) {
        LocalDate day = workday(date);
        for (int i = 0; i < days; i++) {
            day = workday(day.plusDays(1));
        }
        return day;
    }

    /** The fewest business days after {@code from} that reach {@code to}; 0 if it has come by then. */
    static int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = workday(from); day.isBefore(to); day = workday(day.plusDays(1))) {
            days++;
        }
        return days;
    }

    private static LocalDate workday(LocalDate date) {
        LocalDate day = date;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
