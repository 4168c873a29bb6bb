package com.shopwright.orders;

import java.util.UUID;

/** So many pieces of a line. */
public record Pieces(UUID line, int quantity) {}
