package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt to take money; amounts in minor units. */
record Payment(
        String id,
        String key,
        String reference,
        PaymentState state,
        long amount,
        String currency,
        long authorised,
        long captured,
        long refunded,
        long voided,
        Optional<String> reason,
        Optional<Card> card,
        String returnUrl,
        Optional<String> description,
        Instant createdAt) {

    long capturable() {
        return authorised - captured - voided;
    }

    long refundable() {
        return captured - refunded;
    }

    /** Nothing that the buyer or the card's bank does can change it any more. */
    boolean decided() {
        return switch (state) {
            case CREATED, PROCESSING, ACTION_REQUIRED -> false;
            case AUTHORISED, CAPTURED, DECLINED, VOIDED -> true;
        };
    }

    /** @param bank the bank's address, for the page where the buyer goes on */
    Map<String, @Nullable Object> wire(String bank) {
        return Json.object(
                "id", id,
                "reference", reference,
                "state", state.wire(),
                "amount", Json.object("amount", amount, "currency", currency),
                "authorised", authorised,
                "captured", captured,
                "refunded", refunded,
                "voided", voided,
                "currency", currency,
                "reason", reason.orElse(null),
                "actionUrl", actionPath().map(path -> bank + path).orElse(null),
                "card",
                        card.map(c -> Json.object("brand", c.brand(), "last4", c.last4()))
                                .orElse(null));
    }

    private Optional<String> actionPath() {
        return switch (state) {
            case CREATED -> Optional.of("/pay/" + id);
            case ACTION_REQUIRED -> Optional.of("/challenge/" + id);
            case PROCESSING, AUTHORISED, CAPTURED, DECLINED, VOIDED -> Optional.empty();
        };
    }
}
