package com.shopwright.stock;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Periodic;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.AuditRows.Checked;
import com.shopwright.stock.AuditRows.Slice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks that the balances are what the ledger says: a slice at a time by itself, everything when somebody asks. What it
 * finds stands in the log and in the office until a later check finds it no more.
 */
@Component
class Auditing implements StockAudit, Periodic {

    /** SKUs a run: a shop of a thousand goods is checked once in half an hour, at a few milliseconds a run. */
    static final int SLICE = 200;

    /** Within a week what was summed once is believed; then an item's whole ledger is read again, whatever its length. */
    static final Duration TRUSTED = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(Auditing.class);

    private final AuditRows rows;
    private final ClosingRows closings;
    private final Books books;
    private final Transactions transactions;
    private final InstantSource clock;

    Auditing(AuditRows rows, ClosingRows closings, Books books, Transactions transactions, InstantSource clock) {
        this.rows = rows;
        this.closings = closings;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "stock.check-books";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Slice slice = rows.next(rows.checkedTo(), SLICE);
        transactions.inOne(() -> {
            Instant now = clock.instant();
            note(slice, rows.checkSince(slice, now.minus(TRUSTED)), now);
            slice.upTo().ifPresentOrElse(rows::checkedTo, () -> rows.cameRound(clock.instant()));
        });
    }

    @Override
    public Audit audit() {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            Checked checked = rows.checkAll();
            note(Slice.ALL, checked, now);
            rows.cameRound(now);
            return checked.audit();
        });
    }

    private void note(Slice slice, Checked checked, Instant now) {
        checked.audit()
                .findings()
                .forEach(finding -> LOG.error(
                        "stock: {} of {} at {} is {}, but the ledger says {}",
                        finding.figure().words(),
                        finding.sku(),
                        finding.location(),
                        finding.booked(),
                        finding.explained()));
        rows.keep(slice, checked.audit().findings(), now);
        closings.put(checked.closings(), now);
        closings.forget(checked.audit().findings());
    }

    @Override
    public List<Finding> findings() {
        return rows.kept();
    }

    @Override
    public Optional<Instant> lastAudit() {
        return rows.cameRound();
    }

    @Override
    public void rebuild(Set<Sku> skus) {
        transactions.inOne(() -> {
            books.open(skus);
            rows.rebuild(skus);
        });
        LOG.warn("stock: the balances of {} were set to what the ledger says", skus);
        audit();
    }
}
