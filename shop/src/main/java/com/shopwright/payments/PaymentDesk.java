package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Tasks;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.PaymentRows.Learnt;
import com.shopwright.payments.PaymentRows.New;
import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Reply;
import com.shopwright.payments.port.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
final class PaymentDesk implements Payments {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentDesk.class);

    private final PaymentRows rows;
    private final Operations operations;
    private final Enquiry enquiry;
    private final Receiving receiving;
    private final Ledger ledger;
    private final Connectors connectors;
    private final Transactions transactions;
    private final Tasks tasks;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    PaymentDesk(
            PaymentRows rows,
            Operations operations,
            Enquiry enquiry,
            Receiving receiving,
            Ledger ledger,
            Connectors connectors,
            Transactions transactions,
            Tasks tasks,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.rows = rows;
        this.operations = operations;
        this.enquiry = enquiry;
        this.receiving = receiving;
        this.ledger = ledger;
        this.connectors = connectors;
        this.transactions = transactions;
        this.tasks = tasks;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<PaymentTerms> offers(Currency currency) {
        return connectors.ready(currency);
    }

    @Override
    public PaymentTerms terms(PaymentMethod method) {
        return connectors.terms(method);
    }

    @Override
    public List<Instruction> instructions(Payment payment) {
        return rows.find(payment.id().value())
                .map(attempt -> connectors.instructions(attempt.charge(), attempt.method()))
                .orElse(List.of());
    }

    @Override
    public Optional<Due> due(Payment payment) {
        return rows.find(payment.id().value())
                .filter(receiving::isExpected)
                .flatMap(attempt -> connectors.due(attempt.charge(), attempt.method()));
    }

    @Override
    public boolean returnExcess(Payable payable) {
        return transactions.inOne(() -> {
            List<Attempt> locked = rows.lock(payable);
            Map<PaymentId, Long> excess = rows.of(Set.of(payable)).stream()
                    .filter(payment -> payment.excess().isPositive())
                    .collect(Collectors.toMap(
                            Payment::id, payment -> payment.excess().amount()));
            locked.stream()
                    .filter(attempt -> excess.containsKey(new PaymentId(attempt.id())))
                    .forEach(attempt ->
                            receiving.returnExcess(attempt, excess.getOrDefault(new PaymentId(attempt.id()), 0L)));
            return !excess.isEmpty();
        });
    }

    @Override
    public void letGoOfLapsing(Payable payable) {
        transactions.inOne(() -> rows.lock(payable).stream()
                .filter(Attempt::lapsing)
                .filter(attempt -> operations.uncaptured(attempt) > 0)
                .forEach(attempt ->
                        operations.ask(attempt, Operation.Kind.VOID, attempt.id(), operations.uncaptured(attempt))));
    }

    @Override
    public String declined(Payment payment) {
        return connectors.declined(payment.method(), payment.reason().orElse("declined"));
    }

    @Override
    public void open(List<PaymentRequest> requests) {
        transactions.inOne(() -> {
            Instant now = clock.instant();
            List<New> attempts =
                    requests.stream().map(request -> first(request, now)).toList();
            Set<UUID> written = rows.insert(attempts);
            attempts.stream()
                    .filter(attempt -> attempt.state() == PaymentState.SENDING && written.contains(attempt.id()))
                    .forEach(attempt -> tasks.schedule(SendPayment.KIND, attempt.id(), Map.of(), now));
            attempts.stream()
                    .filter(attempt -> attempt.state().isGood() && written.contains(attempt.id()))
                    .forEach(attempt ->
                            events.publish(new PaymentChanged(attempt.request().payable())));
        });
    }

    /** An agent is asked as soon as this is durable; what is paid by hand is known at once. */
    private New first(PaymentRequest request, Instant now) {
        UUID id = ids.next();
        if (!connectors.terms(request.method()).byHand()) {
            return new New(id, request, PaymentState.SENDING, 0, Optional.empty(), now);
        }
        Charge charge =
                new Charge(id, request.reference(), request.amount(), request.returnUrl(), Optional.empty(), now);
        if (connectors.of(request.method()).start(charge) instanceof Reply.Known(AgentPayment begun)) {
            return new New(
                    id,
                    request,
                    begun.standing() == Standing.AUTHORISED ? PaymentState.AUTHORISED : PaymentState.ACTION_REQUIRED,
                    begun.authorised().amount(),
                    Optional.of(begun.id()),
                    now);
        }
        throw new IllegalStateException(request.method() + " is paid by hand and refuses to begin");
    }

    @Override
    public List<Payment> of(Payable payable) {
        return rows.of(Set.of(payable));
    }

    @Override
    public Map<Payable, List<Payment>> of(Set<Payable> payables) {
        Map<Payable, List<Payment>> found = new HashMap<>();
        payables.forEach(payable -> found.put(payable, List.of()));
        found.putAll(rows.of(payables).stream().collect(Collectors.groupingBy(Payment::payable)));
        return found;
    }

    @Override
    public Optional<Payable> concerning(UUID matter) {
        return rows.find(operations.paymentOf(matter).orElse(matter)).map(Attempt::payable);
    }

    @Override
    public void capture(Payable payable, UUID reference, Money amount) {
        transactions.inOne(() -> {
            List<Attempt> all = rows.lock(payable);
            if (all.stream().anyMatch(attempt -> captureOf(attempt, reference) != CaptureState.NONE)) {
                return;
            }
            Attempt attempt = all.reversed().stream() // what was promised last stands longest
                    .filter(candidate -> !candidate.cancelWanted())
                    .filter(candidate -> operations.uncaptured(candidate) >= amount.amount())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "capture of " + amount + " exceeds what is authorised and left for " + payable));
            operations.ask(attempt, Operation.Kind.CAPTURE, reference, amount.amount());
        });
    }

    @Override
    public CaptureState captureState(Payable payable, UUID reference) {
        return transactions.inOne(() -> rows.lock(payable).stream()
                .map(attempt -> captureOf(attempt, reference))
                .filter(state -> state != CaptureState.NONE)
                .findFirst()
                .orElse(CaptureState.NONE));
    }

    private CaptureState captureOf(Attempt attempt, UUID reference) {
        return operations.of(attempt).stream()
                .filter(operation -> operation.kind() == Operation.Kind.CAPTURE
                        && operation.reference().equals(reference))
                .map(operation -> switch (operation.state()) {
                    case SENDING -> CaptureState.UNDER_WAY;
                    case DONE -> CaptureState.DONE;
                    case FAILED, REPLACED, BY_HAND -> CaptureState.FAILED;
                })
                .findFirst()
                .orElse(CaptureState.NONE);
    }

    @Override
    public void refund(Payable payable, UUID reference, Money amount, String reason) {
        transactions.inOne(() -> {
            List<Attempt> all = rows.lock(payable);
            boolean asked = all.stream()
                    .flatMap(attempt -> operations.of(attempt).stream())
                    .anyMatch(operation -> operation.kind() == Operation.Kind.REFUND
                            && operation.reference().equals(reference));
            if (asked) {
                return;
            }
            long left = amount.amount();
            for (Attempt attempt : all) {
                long part = Math.min(left, operations.unrefunded(attempt));
                if (part > 0) {
                    LOG.info("refund of {} for {}: {}", part, payable, reason);
                    operations.ask(attempt, Operation.Kind.REFUND, reference, part);
                    left -= part;
                }
            }
            if (left > 0) {
                throw new IllegalStateException("refund of " + amount + " exceeds what was captured for " + payable);
            }
        });
    }

    @Override
    public Balance balance(Payable payable) {
        return transactions.inOne(() -> rows.lock(payable).stream()
                .map(attempt -> new Balance(
                        attempt.cancelWanted() ? 0 : attempt.authorised(),
                        attempt.captured(),
                        operations.underWay(attempt, Operation.Kind.CAPTURE),
                        attempt.refunded() + operations.givenBackByHand(attempt),
                        operations.underWay(attempt, Operation.Kind.REFUND)))
                .reduce(Balance.NOTHING, Balance::plus));
    }

    @Override
    public void expect(Payable payable, Money amount) {
        transactions.inOne(() -> rows.lock(payable).stream()
                .filter(receiving::isExpected)
                .forEach(attempt -> receiving.expect(attempt, amount.amount(), Actor.OWNER)));
    }

    @Override
    public void bill(Payable payable, Bill bill) {
        transactions.inOne(() -> {
            rows.bill(payable, bill);
            latest(payable).ifPresent(ledger::rebilled);
        });
    }

    @Override
    public void delivered(Payable payable) {
        transactions.inOne(() -> latest(payable).ifPresent(ledger::delivered));
    }

    /** The one that counts: what was taken by an earlier one that failed was given back. */
    private Optional<Attempt> latest(Payable payable) {
        return rows.lock(payable).stream().reduce((earlier, later) -> later);
    }

    @Override
    public void releaseRest(Payable payable, UUID reference) {
        transactions.inOne(() -> rows.lock(payable).stream()
                .filter(attempt -> attempt.state().isGood() || attempt.captured() > 0)
                .filter(attempt -> operations.underWay(attempt, Operation.Kind.CAPTURE) == 0)
                .filter(attempt -> operations.uncaptured(attempt) > 0)
                .forEach(attempt ->
                        operations.ask(attempt, Operation.Kind.VOID, reference, operations.uncaptured(attempt))));
    }

    @Override
    public void cancel(Payable payable) {
        transactions.inOne(() -> {
            List<Attempt> all = rows.lock(payable);
            all.forEach(attempt -> rows.wantCancelled(attempt.id()));
            latest(payable).ifPresent(ledger::rebilled);
            all.forEach(this::end);
        });
    }

    private void end(Attempt attempt) {
        if (attempt.state().isOpen()) {
            cancelOpen(attempt);
        } else {
            operations.giveBack(attempt, attempt.id());
        }
    }

    /** An open card attempt ends when the agent says how it stands; a promise to pay by hand ends here. */
    private void cancelOpen(Attempt attempt) {
        if (connectors.byHand(attempt) && attempt.captured() > 0) {
            operations.giveBack(attempt, attempt.id());
        } else if (connectors.byHand(attempt)) {
            rows.update(
                    attempt,
                    PaymentCause.NOT_WANTED,
                    PaymentState.VOIDED,
                    Actor.SHOP,
                    Learnt.same(attempt),
                    clock.instant());
            events.publish(new PaymentChanged(attempt.payable()));
        } else {
            enquiry.later(attempt.id(), Duration.ZERO);
        }
    }

    @Override
    public boolean markReceived(Payable payable, Actor actor) {
        return transactions.inOne(() -> receiving.receiveRest(rows.lock(payable), actor));
    }

    @Override
    public boolean receive(Payable payable, Money amount, Actor actor) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("money that has come in is more than nothing");
        }
        return transactions.inOne(() -> receiving.receive(rows.lock(payable), amount.amount(), actor));
    }
}
