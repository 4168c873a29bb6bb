package com.shopwright.orders;

import com.shopwright.kernel.InvalidInput;

/**
 * Which orders a person wants to see before anything is taken or sent. 0 switches a rule off.
 *
 * @param amountAbove totals above this many minor units
 * @param ordersPerEmail more than so many paid orders under one e-mail address within {@code withinHours}
 * @param ordersPerAddress the same for one delivery address
 * @param declinedAttempts so many declined attempts to pay before one went through
 * @param abroad every order that leaves the shop's home country
 * @param otherCountry an e-mail address whose last paid order went to another country
 */
public record ReviewRules(
        long amountAbove,
        int ordersPerEmail,
        int ordersPerAddress,
        int withinHours,
        int declinedAttempts,
        boolean abroad,
        boolean otherCountry) {

    /** Rules look back a month at most. */
    static final int MOST_HOURS = 24 * 31;

    /** Looks at nothing. */
    static final ReviewRules NONE = new ReviewRules(0, 0, 0, 24, 0, false, false);

    public ReviewRules {
        within("amountAbove", amountAbove, 0, 100_000_000_000L);
        within("ordersPerEmail", ordersPerEmail, 0, 1000);
        within("ordersPerAddress", ordersPerAddress, 0, 1000);
        within("withinHours", withinHours, 1, MOST_HOURS);
        within("declinedAttempts", declinedAttempts, 0, 100);
    }

    private static void within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "enter a whole number from " + least + " to " + most);
        }
    }

    boolean looksAtBuyers() {
        return ordersPerEmail > 0 || ordersPerAddress > 0 || otherCountry || abroad;
    }
}
