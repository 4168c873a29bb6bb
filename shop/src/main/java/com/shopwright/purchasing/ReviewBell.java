package com.shopwright.purchasing;

import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.ShopId;
import com.shopwright.kernel.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Asks for a review; however often it rings, one review waits. */
@Component
class ReviewBell {

    static final String KIND = "purchasing.review";
    private static final Duration SOON = Duration.ofSeconds(1);

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

    /** For what happens with every order: a review looks at all there is, so many orders share one. */
    void ringSoon() {
        tasks.scheduleOnce(KIND, shop.value(), clock.instant().plus(SOON));
    }

    void ringInBusinessDays(int days) {
        tasks.scheduleOnce(
                KIND,
                shop.value(),
                clock.instant().plus(businessTime.dayLength().multipliedBy(days)));
    }
}
