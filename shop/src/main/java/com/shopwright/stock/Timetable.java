package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import java.time.LocalTime;
import java.util.OptionalInt;

/**
 * What the owner says of when the shop and those it depends on work: all that a date is reckoned from, save the goods.
 *
 * @param shop warehouse and workshop
 * @param suppliers those of all suppliers; lead times count in their days
 * @param carriers transit times count in their days
 * @param cutOff in the shop's time zone: what is ordered before it on a working day is packed from that day on
 * @param packingDays working days from having the goods to handing them to the carrier; 0 means the same day
 */
public record Timetable(
        Working shop, Working suppliers, Working carriers, LocalTime cutOff, int packingDays, Workshop workshop) {

    static final int MOST_PACKING_DAYS = 30;

    /** What holds until the owner says otherwise. */
    public static final Timetable STANDARD = new Timetable(
            Working.MONDAY_TO_FRIDAY,
            Working.MONDAY_TO_FRIDAY,
            Working.MONDAY_TO_FRIDAY,
            LocalTime.of(14, 0),
            0,
            new Workshop(OptionalInt.empty(), 120));

    public Timetable {
        if (packingDays < 0 || packingDays > MOST_PACKING_DAYS) {
            throw new InvalidInput("packingDays", "enter 0 to " + MOST_PACKING_DAYS + " working days");
        }
        cutOff = cutOff.withSecond(0).withNano(0);
    }
}
