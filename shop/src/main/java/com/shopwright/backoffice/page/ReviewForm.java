package com.shopwright.backoffice.page;

/** Which orders wait for a look. */
public record ReviewForm(
        String amountAbove,
        String currency,
        int ordersPerEmail,
        int ordersPerAddress,
        int withinHours,
        int declinedAttempts,
        boolean abroad,
        boolean otherCountry,
        boolean mayCancel) {}
