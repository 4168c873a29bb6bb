package com.shopwright.backoffice.page;

import java.util.List;
import java.util.Optional;

/** The list of orders. {@code state} and {@code query} are kept when the other changes. */
public record OrderList(
        List<Choice> choices, String state, String query, List<OrderRow> orders, Optional<String> next, String self) {}
