package com.shopwright.payments;

import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.Difference.Remedy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
final class BookDesk implements Books, MoneyAudit {

    private static final Logger LOG = LoggerFactory.getLogger(BookDesk.class);

    private final LedgerRows ledgerRows;
    private final Ledger ledger;
    private final DifferenceRows differences;
    private final SettlementRows settlements;
    private final Reconciliation reconciliation;
    private final Transactions transactions;
    private final InstantSource clock;

    BookDesk(
            LedgerRows ledgerRows,
            Ledger ledger,
            DifferenceRows differences,
            SettlementRows settlements,
            Reconciliation reconciliation,
            Transactions transactions,
            InstantSource clock) {
        this.ledgerRows = ledgerRows;
        this.ledger = ledger;
        this.differences = differences;
        this.settlements = settlements;
        this.reconciliation = reconciliation;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Balance> balances() {
        return ledgerRows.balances();
    }

    @Override
    public List<Posting> of(Payable payable) {
        return ledgerRows.of(payable);
    }

    @Override
    public List<Difference> open() {
        return differences.open();
    }

    @Override
    public Optional<Difference> find(DifferenceId difference) {
        return differences.find(difference);
    }

    @Override
    public boolean putAway(DifferenceId id, Remedy remedy, String reason, Actor actor) {
        return transactions.inOne(() -> {
            Difference difference = differences.find(id).orElseThrow();
            if (!differences.putAway(id, remedy, reason, actor, clock.instant())) {
                return false;
            }
            if (remedy == Remedy.WRITTEN_OFF) {
                writeOff(difference, reason);
            }
            return true;
        });
    }

    private void writeOff(Difference difference, String reason) {
        long amount = difference.amount().amount();
        ledger.post(
                difference.id().value(),
                PostingKind.CORRECTION,
                difference.payable(),
                difference.connector(),
                difference.ours().currency(),
                Map.of(Account.CLEARING, amount, Account.LOSSES, -amount),
                Optional.of(reason));
    }

    @Override
    public List<Progress> progress() {
        return settlements.all().stream()
                .map(read -> new Progress(read.connector(), read.closedAt()))
                .toList();
    }

    @Override
    public boolean reconcile() {
        try {
            reconciliation.run();
            return true;
        } catch (AgentSilent silent) {
            LOG.info("not reconciled: {}", silent.getMessage());
            return false;
        }
    }

    @Override
    public Result audit(Collection<Claim> claims) {
        List<Finding> findings = new ArrayList<>(ledgerRows.disagreements());
        Map<Payable, Booked> booked =
                ledgerRows.booked(claims.stream().map(Claim::payable).collect(Collectors.toSet()));
        for (Claim claim : claims) {
            long kept = booked.getOrDefault(claim.payable(), Booked.NOTHING).kept();
            if (kept != claim.kept().amount()) {
                findings.add(new Finding(
                        claim.payable(),
                        claim.who(),
                        new Money(kept, claim.kept().currency()),
                        claim.kept()));
            }
        }
        return new Result(ledgerRows.payables(), findings);
    }
}
