package com.shopwright.backoffice;

import com.shopwright.backoffice.page.Today.Matter;
import com.shopwright.backoffice.page.Today.Thing;
import com.shopwright.kernel.ParkedTasks;
import org.springframework.stereotype.Component;

/** What the shop tried and could not do. */
@Component
class StuckMatters {

    private final ParkedTasks parked;
    private final StuckWords words;

    StuckMatters(ParkedTasks parked, StuckWords words) {
        this.parked = parked;
        this.words = words;
    }

    Matter stuck() {
        return Matters.matter(
                "Stuck",
                "The shop could not get it done by itself, and waits for you.",
                parked.latest(Matters.SHOWN).stream()
                        .map(words::stuck)
                        .map(stuck -> new Thing(
                                stuck.what(),
                                stuck.about().isEmpty() ? stuck.why() : stuck.about() + " · " + stuck.why(),
                                stuck.since(),
                                StuckPages.PATH + "#" + stuck.id()))
                        .toList(),
                parked.count(),
                StuckPages.PATH);
    }
}
