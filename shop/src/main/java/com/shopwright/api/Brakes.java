package com.shopwright.api;

import com.shopwright.limits.ClientAddress;
import com.shopwright.limits.Limit;
import com.shopwright.limits.Limits;
import org.springframework.stereotype.Component;

/** Refuses what a client does too often. */
@Component
class Brakes {
    private final Limits limits;

    Brakes(Limits limits) {
        this.limits = limits;
    }

    void count(Limit limit, ClientAddress client) {
        limits.take(limit, client).ifPresent(wait -> {
            throw Problem.of(ProblemKind.TOO_MANY_REQUESTS).retryAfter(wait).refusal();
        });
    }
}
