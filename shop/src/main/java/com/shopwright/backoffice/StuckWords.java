package com.shopwright.backoffice;

import com.shopwright.backoffice.page.StuckList.Stuck;
import com.shopwright.kernel.ParkedTask;
import org.springframework.stereotype.Component;

/** Says in plain words what a parked task was about. */
@Component
class StuckWords {

    private record Link(String label, String href) {}

    private final StuckAbout about;
    private final Words words;

    StuckWords(StuckAbout about, Words words) {
        this.about = about;
        this.words = words;
    }

    Stuck stuck(ParkedTask task) {
        Chore chore = Chore.of(task);
        Link link = link(task);
        return new Stuck(
                task.id().toString(),
                chore.what(),
                link.label(),
                link.href(),
                StuckReason.of(task.error()),
                chore.remedy(),
                words.moment(task.parkedAt()),
                words.count(task.attempts(), "try", "tries"),
                task.error());
    }

    private Link link(ParkedTask task) {
        return about.order(task)
                .map(order -> new Link("Order " + order.number(), OrderPages.href(order.number())))
                .or(() -> about.purchaseOrder(task)
                        .map(order -> new Link(
                                "Purchase order " + order.number(), PurchasePages.PATH + "/" + order.number())))
                .orElse(new Link("", ""));
    }
}
