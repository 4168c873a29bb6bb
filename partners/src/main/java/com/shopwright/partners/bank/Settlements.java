package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Ids;
import com.shopwright.partners.wire.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the bank pays out: whatever was captured and refunded since the last time, less its fees, once the day is over. A settlement
 * is made when somebody asks for it, and never changes then; the ledger stays true whatever slips into the settlement.
 */
final class Settlements {
    /** What the bank keeps of a capture: 25 minor units and 1.4 %. Refunds are free. */
    private static final long FEE_EACH = 25;

    private static final long FEE_PER_THOUSAND = 14;

    /** What may go wrong when a settlement is made. */
    interface Slips {
        boolean omits();

        boolean invents();

        boolean miscounts();

        boolean repeats();
    }

    private final Office office;
    private final Duration day;
    private final Slips slips;

    Settlements(Office office, Duration day, Slips slips) {
        this.office = office;
        this.day = day;
        this.slips = slips;
    }

    /** One line more than asked for shows that there is more. */
    List<SettlementLine> after(long seq, int limit) {
        office.store().write(db -> {
            close(db);
            return true;
        });
        return office.store()
                .read(db -> db.sql("select * from settlement_lines where seq > ? order by seq limit ?")
                        .params(seq, limit + 1)
                        .query(SettlementLine.class)
                        .list());
    }

    List<SettlementLine> latest(int count) {
        return office.store()
                .read(db -> db.sql("select * from settlement_lines order by seq desc limit ?")
                        .param(count)
                        .query(SettlementLine.class)
                        .list());
    }

    private void close(JdbcClient db) {
        long now = office.now().toEpochMilli();
        long until = now - now % day.toMillis();
        long before = db.sql("select coalesce(max(until_at), 0) from settlements")
                .query(Long.class)
                .single();
        Map<String, List<Ledger.Entry>> byCurrency = new TreeMap<>();
        db.sql("""
                        select * from ledger
                        where at >= ? and at < ? and kind in ('capture', 'refund')
                        order by at, id
                        """)
                .params(before, until)
                .query(Ledger.Entry.class)
                .list()
                .forEach(entry -> byCurrency
                        .computeIfAbsent(entry.currency(), currency -> new ArrayList<>())
                        .add(entry));
        if (!byCurrency.isEmpty()) {
            db.sql("insert into settlements (until_at) values (?)").param(until).update();
        }
        byCurrency.forEach((currency, entries) -> settle(db, currency, entries, until));
    }

    private void settle(JdbcClient db, String currency, List<Ledger.Entry> entries, long until) {
        String settlement = "ST-" + Instant.ofEpochMilli(until) + "-" + currency;
        long payout = 0;
        for (Ledger.Entry entry : entries) {
            if (!slips.omits()) {
                payout += write(db, line(settlement, entry));
            }
            if (slips.repeats()) {
                payout += write(db, line(settlement, entry));
            }
            if (slips.invents()) {
                payout += write(db, invented(settlement, entry));
            }
        }
        write(
                db,
                new SettlementLine(
                        0,
                        Ids.next(office.clock()),
                        settlement,
                        "payout",
                        settlement,
                        null,
                        null,
                        -payout,
                        0,
                        currency,
                        until));
    }

    private SettlementLine line(String settlement, Ledger.Entry entry) {
        boolean capture = entry.kind().equals("capture");
        long amount = entry.amount() + (slips.miscounts() ? 1 + entry.amount() % 7 : 0);
        return new SettlementLine(
                0,
                Ids.next(office.clock()),
                settlement,
                entry.kind(),
                entry.id(),
                entry.key(),
                entry.payment(),
                capture ? amount : -amount,
                capture ? fee(amount) : 0,
                entry.currency(),
                entry.at());
    }

    /** A capture that nobody made, on a payment that is there. */
    private SettlementLine invented(String settlement, Ledger.Entry entry) {
        String operation = Ids.next(office.clock());
        return new SettlementLine(
                0,
                Ids.next(office.clock()),
                settlement,
                "capture",
                operation,
                null,
                entry.payment(),
                entry.amount(),
                fee(entry.amount()),
                entry.currency(),
                entry.at());
    }

    private static long fee(long amount) {
        return FEE_EACH + (amount * FEE_PER_THOUSAND + 500) / 1000;
    }

    /** @return by how much more is to be paid out */
    private static long write(JdbcClient db, SettlementLine line) {
        db.sql("""
                        insert into settlement_lines (id, settlement, kind, operation, key, payment, gross, fee, currency, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(line.id(), line.settlement(), line.kind(), line.operation())
                .param(line.key())
                .param(line.payment())
                .params(line.gross(), line.fee(), line.currency(), line.at())
                .update();
        return line.gross() - line.fee();
    }
}
