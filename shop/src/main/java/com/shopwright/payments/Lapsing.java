package com.shopwright.payments;

import com.shopwright.kernel.Events;
import com.shopwright.kernel.Periodic;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.LapseRows.Standing;
import com.shopwright.payments.port.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks after authorisations before they lapse: renews them where the connector can, and else says so while there is still
 * time to ask the buyer. Nothing is taken only because it would be lost.
 */
@Component
final class Lapsing implements Periodic {

    private static final Logger LOG = LoggerFactory.getLogger(Lapsing.class);
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final int AT_ONCE = 100;

    /** A day of a week is time enough for a buyer to read a mail. */
    private static final int MARGIN = 7;

    private final PaymentRows payments;
    private final LapseRows rows;
    private final Operations operations;
    private final Connectors connectors;
    private final Transactions transactions;
    private final Events events;
    private final InstantSource clock;

    Lapsing(
            PaymentRows payments,
            LapseRows rows,
            Operations operations,
            Connectors connectors,
            Transactions transactions,
            Events events,
            InstantSource clock) {
        this.payments = payments;
        this.rows = rows;
        this.operations = operations;
        this.connectors = connectors;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "payments.lapse";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public void run() {
        connectors
                .all()
                .forEach(connector -> connector
                        .terms()
                        .lasts()
                        .map(this::lateFor)
                        .ifPresent(before -> {
                            rows.over(before);
                            rows.standingSince(connector.terms().method(), before, AT_ONCE)
                                    .forEach(this::look);
                        }));
    }

    /** What has stood since then is about to lapse. */
    private Instant lateFor(Duration lasts) {
        return clock.instant().minus(lasts.minus(lasts.dividedBy(MARGIN)));
    }

    private void look(Standing standing) {
        Attempt attempt = payments.find(standing.id()).orElseThrow();
        if (operations.uncaptured(attempt) <= 0) {
            rows.become(attempt.id(), "OVER"); // the rest was let go
            return;
        }
        switch (connectors.reauthorise(attempt, key(standing))) {
            case Reply.Known known -> rows.renewed(attempt.id(), clock.instant());
            case Reply.Refused(String reason) -> lapses(attempt, reason);
            case Reply.Unheard unheard -> lapses(attempt, "the agent knows nothing of it");
            case Reply.NoAnswer(String why) -> LOG.warn("authorising {} anew: {}", attempt.id(), why); // next time
        }
    }

    /** The same on every try until it was renewed once more. */
    private static UUID key(Standing standing) {
        UUID id = standing.id();
        return new UUID(
                id.getMostSignificantBits(),
                id.getLeastSignificantBits() ^ standing.since().toEpochMilli());
    }

    private void lapses(Attempt attempt, String reason) {
        transactions.inOne(() -> {
            LOG.warn("the authorisation of payment {} is about to lapse: {}", attempt.id(), reason);
            rows.become(attempt.id(), "LAPSES");
            events.publish(new AuthorisationLapses(attempt.payable()));
        });
    }
}
