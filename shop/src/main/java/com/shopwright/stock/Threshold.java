package com.shopwright.stock;

import com.shopwright.kernel.InvalidInput;
import java.util.OptionalInt;

/**
 * What the owner wants of one SKU, over all locations.
 *
 * @param buffer so many are never offered as being there: for walk-in buyers, or because counts are not always right. They
 *     are there for the warehouse all the same: a promise that would be broken is kept with them
 * @param lowAt the SKU is low when no more than this can be sold
 */
public record Threshold(int buffer, OptionalInt lowAt) {

    public static final Threshold NONE = new Threshold(0, OptionalInt.empty());

    private static final int MOST = 1_000_000;

    public Threshold {
        if (buffer < 0 || buffer > MOST) {
            throw new InvalidInput("buffer", "a buffer is a whole number from 0 to 1,000,000");
        }
        if (lowAt.isPresent() && (lowAt.getAsInt() < 0 || lowAt.getAsInt() > MOST)) {
            throw new InvalidInput("lowAt", "a level is a whole number from 0 to 1,000,000, or nothing");
        }
    }

    /** @param onSale what can be sold, over all locations */
    public boolean isLow(int onSale) {
        return lowAt.isPresent() && onSale <= lowAt.getAsInt();
    }
}
