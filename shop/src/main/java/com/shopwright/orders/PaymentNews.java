package com.shopwright.orders;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BatchHandler;
import com.shopwright.kernel.BatchListener;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Task;
import com.shopwright.kernel.Transactions;
import com.shopwright.orders.PaymentSeenRows.Seen;
import com.shopwright.orders.Progress.Confirmation;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentChanged;
import com.shopwright.payments.PaymentId;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.Payments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings an order up to date with its payments. It looks at how the payments stand now and never at what a message said,
 * so news may come twice, late or in any order. The news of many orders are read together.
 */
@Component
final class PaymentNews implements BatchListener<PaymentChanged>, BatchHandler {

    static final String KIND = "orders.payment-news";

    /** How a payment stood before the first news of it. */
    private static final Seen NOTHING = new Seen(PaymentState.SENDING, 0, 0);

    private final OrderRows orders;
    private final PaymentSeenRows seen;
    private final Payments payments;
    private final Progress progress;
    private final Release release;
    private final PaidAnew paidAnew;
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
            PaidAnew paidAnew,
            Settling settling,
            Review review,
            Timeline timeline,
            Transactions transactions) {
        this.orders = orders;
        this.seen = seen;
        this.payments = payments;
        this.progress = progress;
        this.release = release;
        this.paidAnew = paidAnew;
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
    public void onAll(List<PaymentChanged> together) {
        read(together.stream()
                .map(event -> new OrderId(event.payable().value()))
                .toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        runAll(List.of(task));
    }

    @Override
    public void runAll(List<Task> together) {
        read(together.stream().map(task -> new OrderId(task.subject())).toList());
    }

    private void read(List<OrderId> ids) {
        transactions.inOne(() -> {
            List<Head> heads = orders.lock(ids);
            if (heads.isEmpty()) {
                return;
            }
            Map<Payable, List<Payment>> all =
                    payments.of(heads.stream().map(Head::payable).collect(Collectors.toSet()));
            tell(heads, all);
            List<Confirmation> confirmed = new ArrayList<>();
            heads.forEach(head ->
                    read(head, all.getOrDefault(head.payable(), List.of())).ifPresent(confirmed::add));
            progress.confirm(confirmed);
            heads.forEach(settling::settle);
        });
    }

    /** Does what the payments ask for, up to a confirmation, which is answered. */
    private Optional<Confirmation> read(Head head, List<Payment> all) {
        boolean good = all.stream().anyMatch(payment -> payment.state().isGood());
        boolean open = all.stream().anyMatch(payment -> payment.state().isOpen());
        switch (head.state()) {
            case AWAITING_PAYMENT, PAYMENT_FAILED -> {
                if (good) {
                    return paid(head, all);
                } else if (!open && head.state() == OrderState.AWAITING_PAYMENT) {
                    progress.paymentFailed(head);
                }
            }
            case EXPIRED, CANCELLED -> {
                if (good) {
                    payments.cancel(head.payable()); // a success that comes too late is given back
                }
            }
            case CONFIRMED, PARTLY_SHIPPED -> release.whatIsPaid(head);
            case PARKED -> {
                paidAnew.goOn(head, all);
                release.whatIsPaid(head);
            }
            case IN_REVIEW, SHIPPED, DELIVERED -> {}
        }
        return Optional.empty();
    }

    private Optional<Confirmation> paid(Head head, List<Payment> all) {
        List<String> reasons = review.reasons(head, all);
        if (reasons.isEmpty()) {
            return Optional.of(new Confirmation(head, OrderCause.PAID, payer(all)));
        }
        progress.review(head, reasons);
        return Optional.empty();
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

    /** Writes what the timelines have not told yet. */
    private void tell(List<Head> heads, Map<Payable, List<Payment>> all) {
        Map<PaymentId, Seen> before = seen.of(heads.stream().map(Head::id).toList());
        List<Timeline.Entry> untold = new ArrayList<>();
        for (Head head : heads) {
            for (Payment payment : all.getOrDefault(head.payable(), List.of())) {
                Seen last = Optional.ofNullable(before.get(payment.id())).orElse(NOTHING);
                untold.addAll(untold(head, payment, last));
                if (payment.state() == PaymentState.UNKNOWN && last.state() != PaymentState.UNKNOWN) {
                    progress.tell(head, Step.PAYMENT_UNKNOWN); // the buyer may have closed the page
                }
            }
        }
        timeline.addAll(untold);
        seen.put(all.values().stream().flatMap(List::stream).toList());
    }

    private List<Timeline.Entry> untold(Head head, Payment payment, Seen last) {
        List<Timeline.Entry> entries = new ArrayList<>();
        if (payment.state() != last.state()) {
            verdict(payment, last.state())
                    .map(step -> new Timeline.Entry(
                            head.id(),
                            step,
                            actor(payment),
                            payment.reason().map(PaymentNews::readable),
                            payment.took()))
                    .ifPresent(entries::add);
        }
        if (payment.captured().amount() > last.captured()) {
            Step step = byHand(payment) ? Step.PAYMENT_RECEIVED : Step.PAYMENT_CAPTURED;
            String amount = difference(payment.captured(), last.captured());
            entries.add(new Timeline.Entry(head.id(), step, actor(payment), amount));
        }
        if (payment.refunded().amount() > last.refunded()) {
            String amount = difference(payment.refunded(), last.refunded());
            entries.add(new Timeline.Entry(head.id(), Step.PAYMENT_REFUNDED, actor(payment), amount));
        }
        return entries;
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
