package com.shopwright.stock;

import java.time.LocalDate;

/** A day on which something is done, and why not before: a sentence for the owner, without a full stop. */
public record Ready(LocalDate date, String because) {}
