package com.shopwright.orders;

import java.util.Optional;
import java.util.Set;

/** Which orders to list, newest first. {@code query} is an order number, or part of a name or e-mail address. */
public record OrderFilter(Set<OrderState> states, Optional<String> query, Optional<String> cursor, int limit) {}
