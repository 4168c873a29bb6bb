package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the owner says of a SKU that is not on the shelf. A SKU without one is sold as the catalogue says: backordered
 * without limit where that is allowed, else not at all.
 */
public sealed interface SellingPolicy {

    int MOST_OWED = 1_000_000;

    /** Only what is there. */
    record Deny() implements SellingPolicy {}

    /**
     * More than is there, for the day on which the supplier can have brought it.
     *
     * @param limit how many may be owed at once, to all buyers together; empty for no limit
     */
    record Backorder(OptionalInt limit) implements SellingPolicy {

        public Backorder {
            mustBeLimit(limit);
        }
    }

    /**
     * Before there are any, for the day on which they are expected; after it, as a backorder.
     *
     * @param from the business date on which goods are expected
     * @param limit how many may be owed at once; empty for no limit
     */
    record PreOrder(LocalDate from, OptionalInt limit) implements SellingPolicy {

        public PreOrder {
            mustBeLimit(limit);
        }
    }

    /**
     * Each one is made in the workshop from parts when it is ordered.
     *
     * @param bill what one piece takes from stock, each part once
     * @param makingDays working days from the start until it is made
     * @param minutes work on one piece
     */
    record MakeToOrder(List<Amount> bill, int makingDays, int minutes) implements SellingPolicy {

        static final int MOST_PARTS = 50;

        public MakeToOrder {
            bill = List.copyOf(bill);
            if (bill.isEmpty() || bill.size() > MOST_PARTS) {
                throw new InvalidInput("bill", "name 1 to " + MOST_PARTS + " parts that one piece is made from");
            }
            if (bill.stream().map(Amount::sku).distinct().count() < bill.size()) {
                throw new InvalidInput("bill", "name each part once, with all that one piece takes of it");
            }
            if (makingDays < 0 || makingDays > 365) {
                throw new InvalidInput("makingDays", "enter 0 to 365 working days");
            }
            if (minutes < 0 || minutes > Workshop.MOST_PER_PIECE) {
                throw new InvalidInput("minutes", "enter 0 to " + Workshop.MOST_PER_PIECE + " minutes");
            }
        }

        boolean takes(Sku sku) {
            return bill.stream().anyMatch(part -> part.sku().equals(sku));
        }
    }

    /** Whether so many may be owed at once. */
    default boolean allows(long owed) {
        return switch (this) {
            case Deny _, MakeToOrder _ -> owed <= 0;
            case Backorder(var limit) -> limit.isEmpty() || owed <= limit.getAsInt();
            case PreOrder(var _, var limit) -> limit.isEmpty() || owed <= limit.getAsInt();
        };
    }

    private static void mustBeLimit(OptionalInt limit) {
        if (limit.isPresent() && (limit.getAsInt() < 1 || limit.getAsInt() > MOST_OWED)) {
            throw new InvalidInput("limit", "enter 1 to " + MOST_OWED + ", or leave it empty for no limit");
        }
    }
}
