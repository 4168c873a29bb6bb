package com.shopwright.payments.stripe;

import com.shopwright.payments.port.Heard;
import com.shopwright.payments.port.Heard.Subject;
import com.shopwright.payments.port.HookMessage;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe's events, checked by Stripe's own library over the bytes as they came. Of what they say only the names of things are
 * read, whatever version of the API wrote them: how those stand, a query tells.
 */
final class StripeEvents {

    private static final String SIGNATURE = "Stripe-Signature";

    private final StripeAccount account;
    private final InstantSource clock;

    StripeEvents(StripeAccount account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    Heard hear(HookMessage message) {
        Optional<StripeAccount.Door> door = account.find();
        if (door.isEmpty()) {
            return new Heard.Refused("this shop has no account with Stripe");
        }
        String body = new String(message.body(), StandardCharsets.UTF_8);
        try {
            Event event = Webhook.constructEvent(
                    body,
                    message.header(SIGNATURE),
                    door.get().webhookSecret(),
                    Webhook.DEFAULT_TOLERANCE,
                    clock.withZone(ZoneOffset.UTC));
            return new Heard.Genuine(event.getId(), subjects(body));
        } catch (SignatureVerificationException forged) {
            return new Heard.Refused(SIGNATURE + " does not match, or is more than 5 minutes old");
        } catch (RuntimeException unreadable) {
            return new Heard.Refused("the body is not an event of Stripe's");
        }
    }

    private static List<Subject> subjects(String body) {
        JsonNode about = JsonMapper.shared().readTree(body).path("data").path("object");
        List<Subject> subjects = new ArrayList<>();
        attempt(about.path("metadata").path(StripeCheckout.ATTEMPT).asString(""))
                .ifPresent(subjects::add);
        if (subjects.isEmpty()) {
            // Charges, refunds and disputes carry no metadata of ours, but the payment they belong to.
            String payment = about.path("payment_intent").asString("");
            if (payment.startsWith("pi_")) {
                subjects.add(new Subject.AgentId(payment));
            }
        }
        return List.copyOf(subjects);
    }

    private static Optional<Subject> attempt(String text) {
        try {
            return Optional.of(new Subject.Key(UUID.fromString(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
