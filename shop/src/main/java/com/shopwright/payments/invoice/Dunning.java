package com.shopwright.payments.invoice;

import com.shopwright.payments.Due;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How far an invoice that is not paid in full has come: reckoned from its due day alone, so that it needs no timer. */
final class Dunning {

    private Dunning() {}

    /** @param reminders days past {@code by}, rising */
    static Due of(LocalDate by, LocalDate today, List<Integer> reminders) {
        long late = ChronoUnit.DAYS.between(by, today);
        int due = (int) reminders.stream().filter(days -> late >= days).count();
        return new Due(by, late > 0, state(late, due, reminders.size()));
    }

    private static String state(long late, int due, int reminders) {
        if (late <= 0) {
            return late == 0 ? "due today" : "due in " + days(-late);
        }
        if (due == 0) {
            return days(late) + " late";
        }
        return days(late) + " late, " + (due == reminders ? "last reminder due" : "reminder " + due + " due");
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
