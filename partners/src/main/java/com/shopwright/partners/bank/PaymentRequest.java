package com.shopwright.partners.bank;

import com.shopwright.partners.wire.Body;
import com.shopwright.partners.wire.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What a shop asks for. */
record PaymentRequest(
        String reference,
        long amount,
        String currency,
        Optional<String> token,
        String returnUrl,
        Optional<String> description) {
    static final long MOST = 100_000_000_000L;

    private record Money(long amount, String currency) {}

    static PaymentRequest read(Body body) {
        Money money = body.object("amount", m -> new Money(m.integer("amount", 1, MOST), m.currency("currency")));
        return new PaymentRequest(
                body.text("reference", 64),
                money.amount(),
                money.currency(),
                body.optionalText("token", 100),
                webAddress(body.text("returnUrl", 2000)),
                body.optionalText("description", 200));
    }

    private static String webAddress(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException e) {
            // Told below, like any other address that is not one.
        }
        throw Problem.invalid("returnUrl", "returnUrl must be an absolute http or https address.");
    }
}
