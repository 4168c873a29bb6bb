package com.shopwright.payments;

import java.util.UUID;

public record DifferenceId(UUID value) {}
