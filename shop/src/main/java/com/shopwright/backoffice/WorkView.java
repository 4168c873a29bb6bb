package com.shopwright.backoffice;

import com.shopwright.backoffice.page.WorkPage;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.stock.PublicHolidays;
import com.shopwright.stock.Schedule;
import com.shopwright.stock.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Draws the page of {@link WorkPages}: what stands in the form, and what comes of what is set. */
@Component
class WorkView {

    private static final int DAYS_OFF = 6;
    private static final int DAYS_OF_LOAD = 10;

    private final ShopProfiles profiles;
    private final ShopSettings settings;
    private final Words words;

    WorkView(ShopProfiles profiles, ShopSettings settings, Words words) {
        this.profiles = profiles;
        this.settings = settings;
        this.words = words;
    }

    WorkPage draw(WorkForm form, Schedule schedule) {
        return new WorkPage(
                settings.timeZone().getId(),
                List.of(
                        who(form, WorkForm.SHOP, "We", "On these days the warehouse packs and the workshop makes."),
                        who(
                                form,
                                WorkForm.SUPPLIERS,
                                "Our suppliers",
                                "Lead times count in these days, for all suppliers."),
                        who(form, WorkForm.CARRIERS, "Carriers", "“2 to 4 days on the road” means days like these.")),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WorkPage.Day(day.name(), day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)))
                        .toList(),
                regions(form),
                form.fields(),
                form.faults(),
                ahead(schedule));
    }

    private static WorkPage.Who who(WorkForm form, String key, String title, String meaning) {
        return new WorkPage.Who(key, title, meaning, form.weekdays(key), form.closures(key));
    }

    /** All countries, and the regions of those that somebody here keeps the holidays of. */
    private List<WorkPage.Region> regions(WorkForm form) {
        Set<String> near = new TreeSet<>(Set.of(profiles.current().homeCountry().toLowerCase(Locale.ROOT)));
        form.fields().forEach((name, value) -> {
            if (name.endsWith(".holidays")) {
                near.add(country(value));
            }
        });
        return PublicHolidays.regions().stream()
                .filter(region -> !region.code().contains("-") || near.contains(country(region.code())))
                .map(region -> new WorkPage.Region(region.code(), region.name()))
                .toList();
    }

    private static String country(String region) {
        return region.split("-", 2)[0];
    }

    private WorkPage.Ahead ahead(Schedule schedule) {
        LocalDate leaves = schedule.leaves(schedule.soonest());
        return new WorkPage.Ahead(
                words.day(schedule.today()),
                List.of(
                        "What is on the shelf and ordered now is given to the carrier on " + words.day(leaves) + ".",
                        "With two days on the road it is at the door on " + words.day(schedule.arrives(leaves, 2))
                                + ".",
                        "What a supplier with five days brings can be packed on "
                                + words.day(schedule.usable(schedule.supplied(5))) + "."),
                daysOff(schedule),
                schedule.loads(DAYS_OF_LOAD).stream().map(this::load).toList());
    }

    private List<String> daysOff(Schedule schedule) {
        WorkCalendar shop = schedule.timetable().shop().calendar();
        List<String> off = new ArrayList<>();
        LocalDate last = schedule.today().plusYears(1);
        for (LocalDate day = schedule.today(); off.size() < DAYS_OFF && day.isBefore(last); day = day.plusDays(1)) {
            if (schedule.timetable().shop().weekdays().contains(day.getDayOfWeek())) {
                LocalDate that = day;
                shop.off(day).ifPresent(why -> off.add(words.day(that) + ": " + why));
            }
        }
        return off;
    }

    private WorkPage.Load load(Schedule.Load load) {
        return new WorkPage.Load(
                words.day(load.day()), load.minutes() / 60 + " h " + load.minutes() % 60 + " min", (int)
                        Math.min(100, 100L * load.minutes() / load.limit()));
    }
}
