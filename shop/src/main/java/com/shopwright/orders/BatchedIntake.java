package com.shopwright.orders;

import com.shopwright.carts.CartId;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Rush;
import com.shopwright.kernel.ShopSettings;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.CardToken;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.PaymentRequest;
import com.shopwright.payments.PaymentState;
import com.shopwright.payments.PaymentTerms;
import com.shopwright.payments.Payments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The counter where orders are taken. While batches are being written the next one gathers, so a lone buyer never waits for company
 * and a crowd shares a flush. If a batch fails as a whole its wishes are tried one by one. Batches are written by threads of the
 * system: a virtual one would queue for a core behind the very requests that wait for it, once for every statement.
 */
@Component
final class BatchedIntake implements Intake, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchedIntake.class);
    private static final int LARGEST_BATCH = 128;

    /** So many batches are under way at once: while one waits for the disk another one is reckoned. More only share the same cores. */
    private static final int LANES = 2;

    /** More than these wait too long on any machine. */
    private static final int QUEUE = 4_000;

    private static final Duration LOOK = Duration.ofMillis(250);

    private final PlaceBatch batch;
    private final OrderRows orders;
    private final AttemptRows attempts;
    private final Amending amending;
    private final Payments payments;
    private final Timeline timeline;
    private final Transactions transactions;
    private final OrderSettings settings;
    private final ShopSettings shop;
    private final InstantSource clock;
    private final Bells bells;
    private final Events events;
    private final Rush rush;
    private final Pace pace = new Pace(LARGEST_BATCH, LANES);
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean running;

    BatchedIntake(
            PlaceBatch batch,
            OrderRows orders,
            AttemptRows attempts,
            Amending amending,
            Payments payments,
            Timeline timeline,
            Transactions transactions,
            OrderSettings settings,
            ShopSettings shop,
            InstantSource clock,
            Bells bells,
            Events events,
            Rush rush) {
        this.batch = batch;
        this.orders = orders;
        this.attempts = attempts;
        this.amending = amending;
        this.payments = payments;
        this.timeline = timeline;
        this.transactions = transactions;
        this.settings = settings;
        this.shop = shop;
        this.clock = clock;
        this.bells = bells;
        this.events = events;
        this.rush = rush;
    }

    private record Waiting(PlaceOrder wish, CompletableFuture<PlaceOutcome> answer) {}

    @Override
    public PlaceOutcome place(PlaceOrder wish) {
        Waiting waiting = new Waiting(wish, new CompletableFuture<>());
        if (!running || !pace.mayWait(queue.size()) || !queue.offer(waiting)) {
            return new PlaceOutcome.Busy(pace.retryAfter(queue.size()));
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public void start() {
        running = true;
        for (int lane = 1; lane <= LANES; lane++) {
            Thread.ofPlatform().daemon().name("intake-" + lane).start(this::loop);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        List<Waiting> deferred = new ArrayList<>();
        while (running || !queue.isEmpty() || !deferred.isEmpty()) {
            List<Waiting> gathered = new ArrayList<>(deferred);
            deferred.clear();
            try {
                if (gathered.isEmpty()) {
                    Waiting first = queue.poll(LOOK.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    gathered.add(first);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(gathered, LARGEST_BATCH - gathered.size());
            if (gathered.size() > 1) {
                rush.mark();
            }
            long begin = System.nanoTime();
            List<Waiting> now = oneEachCart(gathered, deferred);
            place(now);
            pace.served(System.nanoTime() - begin);
        }
    }

    /** Two wishes for one cart must see each other: the second waits for the next batch. Over lanes the cart's lock sees to it. */
    private static List<Waiting> oneEachCart(List<Waiting> gathered, List<Waiting> deferred) {
        Set<CartId> seen = new HashSet<>();
        List<Waiting> now = new ArrayList<>();
        for (Waiting waiting : gathered) {
            (seen.add(waiting.wish().cart()) ? now : deferred).add(waiting);
        }
        return now;
    }

    private void place(List<Waiting> wishes) {
        try {
            answer(wishes, batch.place(wishes.stream().map(Waiting::wish).toList()));
        } catch (RuntimeException | Error failed) { // whatever it is, nobody may wait for ever
            if (wishes.size() == 1) {
                wishes.getFirst().answer().completeExceptionally(failed);
            } else {
                LOG.warn("a batch of {} orders failed, trying them one by one: {}", wishes.size(), failed.toString());
                wishes.forEach(wish -> place(List.of(wish)));
            }
        }
    }

    private static void answer(List<Waiting> wishes, List<PlaceOutcome> outcomes) {
        for (int i = 0; i < wishes.size(); i++) {
            wishes.get(i).answer().complete(outcomes.get(i));
        }
    }

    @Override
    public PayAgainOutcome payAgain(OrderId id, IdempotencyKey key, PaymentMethod method, Optional<CardToken> token) {
        return transactions.inOne(() -> {
            Head head = orders.lock(id).orElseThrow();
            AttemptKey attempt = AttemptKey.paying(key);
            String hash = AttemptKey.hash(method, token);
            Optional<AttemptRows.Stored> stored = attempts.of(List.of(id)).getOrDefault(id, List.of()).stream()
                    .filter(known -> known.key().equals(attempt))
                    .findFirst();
            if (stored.isPresent()) {
                return stored.get().hash().equals(hash)
                        ? new PayAgainOutcome.Started(true)
                        : new PayAgainOutcome.KeyReused();
            }
            List<PaymentMethod> offered = payments.offers(head.total().currency()).stream()
                    .map(PaymentTerms::method)
                    .toList();
            if (!offered.contains(method)) {
                return new PayAgainOutcome.MethodNotOffered(offered);
            }
            if (head.state() != OrderState.PAYMENT_FAILED && !head.lapses()) {
                return new PayAgainOutcome.NotPayable(head.state(), notPayable(head.state()));
            }
            start(head, attempt, hash, method, token);
            return new PayAgainOutcome.Started(false);
        });
    }

    private void start(Head head, AttemptKey attempt, String hash, PaymentMethod method, Optional<CardToken> token) {
        attempts.insert(head.id(), attempt, hash);
        payments.open(List.of(new PaymentRequest(
                head.payable(),
                head.number().value(),
                attempt.value(),
                unpaid(head),
                amending.bill(head),
                method,
                token,
                PlaceBatch.orderPage(shop.url(), head.number(), head.key()))));
        PaymentTerms terms = payments.terms(method);
        orders.payWith(head.id(), method, clock.instant().plus(settings.payableFor(terms)));
        if (!head.lapses()) { // that one waits where it is, with its goods
            orders.become(head, OrderCause.PAYS_AGAIN, OrderState.AWAITING_PAYMENT, Actor.BUYER);
        }
        timeline.add(head.id(), Step.PAYMENT_STARTED, Actor.BUYER);
        if (terms.byHand() && !terms.onCredit()) {
            events.publish(new OrderProgressed(head.id(), Step.PLACED, Optional.empty())); // it needs its instructions
        }
    }

    /** What was taken for parcels that have left is not asked for again. */
    private Money unpaid(Head head) {
        return head.lapses()
                ? new Money(
                        head.toPay().amount() - payments.balance(head.payable()).taken(),
                        head.total().currency())
                : head.toPay();
    }

    private static String notPayable(OrderState state) {
        return switch (state) {
            case AWAITING_PAYMENT -> "a payment for this order is still under way";
            case EXPIRED -> "this order has expired; please order again";
            case CANCELLED -> "this order was cancelled";
            case IN_REVIEW, PAYMENT_FAILED, CONFIRMED, PARTLY_SHIPPED, SHIPPED, DELIVERED, PARKED ->
                "this order is paid";
        };
    }

    @Override
    public Answer await(OrderId id, IdempotencyKey key, KeyUse use, Duration patience) {
        AttemptKey attempt = AttemptKey.of(use, key);
        Instant deadline = clock.instant().plus(patience);
        Optional<Answer> before = attempts.answer(id, attempt);
        while (before.isEmpty()) {
            var bell = bells.bell(id);
            Look look = look(id, attempt);
            Duration left = Duration.between(clock.instant(), deadline);
            if (look.decided() || left.isNegative() || left.isZero()) {
                attempts.answered(id, attempt, look.answer());
                before = attempts.answer(id, attempt);
            } else {
                bells.await(bell, left.compareTo(LOOK) < 0 ? left : LOOK);
            }
        }
        return before.get();
    }

    private record Look(Answer answer, boolean decided) {}

    /** How the attempt under this key stands; it is decided when the bank's answer is known or the buyer has to act. */
    private Look look(OrderId id, AttemptKey attempt) {
        OrderState state = orders.state(id).orElseThrow();
        Optional<Payment> payment = payments.of(new Payable(id.value())).stream()
                .filter(candidate -> candidate.key().equals(attempt.value()))
                .findFirst();
        boolean acts = payment.filter(found -> found.state() == PaymentState.ACTION_REQUIRED)
                .isPresent();
        boolean asking = state == OrderState.AWAITING_PAYMENT
                || (state == OrderState.PARKED
                        && payment.filter(found -> found.state().isOpen()).isPresent());
        return new Look(new Answer(state, payment.flatMap(Payment::redirect)), acts || !asking);
    }
}
