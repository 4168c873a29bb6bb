package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a settlement. {@code gross} is what it changes in what the bank holds for the shop, {@code fee} what the bank keeps of
 * it; a payout is the last line of its settlement.
 *
 * @param operation the bank's name of the capture or refund; of a payout, the settlement's
 * @param key the idempotency key of the shop's call; null where there was none
 */
record SettlementLine(
        long seq,
        String id,
        String settlement,
        String kind,
        String operation,
        @Nullable String key,
        @Nullable String payment,
        long gross,
        long fee,
        String currency,
        long at) {

    Instant time() {
        return Instant.ofEpochMilli(at);
    }

    Map<String, @Nullable Object> wire() {
        return Json.object(
                "settlement", settlement,
                "id", id,
                "kind", kind,
                "operation", operation,
                "key", key,
                "payment", payment,
                "gross", gross,
                "fee", fee,
                "currency", currency,
                "at", time().toString());
    }
}
