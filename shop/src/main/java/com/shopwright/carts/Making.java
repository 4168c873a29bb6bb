package com.shopwright.carts;

import com.shopwright.stock.Schedule;
import java.util.OptionalInt;

/**
 * That something comes from the workshop.
 *
 * @param days working days from the start of a piece until it is made
 * @param minutes work on one piece; empty for what the shop says of all its pieces
 */
record Making(int days, OptionalInt minutes) {

    long minutes(int pieces, Schedule schedule) {
        return (long) pieces * minutes.orElse(schedule.timetable().workshop().minutesPerPiece());
    }
}
