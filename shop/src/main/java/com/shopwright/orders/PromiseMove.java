package com.shopwright.orders;

import com.shopwright.carts.Promise;
import com.shopwright.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A later word about when a line comes. @param promise empty if no day is known */
public record PromiseMove(
        UUID line, Instant at, Optional<Promise> promise, PromiseCause cause, String detail, Actor actor) {}
