package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When the shop and those it depends on work.
 *
 * @param zone the shop's time zone, in which the cut-off is meant
 * @param fields what stands in the fields, by name
 * @param faults what is wrong with them, by name
 */
public record WorkPage(
        String zone,
        List<Who> who,
        List<Day> weekdays,
        List<Region> regions,
        Map<String, String> fields,
        Map<String, String> faults,
        Ahead ahead) {

    /** @param key of the fields */
    public record Who(String key, String title, String meaning, Set<String> weekdays, List<Closure> closures) {}

    public record Day(String value, String label) {}

    public record Region(String code, String name) {}

    /** As typed. */
    public record Closure(String name, String first, String last, String fault) {

        public static final Closure EMPTY = new Closure("", "", "", "");
    }

    /**
     * What comes of it, as things stand.
     *
     * @param today the business date
     * @param sentences what a buyer would be told now
     * @param daysOff the next days on which nobody works, with the reason
     * @param load of the workshop; empty where it has no limit
     */
    public record Ahead(String today, List<String> sentences, List<String> daysOff, List<Load> load) {}

    /** @param percent of what the workshop gets done on that day */
    public record Load(String day, String booked, int percent) {}

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public String fault(String name) {
        return faults.getOrDefault(name, "");
    }
}
