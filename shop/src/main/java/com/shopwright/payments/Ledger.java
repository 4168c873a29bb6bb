package com.shopwright.payments;

import com.shopwright.kernel.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The one door into the ledger. It runs in the transaction of the effect that it books, so neither is there without the other;
 * any number of movements cost the same three statements.
 */
@Component
class Ledger {

    /** Who moves what goes past every connector. */
    private static final String BY_HAND = "by-hand";

    private final LedgerRows rows;
    private final Connectors connectors;
    private final Ids ids;
    private final InstantSource clock;

    Ledger(LedgerRows rows, Connectors connectors, Ids ids, InstantSource clock) {
        this.rows = rows;
        this.connectors = connectors;
        this.ids = ids;
        this.clock = clock;
    }

    void post(List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<Payable, Booked> booked = lockedAndBooked(
                movements.stream().map(movement -> movement.attempt().payable()).collect(Collectors.toSet()));
        List<Posting> postings = new ArrayList<>();
        for (Movement movement : movements) {
            Attempt attempt = movement.attempt();
            Booked before = booked.getOrDefault(attempt.payable(), Booked.NOTHING);
            String connector =
                    movement.pastTheAgent() ? BY_HAND : attempt.method().value();
            Posting posting =
                    posting(attempt, movement.kind(), movement.reference(), connector, legs(movement, before), now);
            booked.put(attempt.payable(), before.plus(posting));
            postings.add(posting);
        }
        rows.write(postings);
    }

    private Map<Payable, Booked> lockedAndBooked(Set<Payable> payables) {
        rows.lock(payables);
        return new HashMap<>(rows.booked(payables));
    }

    private Map<Account, Long> legs(Movement movement, Booked booked) {
        Attempt attempt = movement.attempt();
        Account asset = movement.pastTheAgent() ? Account.BANK : asset(attempt);
        return movement.kind() == PostingKind.REFUND
                ? Bookkeeping.givenBack(attempt.bill(), booked, asset, movement.amount())
                : Bookkeeping.taken(attempt.bill(), booked, asset, movement.amount(), movement.inAdvance());
    }

    private static Posting posting(
            Attempt attempt, PostingKind kind, UUID reference, String connector, Map<Account, Long> legs, Instant at) {
        return new Posting(
                reference,
                kind,
                Optional.of(attempt.payable()),
                connector,
                attempt.currency(),
                legs,
                at,
                Optional.empty());
    }

    /** All that was ordered has left. Said again it changes nothing. */
    void delivered(Attempt attempt) {
        Booked booked = lockedAndBooked(Set.of(attempt.payable())).getOrDefault(attempt.payable(), Booked.NOTHING);
        write(attempt, PostingKind.DELIVERY, Bookkeeping.delivered(attempt.bill(), booked));
    }

    /** What it costs has changed; {@code attempt} knows the new bill. */
    void rebilled(Attempt attempt) {
        Booked booked = lockedAndBooked(Set.of(attempt.payable())).getOrDefault(attempt.payable(), Booked.NOTHING);
        if (booked.deposits() <= 0) {
            write(attempt, PostingKind.CREDIT, Bookkeeping.credited(attempt.bill(), booked));
        }
    }

    private void write(Attempt attempt, PostingKind kind, Map<Account, Long> legs) {
        if (legs.values().stream().anyMatch(amount -> amount != 0)) {
            rows.write(
                    List.of(posting(attempt, kind, ids.next(), attempt.method().value(), legs, clock.instant())));
        }
    }

    /** What is about no payable in particular, or about one by way of the agent. */
    void post(
            UUID reference,
            PostingKind kind,
            Optional<Payable> payable,
            String connector,
            Currency currency,
            Map<Account, Long> legs,
            Optional<String> note) {
        rows.write(List.of(new Posting(reference, kind, payable, connector, currency, legs, clock.instant(), note)));
    }

    /** Where the money of such a payment is: on an account of the shop's own, or with the agent until it is paid out. */
    private Account asset(Attempt attempt) {
        return switch (connectors.of(attempt.method()).terms().account()) {
            case "bank-account" -> Account.BANK;
            case "cash" -> Account.CASH;
            default -> Account.CLEARING;
        };
    }
}
