package com.shopwright.payments.port;

import com.shopwright.payments.PaymentMethod;
import com.shopwright.payments.Wording;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a connector declares of itself. It does not change while the shop runs.
 *
 * @param method the name of this way to pay, unique among connectors; it stands in rows, forms and the API
 * @param wording how it is spoken of to buyers
 * @param currencies empty: any
 * @param lasts how long an authorisation stands; empty if it does not lapse
 * @param account the ledger's account for money that has come in this way and is not on the shop's own account yet
 * @param hook the last step of {@code /hooks/HOOK}, where the agent posts its messages; empty if it sends none
 */
public record Terms(
        PaymentMethod method,
        Wording wording,
        Set<Capability> capabilities,
        IdempotencyPolicy idempotency,
        Set<Currency> currencies,
        Optional<Duration> lasts,
        String account,
        Optional<String> hook) {

    public Terms {
        capabilities = Set.copyOf(capabilities);
        currencies = Set.copyOf(currencies);
        refuse(account.isBlank(), "names an account");
        refuse(
                capabilities.contains(Capability.ON_CREDIT) && !capabilities.contains(Capability.BY_HAND),
                "gives credit only by hand");
        refuse(
                capabilities.stream()
                        .noneMatch(EnumSet.of(Capability.TOKEN, Capability.REDIRECT, Capability.BY_HAND)::contains),
                "is paid with a token, on a page of the agent's, or by hand");
        refuse(
                capabilities.contains(Capability.SEVERAL_CAPTURES)
                        && !capabilities.contains(Capability.PARTIAL_CAPTURE),
                "that takes money several times can take a part of it");
        refuse(
                capabilities.contains(Capability.REAUTHORISATION) && lasts.isEmpty(),
                "that renews authorisations says how long they last");
        refuse(hook.filter(step -> !step.matches("[a-z0-9-]+")).isPresent(), "has a hook of a-z, 0-9 and -");
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    public boolean accepts(Currency currency) {
        return currencies.isEmpty() || currencies.contains(currency);
    }

    private static void refuse(boolean wrong, String rule) {
        if (wrong) {
            throw new IllegalArgumentException("a connector " + rule);
        }
    }
}
