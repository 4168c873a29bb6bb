package com.shopwright.stock;

import com.shopwright.kernel.Actor;
import java.util.List;
import java.util.UUID;

/** Goods that came in or back; {@code reference} (a delivery, a return) is received once, however often it is told. */
public record Receipt(UUID reference, LocationId location, List<Amount> amounts, Actor actor) {}
