package com.shopwright.payments;

import com.shopwright.kernel.Periodic;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.SettlementRows.Progress;
import com.shopwright.payments.port.Capability;
import com.shopwright.payments.port.Connector;
import com.shopwright.payments.port.SettlementRecord;
import com.shopwright.payments.port.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the agents' settlements page by page and has them compared; each page and how far we are is one transaction. */
@Component
final class Reconciliation implements Periodic {

    private final Connectors connectors;
    private final SettlementRows rows;
    private final Matching matching;
    private final Transactions transactions;
    private final SettlementSettings settings;

    Reconciliation(
            Connectors connectors,
            SettlementRows rows,
            Matching matching,
            Transactions transactions,
            SettlementSettings settings) {
        this.connectors = connectors;
        this.rows = rows;
        this.matching = matching;
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "payments.reconcile";
    }

    @Override
    public Duration interval() {
        return settings.every();
    }

    @Override
    public void run() {
        List<String> silent = connectors.all().stream()
                .filter(connector -> !connector.terms().can(Capability.BY_HAND) && connector.isReady())
                .flatMap(connector -> read(connector).stream())
                .toList();
        if (!silent.isEmpty()) {
            throw new AgentSilent("settlements: " + String.join(", ", silent)); // the others were read all the same
        }
    }

    /** @return why it could not be read to its end; empty if it was */
    private Optional<String> read(Connector connector) {
        String name = connector.terms().method().value();
        while (true) {
            Progress before = rows.progress(name);
            switch (connectors.statement(connector, before.cursor())) {
                case Statement.None none -> {
                    return Optional.empty();
                }
                case Statement.NoAnswer(String why) -> {
                    return Optional.of(name + ": " + why);
                }
                case Statement.Listed listed -> {
                    transactions.inOne(() -> take(name, before, listed));
                    if (!listed.more()) {
                        return Optional.empty();
                    }
                }
            }
        }
    }

    private void take(String connector, Progress before, Statement.Listed statement) {
        matching.match(connector, statement.records());
        Optional<Instant> closed = statement.records().stream()
                .filter(line -> line.kind() == SettlementRecord.Kind.PAYOUT)
                .map(SettlementRecord::at)
                .max(Comparator.naturalOrder());
        rows.read(connector, statement.cursor(), closed);
        closed.map(at -> at.minus(settings.grace()))
                .filter(until -> until.isAfter(before.checkedUntil()))
                .ifPresent(until -> {
                    matching.lookForMissing(connector, before.checkedUntil(), until);
                    rows.checked(connector, until);
                });
    }
}
