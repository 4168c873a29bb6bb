package com.shopwright.stock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How full the workshop is, day by day. Work is begun as early as there is room, may go on over several days, and never
 * takes more of a day than the workshop has. Pure; keeps what is booked in memory only.
 */
final class WorkLoad {

    /** Farther ahead nothing is promised: about four years. */
    private static final int HORIZON = 1_000;

    private final OptionalInt minutesPerDay;
    private final WorkCalendar calendar;
    private final Map<LocalDate, Integer> booked;

    WorkLoad(OptionalInt minutesPerDay, WorkCalendar calendar, Map<LocalDate, Integer> booked) {
        this.minutesPerDay = minutesPerDay;
        this.calendar = calendar;
        this.booked = new TreeMap<>(booked);
    }

    WorkLoad copy() {
        return new WorkLoad(minutesPerDay, calendar, booked);
    }

    /** When so much work would be done. @param minutes by day; the last day is the one on which the last of it is done */
    record Slot(LocalDate last, Map<LocalDate, Integer> minutes) {}

    /** Empty if the workshop is full as far ahead as anybody promises. */
    Optional<Slot> slot(LocalDate from, long minutes) {
        LocalDate day = calendar.next(from);
        Map<LocalDate, Integer> taken = new TreeMap<>();
        long left = minutes;
        for (int i = 0; i < HORIZON; i++) {
            int part = (int) Math.min(left, room(day));
            if (part > 0) {
                taken.put(day, part);
                left -= part;
            }
            if (left == 0) {
                return Optional.of(new Slot(day, taken));
            }
            day = calendar.next(day.plusDays(1));
        }
        return Optional.empty();
    }

    void book(Slot slot) {
        slot.minutes().forEach((day, minutes) -> booked.merge(day, minutes, Integer::sum));
    }

    int booked(LocalDate day) {
        return booked.getOrDefault(day, 0);
    }

    private int room(LocalDate day) {
        return minutesPerDay.isEmpty() ? Integer.MAX_VALUE : Math.max(0, minutesPerDay.getAsInt() - booked(day));
    }
}
