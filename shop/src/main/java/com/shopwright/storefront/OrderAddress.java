package com.shopwright.storefront;

import com.shopwright.orders.OrderKey;
import com.shopwright.orders.OrderNumber;

/** The link that shows an order: its number, and the key without which the number is worth nothing. */
final class OrderAddress {
    private OrderAddress() {}

    /** A key is base64url, so neither part needs escaping. */
    static String of(OrderNumber number, OrderKey key) {
        return "/orders/" + number + "?key=" + key.value();
    }
}
