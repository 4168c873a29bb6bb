package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The public holidays of countries and their regions. A region is written as ISO 3166 does, in lower case: {@code de} for
 * what all of Germany keeps, {@code de-sn} for Saxony.
 */
public final class PublicHolidays {

    /** Ethnic, stock exchange and other calendars of the library are no country's. */
    private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");

    private static final Map<String, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /** Somebody's holidays. @param name "Germany", "Germany: Saxony" */
    public record Region(String code, String name) {}

    /** Every country with its regions, by name. */
    public static List<Region> regions() {
        return Known.REGIONS;
    }

    public static boolean knows(String region) {
        return Known.CODES.contains(region);
    }

    /** The whole country's, if it is known. */
    public static Optional<String> ofCountry(String iso) {
        return Optional.of(iso.toLowerCase(Locale.ROOT)).filter(PublicHolidays::knows);
    }

    static void mustKnow(String region) {
        if (!knows(region)) {
            throw new InvalidInput(
                    "holidays", "choose a country or region of the list, such as de or de-sn, or none at all");
        }
    }

    /** What is kept that day, if anything. */
    static Optional<String> on(LocalDate date, String region) {
        return Optional.ofNullable(BY_YEAR.computeIfAbsent(
                        region + date.getYear(), key -> of(region, Year.of(date.getYear())))
                .get(date));
    }

    private static Map<LocalDate, String> of(String region, Year year) {
        String[] parts = region.split("-", 2);
        Set<Holiday> holidays = parts.length == 1
                ? manager(region).getHolidays(year, HolidayType.PUBLIC_HOLIDAY)
                : manager(parts[0]).getHolidays(year, HolidayType.PUBLIC_HOLIDAY, parts[1]);
        return holidays.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Holiday::getDate, day -> day.getDescription(Locale.ENGLISH), (one, other) -> one));
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    /** Read once, when somebody first asks: every country is a file. */
    private static final class Known {

        private static final List<Region> REGIONS = HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(COUNTRY.asMatchPredicate())
                .flatMap(code -> of(manager(code).getCalendarHierarchy()).stream())
                .sorted(Comparator.comparing(Region::name))
                .toList();

        private static final Set<String> CODES =
                REGIONS.stream().map(Region::code).collect(Collectors.toSet());

        private static List<Region> of(CalendarHierarchy country) {
            String name = country.getDescription(Locale.ENGLISH);
            List<Region> regions = new ArrayList<>();
            regions.add(new Region(country.getId(), name));
            country.getChildren()
                    .values()
                    .forEach(part -> regions.add(new Region(
                            country.getId() + "-" + part.getId(), name + ": " + part.getDescription(Locale.ENGLISH))));
            return regions;
        }
    }
}
