package com.shopwright.payments;

import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the ledger: it moves amounts between accounts, and none comes from nowhere.
 *
 * @param reference what it is about: an operation, a payment, a settlement. A kind is posted of it once
 * @param payable whose money it is; empty for what is about many, such as a settlement
 * @param connector who moves the money: {@code bank}, {@code transfer}, {@code cash}, …
 * @param legs minor units by account, debits positive, none zero
 * @param note why, where a person decided
 */
public record Posting(
        UUID reference,
        PostingKind kind,
        Optional<Payable> payable,
        String connector,
        Currency currency,
        Map<Account, Long> legs,
        Instant at,
        Optional<String> note) {

    /** @throws IllegalArgumentException if the legs do not sum to zero, or there are none */
    public Posting {
        EnumMap<Account, Long> moved = new EnumMap<>(Account.class);
        legs.forEach((account, amount) -> {
            if (amount != 0) {
                moved.put(account, amount);
            }
        });
        if (moved.isEmpty() || moved.values().stream().reduce(0L, Math::addExact) != 0) {
            throw new IllegalArgumentException(kind + " of " + reference + " does not sum to zero: " + legs);
        }
        legs = Collections.unmodifiableMap(moved);
    }

    /** Minor units; 0 if the account is not touched. */
    public long leg(Account account) {
        return legs.getOrDefault(account, 0L);
    }
}
