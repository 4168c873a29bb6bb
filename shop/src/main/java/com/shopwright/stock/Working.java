package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody works, as they would say it.
 *
 * @param weekdays at least one
 * @param holidays whose public holidays they keep, as {@link PublicHolidays} names regions ({@code de}, {@code de-sn});
 *     empty if they work on holidays
 * @param closures when they are away besides
 */
public record Working(Set<DayOfWeek> weekdays, Optional<String> holidays, List<Closure> closures) {

    static final int MOST_CLOSURES = 40;

    /** Monday to Friday and no holidays: what is assumed of those who never said. */
    public static final Working MONDAY_TO_FRIDAY =
            new Working(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Optional.empty(), List.of());

    public Working {
        weekdays = Set.copyOf(weekdays);
        closures = List.copyOf(closures);
        if (weekdays.isEmpty()) {
            throw new InvalidInput("weekdays", "choose at least one weekday");
        }
        holidays.ifPresent(PublicHolidays::mustKnow);
        if (closures.size() > MOST_CLOSURES) {
            throw new InvalidInput(
                    "closures", "keep at most " + MOST_CLOSURES + " closures; remove those that are over");
        }
    }

    public WorkCalendar calendar() {
        return new WorkCalendar(this);
    }
}
