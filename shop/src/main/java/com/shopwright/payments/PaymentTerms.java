package com.shopwright.payments;

import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * What the rooms above need to know of a way to pay; its connector says it.
 *
 * @param wording how it is spoken of to buyers
 * @param takesToken whether an attempt may bring a {@link CardToken} instead of sending the buyer to a page
 * @param byHand a person says what has come in; otherwise an agent is asked
 * @param onCredit goods leave before the money is here
 * @param severalCaptures whether one attempt can be captured several times, parcel by parcel
 * @param patient the money takes days to come, and the order waits for it
 * @param lasts how long an authorisation stands; empty if it does not lapse
 * @param currencies empty: any
 */
public record PaymentTerms(
        PaymentMethod method,
        Wording wording,
        boolean takesToken,
        boolean byHand,
        boolean onCredit,
        boolean severalCaptures,
        boolean patient,
        Optional<Duration> lasts,
        Set<Currency> currencies) {

    public String name() {
        return wording.name();
    }

    public String description() {
        return wording.description();
    }
}
