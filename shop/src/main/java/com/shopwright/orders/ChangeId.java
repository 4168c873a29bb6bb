package com.shopwright.orders;

import java.util.UUID;

/** One change of what was agreed. */
public record ChangeId(UUID value) {}
