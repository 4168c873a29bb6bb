package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of an order.
 *
 * @param took how long the step itself took (a bank's answer, a supplier's delivery), where that means something
 */
public record TimelineEntry(Instant at, Step step, Actor actor, Optional<String> detail, Optional<Duration> took) {}
