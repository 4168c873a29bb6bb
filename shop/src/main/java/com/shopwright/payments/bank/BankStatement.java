package com.shopwright.payments.bank;

import com.shopwright.payments.port.SettlementRecord;
import com.shopwright.payments.port.Statement;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bank's settlements as it writes them. */
record BankStatement(List<Line> items, String next, boolean more) {

    Statement read() {
        return new Statement.Listed(items.stream().map(Line::read).toList(), next, more);
    }

    record Line(
            String settlement,
            String id,
            String operation,
            @Nullable String key,
            String kind,
            long gross,
            long fee,
            String currency,
            Instant at) {

        SettlementRecord read() {
            return new SettlementRecord(
                    settlement,
                    id,
                    operation,
                    ours(key),
                    SettlementRecord.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    gross,
                    fee,
                    Currency.getInstance(currency),
                    at);
        }

        /** Our keys are UUIDs; whatever else stands there is not ours. */
        private static Optional<UUID> ours(@Nullable String key) {
            try {
                return Optional.ofNullable(key).map(UUID::fromString);
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
    }
}
