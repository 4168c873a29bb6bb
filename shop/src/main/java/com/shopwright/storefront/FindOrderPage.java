package com.shopwright.storefront;

import java.util.Optional;

/**
 * Asks for the link to an order.
 *
 * @param fault what is wrong with what was typed
 * @param sent it was asked for
 */
public record FindOrderPage(String number, String email, Optional<String> fault, boolean sent) {}
