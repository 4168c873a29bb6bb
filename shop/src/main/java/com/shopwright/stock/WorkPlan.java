package com.shopwright.stock;

import com.shopwright.stock.WorkLoad.Slot;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Work put into the workshop's days, each piece behind those before it. */
public final class WorkPlan {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private final WorkCalendar shop;
    private final WorkLoad load;

    WorkPlan(WorkCalendar shop, WorkLoad load) {
        this.shop = shop;
        this.load = load;
    }

    /**
     * Work with its place in the workshop.
     *
     * @param done the day on which it is made
     * @param because why then, for the owner
     * @param minutes how much of which day it takes
     */
    public record Made(LocalDate done, List<String> because, Map<LocalDate, Integer> minutes) {

        public Made {
            because = List.copyOf(because);
        }
    }

    /**
     * Makes something as soon as its parts are there and the workshop has room.
     *
     * @param ready when the parts are there
     * @param makingDays how long a piece takes from its start, hands on it or not (glue, paint)
     * @param minutes how much work it is
     * @return empty if the workshop is full as far ahead as anybody promises
     */
    public Optional<Made> make(LocalDate ready, int makingDays, long minutes) {
        if (makingDays == 0 && minutes == 0) {
            return Optional.of(new Made(ready, List.of(), Map.of()));
        }
        return load.slot(ready, minutes).map(slot -> {
            load.book(slot);
            return made(ready, makingDays, slot);
        });
    }

    /** When it would be made, taking no room. */
    public Optional<LocalDate> done(LocalDate ready, int makingDays, long minutes) {
        return load.slot(ready, minutes).map(slot -> shop.after(slot.last(), makingDays));
    }

    private Made made(LocalDate ready, int makingDays, Slot slot) {
        List<String> because = new ArrayList<>();
        if (slot.last().isAfter(shop.next(ready))) {
            because.add("The workshop is full until " + DAY.format(slot.last()));
        }
        LocalDate done = shop.after(slot.last(), makingDays);
        if (makingDays > 0) {
            because.add(
                    makingDays + (makingDays == 1 ? " day" : " days") + " in the workshop, until " + DAY.format(done));
        }
        return new Made(done, because, slot.minutes());
    }
}
