package com.shopwright.orders;

import java.net.URI;
import java.util.Optional;

/** What a buyer who waits for the bank is told: the order's state then, and where to go if the bank wants to see them. */
public record Answer(OrderState state, Optional<URI> redirect) {}
