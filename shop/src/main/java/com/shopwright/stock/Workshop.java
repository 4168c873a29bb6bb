package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import java.util.OptionalInt;

/**
 * How much the shop's own workshop can do.
 *
 * @param minutesPerDay work it gets done on a working day, all hands together; empty if that never holds anything up
 * @param minutesPerPiece what one made-to-order piece takes, where nothing else is said of it
 */
public record Workshop(OptionalInt minutesPerDay, int minutesPerPiece) {

    static final int MOST_PER_DAY = 1_000_000;
    static final int MOST_PER_PIECE = 100_000;

    public Workshop {
        if (minutesPerDay.isPresent() && (minutesPerDay.getAsInt() < 1 || minutesPerDay.getAsInt() > MOST_PER_DAY)) {
            throw new InvalidInput(
                    "workshop.minutesPerDay",
                    "enter 1 to " + MOST_PER_DAY + " minutes a day, or leave it empty for no limit");
        }
        if (minutesPerPiece < 1 || minutesPerPiece > MOST_PER_PIECE) {
            throw new InvalidInput("workshop.minutesPerPiece", "enter 1 to " + MOST_PER_PIECE + " minutes a piece");
        }
    }
}
