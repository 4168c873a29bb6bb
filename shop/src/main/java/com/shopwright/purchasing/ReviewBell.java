package com.shopwright.purchasing;

import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.ShopId;
import com.shopwright.kernel.Tasks;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Asks for a review; however often it rings, one review waits. */
@Component
class ReviewBell {

    static final String KIND = "purchasing.review";

    private final Tasks tasks;
    private final ShopId shop;
    private final InstantSource clock;
    private final BusinessTime businessTime;

    ReviewBell(Tasks tasks, ShopId shop, InstantSource clock, BusinessTime businessTime) {
        this.tasks = tasks;
        this.shop = shop;
        this.clock = clock;
        this.businessTime = businessTime;
    }

    void ring() {
        tasks.scheduleOnce(KIND, shop.value(), clock.instant());
    }

    void ringInBusinessDays(int days) {
        tasks.scheduleOnce(
                KIND,
                shop.value(),
                clock.instant().plus(businessTime.dayLength().multipliedBy(days)));
    }
}
