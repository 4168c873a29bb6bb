package com.shopwright.payments;

import com.shopwright.kernel.Ids;
import com.shopwright.kernel.Money;
import com.shopwright.payments.SettlementRows.Compared;
import com.shopwright.payments.SettlementRows.Known;
import com.shopwright.payments.SettlementRows.Outcome;
import com.shopwright.payments.port.SettlementRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Compares an agent's settlement with what we know, line by line. A line proves that what we asked for was done, where its answer
 * never came; any other line that we do not expect becomes a difference for a person. Runs in the caller's transaction.
 */
@Component
class Matching {

    private final SettlementRows lines;
    private final DifferenceRows differences;
    private final Operations operations;
    private final Enquiry enquiry;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    Matching(
            SettlementRows lines,
            DifferenceRows differences,
            Operations operations,
            Enquiry enquiry,
            Ledger ledger,
            Ids ids,
            InstantSource clock) {
        this.lines = lines;
        this.differences = differences;
        this.operations = operations;
        this.enquiry = enquiry;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    void match(String connector, List<SettlementRecord> told) {
        Set<String> readBefore = lines.known(connector, told);
        List<SettlementRecord> fresh =
                told.stream().filter(line -> !readBefore.contains(line.id())).toList();
        Set<UUID> references =
                fresh.stream().flatMap(line -> line.reference().stream()).collect(Collectors.toSet());
        Map<UUID, Known> known = lines.operations(references);
        Set<UUID> settled = new HashSet<>(lines.settled(references));
        List<Compared> compared = new ArrayList<>();
        List<Difference> found = new ArrayList<>();
        for (SettlementRecord line : fresh) {
            Optional<Known> ours = line.reference().flatMap(reference -> Optional.ofNullable(known.get(reference)));
            Outcome outcome = compare(line, ours, settled);
            compared.add(new Compared(line, outcome));
            kind(outcome).ifPresent(kind -> found.add(difference(connector, line, ours, kind)));
        }
        differences.cameLater(references, clock.instant());
        lines.write(connector, compared);
        differences.write(found);
        fresh.forEach(line -> book(connector, line, known));
    }

    private Outcome compare(SettlementRecord line, Optional<Known> ours, Set<UUID> settled) {
        boolean moved = line.kind() == SettlementRecord.Kind.CAPTURE || line.kind() == SettlementRecord.Kind.REFUND;
        if (!moved) {
            return Outcome.BOOKED;
        }
        if (ours.isEmpty()) {
            return Outcome.MISSING_HERE;
        }
        Known known = ours.get();
        if (!settled.add(known.reference())) {
            return Outcome.DUPLICATED;
        }
        return compare(line, known);
    }

    private Outcome compare(SettlementRecord line, Known known) {
        boolean same = known.amount().equals(new Money(line.gross(), line.currency()));
        return switch (known.state()) {
            case FAILED, REPLACED, BY_HAND -> Outcome.MISSING_HERE;
            case DONE -> same ? Outcome.MATCHED : Outcome.AMOUNT_DIFFERS;
            case SENDING -> {
                if (known.attempt()) {
                    enquiry.later(known.reference(), Duration.ZERO); // only the agent can tell how all of it stands
                    yield Outcome.MISSING_HERE;
                }
                if (same) {
                    operations.proven(known.reference());
                }
                yield same ? Outcome.MATCHED : Outcome.AMOUNT_DIFFERS;
            }
        };
    }

    private static Optional<Difference.Kind> kind(Outcome outcome) {
        return switch (outcome) {
            case MATCHED, BOOKED -> Optional.empty();
            case MISSING_HERE -> Optional.of(Difference.Kind.MISSING_HERE);
            case AMOUNT_DIFFERS -> Optional.of(Difference.Kind.AMOUNT_DIFFERS);
            case DUPLICATED -> Optional.of(Difference.Kind.DUPLICATED);
        };
    }

    private Difference difference(String connector, SettlementRecord line, Optional<Known> ours, Difference.Kind kind) {
        long booked = kind == Difference.Kind.AMOUNT_DIFFERS
                ? ours.map(known -> known.amount().amount()).orElse(0L)
                : 0;
        return new Difference(
                new DifferenceId(ids.next()),
                kind,
                connector,
                line.agentReference(),
                line.reference(),
                ours.map(Known::payable),
                ours.map(Known::number),
                new Money(booked, line.currency()),
                new Money(line.gross(), line.currency()),
                line.at(),
                clock.instant());
    }

    private void book(String connector, SettlementRecord line, Map<UUID, Known> known) {
        Map<Account, Long> legs = legs(connector, line);
        if (legs.values().stream().anyMatch(amount -> amount != 0)) {
            ledger.post(
                    UUID.nameUUIDFromBytes((connector + ":" + line.id()).getBytes(StandardCharsets.UTF_8)),
                    kind(line.kind()),
                    line.reference()
                            .flatMap(reference -> Optional.ofNullable(known.get(reference)))
                            .map(Known::payable),
                    connector,
                    line.currency(),
                    legs,
                    Optional.of(
                            line.kind() == SettlementRecord.Kind.PAYOUT ? line.settlement() : line.agentReference()));
        }
    }

    private Map<Account, Long> legs(String connector, SettlementRecord line) {
        Map<Account, Long> legs = new EnumMap<>(Account.class);
        switch (line.kind()) {
            case CAPTURE, REFUND -> {} // booked when it was done
            case PAYOUT -> {
                long fees = lines.fees(connector, line.settlement());
                legs.put(Account.BANK, -line.gross());
                legs.put(Account.FEES, fees);
                legs.put(Account.CLEARING, line.gross() - fees);
            }
            case DISPUTE, DISPUTE_WON -> {
                legs.put(Account.CLEARING, line.gross());
                legs.put(Account.DISPUTES, -line.gross());
            }
            case DISPUTE_LOST -> {
                legs.put(Account.LOSSES, Math.abs(line.gross()));
                legs.put(Account.DISPUTES, -Math.abs(line.gross()));
            }
        }
        return legs;
    }

    private static PostingKind kind(SettlementRecord.Kind kind) {
        return switch (kind) {
            case CAPTURE -> PostingKind.CAPTURE;
            case REFUND -> PostingKind.REFUND;
            case DISPUTE -> PostingKind.DISPUTE;
            case DISPUTE_WON -> PostingKind.DISPUTE_WON;
            case DISPUTE_LOST -> PostingKind.DISPUTE_LOST;
            case PAYOUT -> PostingKind.SETTLEMENT;
        };
    }

    /** Looks for what we booked and the agent has not named although the settlement in which it belongs is closed. */
    void lookForMissing(String connector, Instant from, Instant until) {
        differences.write(lines.missingThere(connector, from, until, clock.instant()));
    }
}
