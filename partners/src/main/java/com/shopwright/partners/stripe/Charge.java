package com.shopwright.partners.stripe;

import java.util.Optional;

/** A Charge: one try with one card. Times in seconds, amounts in minor units. */
record Charge(
        String id,
        String intent,
        long amount,
        String currency,
        CardFace card,
        Optional<Decline> failure,
        boolean captured,
        long amountCaptured,
        long amountRefunded,
        boolean disputed,
        Optional<String> movement,
        long captureBefore,
        long created) {

    long refundable() {
        return disputed ? 0 : amountCaptured - amountRefunded;
    }

    Charge taken(long taken, String cause) {
        return new Charge(
                id,
                intent,
                amount,
                currency,
                card,
                failure,
                true,
                taken,
                amountRefunded,
                disputed,
                Optional.of(cause),
                captureBefore,
                created);
    }

    Charge refunded(long more) {
        return new Charge(
                id,
                intent,
                amount,
                currency,
                card,
                failure,
                captured,
                amountCaptured,
                amountRefunded + more,
                disputed,
                movement,
                captureBefore,
                created);
    }

    Charge disputed(boolean now) {
        return new Charge(
                id,
                intent,
                amount,
                currency,
                card,
                failure,
                captured,
                amountCaptured,
                amountRefunded,
                now,
                movement,
                captureBefore,
                created);
    }
}
