package com.shopwright.payments.bank;

import com.shopwright.kernel.Money;
import com.shopwright.payments.port.Settlements;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** The bank's ledger as it writes it. It takes no fee. */
record BankLedger(List<Item> items) {

    record Item(Instant at, String payment, String kind, long amount, String currency) {}

    /** What was captured and refunded on that day (UTC); authorisations and voids move no money. */
    static List<Settlements.Line> of(BankLedger ledger, LocalDate day) {
        return IntStream.range(0, ledger.items().size())
                .filter(i -> isMoney(ledger.items().get(i)))
                .filter(i -> ledger.items()
                        .get(i)
                        .at()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(day))
                .mapToObj(i -> line(i, ledger.items().get(i)))
                .toList();
    }

    private static boolean isMoney(Item item) {
        return item.kind().equals("capture") || item.kind().equals("refund");
    }

    /** The ledger only grows, so that a place in it is a name. */
    private static Settlements.Line line(int place, Item item) {
        Currency currency = Currency.getInstance(item.currency());
        return new Settlements.Line(
                "ledger-" + place,
                item.payment(),
                item.kind().equals("capture") ? Settlements.Kind.CAPTURE : Settlements.Kind.REFUND,
                new Money(Math.abs(item.amount()), currency),
                Money.zero(currency),
                item.at());
    }
}
