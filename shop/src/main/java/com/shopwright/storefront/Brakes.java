package com.shopwright.storefront;

import com.shopwright.limits.ClientAddress;
import com.shopwright.limits.Limit;
import com.shopwright.limits.Limits;
import com.shopwright.web.TooFast;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Refuses what a client does too often; the API counts the same things, so a script gains nothing by using pages. */
@Component
class Brakes {
    private final Limits limits;

    Brakes(Limits limits) {
        this.limits = limits;
    }

    /** @throws TooFast if there were too many of them */
    void count(Limit limit, HttpServletRequest request) {
        limits.take(limit, ClientAddress.of(request)).ifPresent(wait -> {
            throw new TooFast(wait);
        });
    }
}
