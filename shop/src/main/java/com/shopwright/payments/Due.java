package com.shopwright.payments;

import java.time.LocalDate;

/**
 * By when money that is owed is to be paid.
 *
 * @param state for people of the shop, such as {@code 12 days late, reminder 2 due}
 */
public record Due(LocalDate by, boolean late, String state) {}
