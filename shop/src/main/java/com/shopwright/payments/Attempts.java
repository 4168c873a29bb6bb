package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Batcher;
import com.shopwright.kernel.Batchers;
import com.shopwright.kernel.Events;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.PaymentRows.Change;
import com.shopwright.payments.PaymentRows.Learnt;
import com.shopwright.payments.port.AgentPayment;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Applies what was learnt of an attempt: whatever the order in which it is learnt, the state is the same in the end. What is
 * learnt of many at the same time is written together.
 */
@Component
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final PaymentRows payments;
    private final Operations operations;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Events events;
    private final InstantSource clock;
    private final Batcher<News, PaymentState> together;

    Attempts(
            PaymentRows payments,
            Operations operations,
            Ledger ledger,
            Transactions transactions,
            Events events,
            InstantSource clock,
            Batchers batchers) {
        this.payments = payments;
        this.operations = operations;
        this.ledger = ledger;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.together = batchers.of(this::write);
    }

    private record News(UUID id, Verdict verdict) {}

    /** What the news mean to an attempt as it stands; empty if nothing. */
    private interface Verdict {

        Optional<Outcome> of(Attempt attempt);
    }

    /** @param letGo nobody wants what the agent has promised by it */
    private record Outcome(PaymentCause cause, PaymentState state, Learnt learnt, boolean letGo) {}

    /** @return where the attempt stands now */
    PaymentState learn(UUID id, AgentPayment agent) {
        return together.ask(new News(
                id,
                attempt ->
                        attempt.state().isOpen() || attempt.isUnheard() ? outcome(attempt, agent) : Optional.empty()));
    }

    /** The agent was asked and has not answered. */
    void unanswered(UUID id) {
        together.ask(new News(
                id,
                attempt -> attempt.state() == PaymentState.SENDING
                        ? Optional.of(
                                new Outcome(PaymentCause.NO_ANSWER, PaymentState.UNKNOWN, Learnt.same(attempt), false))
                        : Optional.empty()));
    }

    /** The agent will not even try. */
    void refused(UUID id, String reason) {
        together.ask(new News(id, attempt -> ifOpen(attempt, declined(reason, null))));
    }

    /** The agent never heard of it and nobody wants it any more. */
    void neverHappened(UUID id) {
        together.ask(new News(
                id,
                attempt -> ifOpen(
                        attempt, new Outcome(PaymentCause.ENDED, PaymentState.VOIDED, Learnt.same(attempt), false))));
    }

    private static Optional<Outcome> ifOpen(Attempt attempt, Outcome outcome) {
        return attempt.state().isOpen() ? Optional.of(outcome) : Optional.empty();
    }

    private static Outcome declined(String reason, @Nullable String agentId) {
        return new Outcome(
                PaymentCause.DECLINED, PaymentState.DECLINED, new Learnt(0, 0, 0, null, reason, agentId), false);
    }

    private static Optional<Outcome> outcome(Attempt attempt, AgentPayment agent) {
        return switch (agent.standing()) {
            case WAITS_FOR_BUYER ->
                Optional.of(new Outcome(
                        PaymentCause.BUYER_HAS_TO_ACT,
                        PaymentState.ACTION_REQUIRED,
                        new Learnt(0, 0, 0, agent.action().map(URI::toString).orElse(null), null, agent.id()),
                        attempt.cancelWanted()));
            case AUTHORISED, CAPTURED -> Optional.of(succeeded(attempt, agent));
            case DECLINED -> Optional.of(declined(agent.reason().orElse("declined"), agent.id()));
            case ENDED ->
                Optional.of(new Outcome(
                        PaymentCause.ENDED, PaymentState.VOIDED, new Learnt(0, 0, 0, null, null, agent.id()), false));
            case PROCESSING -> {
                LOG.debug("payment {} is still being processed", attempt.id());
                yield Optional.empty();
            }
        };
    }

    /**
     * A success that nobody wants any more, or of another amount than asked, is let go at once. No capture of ours can have
     * been asked for before there was a verdict: what is captured already, the agent took by itself.
     */
    private static Outcome succeeded(Attempt attempt, AgentPayment agent) {
        boolean asAsked = agent.authorised().equals(new Money(attempt.amount(), attempt.currency()));
        boolean sameCurrency = agent.captured().currency().equals(attempt.currency());
        long captured = sameCurrency ? agent.captured().amount() : 0;
        if (!asAsked) {
            LOG.error("payment {}: authorised {} instead of {}", attempt.id(), agent.authorised(), attempt.amount());
        }
        PaymentState good = Attempt.stateOf(attempt.amount(), captured, 0);
        PaymentCause cause = captured > 0 ? PaymentCause.CAPTURED : PaymentCause.AUTHORISED;
        return new Outcome(
                asAsked ? cause : PaymentCause.DECLINED,
                asAsked ? good : PaymentState.DECLINED,
                new Learnt(
                        asAsked ? attempt.amount() : captured,
                        captured,
                        0,
                        null,
                        asAsked ? null : "amount_differs",
                        agent.id()),
                attempt.cancelWanted() || !asAsked);
    }

    private List<PaymentState> write(List<News> all) {
        return transactions.inOne(() -> {
            Map<UUID, PaymentState> now = new HashMap<>();
            for (List<News> round = all; !round.isEmpty(); ) {
                List<News> next = new ArrayList<>();
                now.putAll(writeOnce(oneEach(round, next)));
                round = next;
            }
            return all.stream()
                    .map(news -> Optional.ofNullable(now.get(news.id())).orElseThrow())
                    .toList();
        });
    }

    /** Two news of one attempt must see each other: the second waits for the next round. */
    private static List<News> oneEach(List<News> round, List<News> next) {
        Set<UUID> seen = new HashSet<>();
        List<News> first = new ArrayList<>();
        round.forEach(news -> (seen.add(news.id()) ? first : next).add(news));
        return first;
    }

    /** No two of one attempt; answers where each stands after it. */
    private Map<UUID, PaymentState> writeOnce(List<News> round) {
        Map<UUID, Attempt> attempts = payments.lock(round.stream().map(News::id).collect(Collectors.toSet()));
        Map<UUID, PaymentState> now = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        List<Change> letGo = new ArrayList<>();
        for (News news : round) {
            Attempt attempt = Optional.ofNullable(attempts.get(news.id())).orElseThrow();
            Optional<Outcome> outcome = news.verdict().of(attempt);
            now.put(attempt.id(), outcome.map(Outcome::state).orElse(attempt.state()));
            outcome.ifPresent(found -> {
                Change change = new Change(attempt, found.cause(), found.state(), actor(found.cause()), found.learnt());
                changes.add(change);
                if (found.letGo()) {
                    letGo.add(change);
                }
            });
        }
        payments.update(changes, clock.instant());
        ledger.post(changes.stream().flatMap(Attempts::takenByTheAgent).toList());
        letGo.forEach(this::letGo);
        changes.stream()
                .filter(change -> change.state() != change.attempt().state())
                .forEach(change ->
                        events.publish(new PaymentChanged(change.attempt().payable())));
        return now;
    }

    private static Stream<Movement> takenByTheAgent(Change change) {
        long captured = change.learnt().captured() - change.attempt().captured();
        return captured > 0 ? Stream.of(Movement.takenByItself(change.attempt(), captured)) : Stream.empty();
    }

    private void letGo(Change change) {
        UUID id = change.attempt().id();
        if (change.learnt().captured() > 0) {
            operations.giveBack(payments.find(id).orElseThrow(), id);
        } else {
            operations.letGo(change.attempt());
        }
    }

    private static Actor actor(PaymentCause cause) {
        return cause == PaymentCause.NO_ANSWER ? Actor.SHOP : Actor.BANK;
    }
}
