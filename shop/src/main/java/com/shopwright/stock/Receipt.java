package com.shopwright.stock;

import com.shopwright.kernel.Actor;
import java.util.List;
import java.util.UUID;

/** Goods that came in; {@code reference} (a delivery) is received once, however often it is told. */
public record Receipt(UUID reference, LocationId location, List<Amount> amounts, Actor actor) {}
