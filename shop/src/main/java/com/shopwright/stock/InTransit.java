package com.shopwright.stock;

import com.shopwright.kernel.Actor;
import java.time.Instant;

/** A transfer that was sent and has not arrived. */
public record InTransit(Transfer transfer, Actor sentBy, Instant sentAt) {}
