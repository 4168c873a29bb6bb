package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Periodic;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.Amending.Wish;
import com.shopwright.payments.Payments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * No order waits in review until what the bank has promised for it has lapsed: staff are reminded while there is time, and
 * an order that nobody looked at is cancelled, so that its buyer knows and its goods can be sold. Money that is here already
 * does not lapse: such an order waits for as long as it takes.
 */
@Component
final class ReviewDeadlines implements Periodic {

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int AT_ONCE = 500;

    private final OrderRows orders;
    private final TimelineRows timelineRows;
    private final Payments payments;
    private final Cancelling cancelling;
    private final Timeline timeline;
    private final Events events;
    private final OrderSettings settings;
    private final Transactions transactions;
    private final InstantSource clock;

    ReviewDeadlines(
            OrderRows orders,
            TimelineRows timelineRows,
            Payments payments,
            Cancelling cancelling,
            Timeline timeline,
            Events events,
            OrderSettings settings,
            Transactions transactions,
            InstantSource clock) {
        this.orders = orders;
        this.timelineRows = timelineRows;
        this.payments = payments;
        this.cancelling = cancelling;
        this.timeline = timeline;
        this.events = events;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "orders.review-deadlines";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public void run() {
        for (OrderId id : orders.oldest(OrderState.IN_REVIEW, AT_ONCE)) {
            transactions.inOne(() -> orders.lock(id)
                    .filter(head -> head.state() == OrderState.IN_REVIEW)
                    .ifPresent(this::look));
        }
    }

    private void look(Head head) {
        lapses(head).ifPresent(end -> {
            Instant now = clock.instant();
            if (!now.isBefore(end.minus(settings.reviewMargin()))) {
                cancelling.everything(
                        head,
                        new Wish(
                                Change.Kind.CANCELLATION,
                                "review-lapsed",
                                "",
                                Actor.SHOP,
                                "We could not check it in time."));
            } else if (!now.isBefore(end.minus(settings.reviewReminder())) && !reminded(head)) {
                timeline.add(head.id(), Step.REVIEW_REMINDED, Actor.SHOP);
                events.publish(new OrderProgressed(head.id(), Step.REVIEW_REMINDED, Optional.empty()));
            }
        });
    }

    /** When the bank's promise for it ends. */
    private Optional<Instant> lapses(Head head) {
        return payments.of(head.payable()).stream()
                .filter(payment -> payment.state().isGood())
                .flatMap(payment ->
                        payments.terms(payment.method()).lasts().stream().map(payment.createdAt()::plus))
                .min(Instant::compareTo);
    }

    private boolean reminded(Head head) {
        return timelineRows.of(head.id()).stream().anyMatch(entry -> entry.step() == Step.REVIEW_REMINDED);
    }
}
