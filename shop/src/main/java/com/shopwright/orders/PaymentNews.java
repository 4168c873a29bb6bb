package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.TaskHandler;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentChanged;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.Payments;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings an order up to date with its payments. It looks at how the payments stand now and never at what a message said,
 * so news may come twice, late or in any order.
 */
@Component
final class PaymentNews implements Listener<PaymentChanged>, TaskHandler {

    static final String KIND = "orders.payment-news";

    private final OrderRows orders;
    private final PaymentSeenRows seen;
    private final Payments payments;
    private final Progress progress;
    private final Release release;
    private final Settling settling;
    private final Review review;
    private final Timeline timeline;
    private final Transactions transactions;

    PaymentNews(
            OrderRows orders,
            PaymentSeenRows seen,
            Payments payments,
            Progress progress,
            Release release,
            Settling settling,
            Review review,
            Timeline timeline,
            Transactions transactions) {
        this.orders = orders;
        this.seen = seen;
        this.payments = payments;
        this.progress = progress;
        this.release = release;
        this.settling = settling;
        this.review = review;
        this.timeline = timeline;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "orders.payment-news";
    }

    @Override
    public Class<PaymentChanged> event() {
        return PaymentChanged.class;
    }

    @Override
    public void on(PaymentChanged event) {
        read(new OrderId(event.payable().value()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        read(new OrderId(task.subject()));
    }

    private void read(OrderId id) {
        transactions.inOne(() -> orders.lock(id).ifPresent(this::read));
    }

    private void read(Head head) {
        List<Payment> all = payments.of(head.payable());
        tell(head, all);
        boolean good = all.stream().anyMatch(payment -> payment.state().isGood());
        boolean open = all.stream().anyMatch(payment -> payment.state().isOpen());
        switch (head.state()) {
            case AWAITING_PAYMENT, PAYMENT_FAILED -> {
                if (good) {
                    paid(head, all);
                } else if (!open && head.state() == OrderState.AWAITING_PAYMENT) {
                    progress.paymentFailed(head);
                }
            }
            case EXPIRED, CANCELLED -> {
                if (good) {
                    payments.cancel(head.payable()); // a success that comes too late is given back
                }
            }
            case CONFIRMED, PARTLY_SHIPPED, PARKED -> release.whatIsPaid(head);
            case IN_REVIEW, SHIPPED, DELIVERED -> {}
        }
        settling.settle(head);
    }

    private void paid(Head head, List<Payment> all) {
        List<String> reasons = review.reasons(head, all);
        if (reasons.isEmpty()) {
            progress.confirm(head, OrderCause.PAID, payer(all));
        } else {
            progress.review(head, reasons);
        }
    }

    /** On whose word it counts as paid. */
    private Actor payer(List<Payment> all) {
        return all.stream()
                .filter(payment -> payment.state().isGood())
                .filter(payment -> !byHand(payment) || payment.captured().isPositive()) // else only promised
                .findFirst()
                .map(this::actor)
                .orElse(Actor.SHOP);
    }

    /** Writes what the timeline has not told yet. */
    private void tell(Head head, List<Payment> all) {
        Map<?, PaymentSeenRows.Seen> before = seen.of(head.id());
        for (Payment payment : all) {
            PaymentSeenRows.Seen last = before.get(payment.id());
            PaymentState lastState = last == null ? PaymentState.SENDING : last.state();
            long lastCaptured = last == null ? 0 : last.captured();
            long lastRefunded = last == null ? 0 : last.refunded();
            if (payment.state() != lastState) {
                verdict(payment, lastState)
                        .ifPresent(step -> timeline.add(
                                head.id(),
                                step,
                                actor(payment),
                                payment.reason().map(PaymentNews::readable),
                                payment.took()));
                if (payment.state() == PaymentState.UNKNOWN) {
                    progress.tell(head, Step.PAYMENT_UNKNOWN); // the buyer may have closed the page
                }
            }
            if (payment.captured().amount() > lastCaptured) {
                Step step = byHand(payment) ? Step.PAYMENT_RECEIVED : Step.PAYMENT_CAPTURED;
                timeline.add(head.id(), step, actor(payment), difference(payment.captured(), lastCaptured));
            }
            if (payment.refunded().amount() > lastRefunded) {
                timeline.add(
                        head.id(), Step.PAYMENT_REFUNDED, actor(payment), difference(payment.refunded(), lastRefunded));
            }
            seen.put(head.id(), payment);
        }
    }

    private static String difference(Money now, long before) {
        return new Money(now.amount() - before, now.currency()).format(Locale.ENGLISH);
    }

    private static String readable(String reason) {
        return reason.replace('_', ' ');
    }

    private boolean byHand(Payment payment) {
        return payments.terms(payment.method()).byHand();
    }

    private Actor actor(Payment payment) {
        return byHand(payment) ? Actor.OWNER : Actor.BANK;
    }

    private Optional<Step> verdict(Payment payment, PaymentState before) {
        boolean byHand = byHand(payment);
        return switch (payment.state()) {
            case ACTION_REQUIRED -> byHand ? Optional.empty() : Optional.of(Step.PAYMENT_ACTION_REQUIRED);
            case UNKNOWN -> Optional.of(Step.PAYMENT_UNKNOWN);
            case AUTHORISED, PARTLY_CAPTURED, CAPTURED ->
                before.isOpen() && !byHand ? Optional.of(Step.PAYMENT_AUTHORISED) : Optional.empty();
            case DECLINED -> Optional.of(Step.PAYMENT_DECLINED);
            case SENDING, PARTLY_REFUNDED, REFUNDED, VOIDED -> Optional.empty();
        };
    }
}
