package com.shopwright.purchasing;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.BusinessTime;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the shop from asking a supplier who refuses again and again: one business day, then two, four, up to thirty. */
@Component
class BackOff {

    private static final int LONGEST_DAYS = 30;

    private final SupplyRows supply;
    private final ReviewBell bell;
    private final BusinessTime businessTime;

    BackOff(SupplyRows supply, ReviewBell bell, BusinessTime businessTime) {
        this.supply = supply;
        this.bell = bell;
        this.businessTime = businessTime;
    }

    /** @return the business date from which the supplier is asked again */
    LocalDate refused(Set<Sku> skus) {
        supply.lock(skus);
        int times = supply.countRefusal(skus);
        return pause(skus, Math.min(LONGEST_DAYS, 1 << Math.min(times - 1, 5)));
    }

    /** A person cancelled: the shop must not order the same again in the next second. */
    void untilTomorrow(Set<Sku> skus) {
        supply.lock(skus);
        pause(skus, 1);
    }

    void forget(Set<Sku> skus) {
        supply.forgetRefusals(skus);
    }

    private LocalDate pause(Set<Sku> skus, int days) {
        LocalDate again = businessTime.today().plusDays(days);
        supply.orderNotBefore(skus, again);
        bell.ringInBusinessDays(days);
        return again;
    }
}
