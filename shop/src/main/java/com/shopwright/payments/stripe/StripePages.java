package com.shopwright.payments.stripe;

import com.shopwright.kernel.FormTargets;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stripe's hosted page, to which placing an order leads; a stand-in has it on its own address. */
@Component
final class StripePages implements FormTargets {

    private static final URI CHECKOUT = URI.create("https://checkout.stripe.com");

    private final StripeAccount account;

    StripePages(StripeAccount account) {
        this.account = account;
    }

    @Override
    public Stream<URI> addresses() {
        return account
                .settings()
                .map(settings -> settings.apiBase().equals(StripeSettings.STRIPE) ? CHECKOUT : settings.apiBase())
                .stream();
    }
}
