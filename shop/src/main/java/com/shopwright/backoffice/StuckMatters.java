package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import com.shopwright.kernel.ParkedTasks;
import org.springframework.stereotype.Component;

/** What the shop tried and could not do. */
@Component
class StuckMatters {

    private static final int LOOKED_AT = 100;

    private final ParkedTasks parked;
    private final StuckWords words;

    StuckMatters(ParkedTasks parked, StuckWords words) {
        this.parked = parked;
        this.words = words;
    }

    Matter stuck() {
        return Matters.matter(
                "Stuck",
                "The shop tried again and again, and could not get it done.",
                parked.latest(LOOKED_AT).stream()
                        .map(words::stuck)
                        .map(stuck -> new Thing(stuck.what(), stuck.about(), stuck.since(), StuckPages.PATH))
                        .toList(),
                StuckPages.PATH);
    }
}
