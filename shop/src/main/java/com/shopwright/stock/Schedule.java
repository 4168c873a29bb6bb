package com.shopwright.stock;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The days ahead as they look at one moment: whose hands work when, whether today's cut-off has passed, and how full the
 * workshop is. A snapshot: it answers the same as long as it is used, and asks no more queries.
 */
public final class Schedule {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZonedDateTime now;
    private final Timetable timetable;
    private final WorkCalendar shop;
    private final WorkCalendar suppliers;
    private final WorkCalendar carriers;
    private final WorkLoad load;

    /** @param now business time, in the shop's time zone */
    Schedule(ZonedDateTime now, Timetable timetable, Map<LocalDate, Integer> booked) {
        this.now = now;
        this.timetable = timetable;
        this.shop = timetable.shop().calendar();
        this.suppliers = timetable.suppliers().calendar();
        this.carriers = timetable.carriers().calendar();
        this.load = new WorkLoad(timetable.workshop().minutesPerDay(), shop, booked);
    }

    public Timetable timetable() {
        return timetable;
    }

    /** The shop's business date. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** The day on which what is on the shelf goes to packing or into the workshop. */
    public LocalDate soonest() {
        return onShelf().date();
    }

    Ready onShelf() {
        if (!shop.works(today())) {
            return new Ready(
                    shop.next(today()),
                    "On the shelf; we do not work today (" + shop.off(today()).orElse("") + ")");
        }
        return now.toLocalTime().isBefore(timetable.cutOff())
                ? new Ready(today(), "On the shelf, and ordered before " + TIME.format(timetable.cutOff()))
                : new Ready(
                        shop.after(today(), 1), "On the shelf, but ordered after " + TIME.format(timetable.cutOff()));
    }

    /** When goods that come on {@code due} can be used: they are put away that working day. What is late comes today. */
    public LocalDate usable(LocalDate due) {
        return shop.after(due.isBefore(today()) ? today() : due, 1);
    }

    /** When a supplier who is asked today delivers. */
    public LocalDate supplied(int leadDays) {
        return suppliers.after(today(), leadDays);
    }

    /** The first working day of the shop from {@code date} on. */
    LocalDate workday(LocalDate date) {
        return shop.next(date.isBefore(today()) ? today() : date);
    }

    /** The day on which the carrier gets what is ready. */
    public LocalDate leaves(LocalDate ready) {
        return shop.after(ready, timetable.packingDays());
    }

    /** So many transit days after it has left. */
    public LocalDate arrives(LocalDate leaves, int transitDays) {
        return carriers.after(leaves, transitDays);
    }

    /** When what was to arrive then does, if it is so many transit days more on the road; fewer if negative. */
    public LocalDate rerouted(LocalDate arrival, int transitDays) {
        return transitDays < 0 ? carriers.before(arrival, -transitDays) : carriers.after(arrival, transitDays);
    }

    /** The shop's working days from {@link #soonest} until {@code date}. */
    public int daysUntil(LocalDate date) {
        return shop.between(soonest(), date);
    }

    /** The day so many of the shop's working days after {@link #soonest}. */
    public LocalDate daysAhead(int days) {
        return shop.after(soonest(), days);
    }

    /** A plan to put work into, one piece of work behind the other; nothing of it is kept. */
    public WorkPlan plan() {
        return new WorkPlan(shop, load.copy());
    }

    /** How full the workshop is on a working day, in minutes. */
    public record Load(LocalDate day, int minutes, int limit) {}

    /** The workshop's next working days; none where it has no limit. */
    public List<Load> loads(int days) {
        List<Load> loads = new ArrayList<>();
        timetable.workshop().minutesPerDay().ifPresent(limit -> {
            LocalDate day = shop.next(today());
            for (int i = 0; i < days; i++) {
                loads.add(new Load(day, load.booked(day), limit));
                day = shop.after(day, 1);
            }
        });
        return loads;
    }

    /** Which days of this stretch nobody here works although it is their weekday, with the reason. */
    List<String> daysOff(LocalDate from, LocalDate to) {
        List<String> off = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (timetable.shop().weekdays().contains(day.getDayOfWeek())) {
                shop.off(day).filter(name -> !off.contains(name)).ifPresent(off::add);
            }
        }
        return off;
    }
}
