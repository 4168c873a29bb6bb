package com.shopwright.carts;

import java.time.LocalDate;

/** When a buyer may expect something at the door, in business dates. */
public record Promise(LocalDate earliest, LocalDate latest) {}
