package com.shopwright.payments.stripe;

import com.shopwright.kernel.Link;
import com.shopwright.kernel.Links;
import com.stripe.StripeClient;
import com.stripe.service.V1Services;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The account that this shop is paid through: as it is set, else, where one was asked for, as the link to a stand-in says. */
@Component
final class StripeAccount {

    private static final String LINK = "stripe";
    private static final int CONNECT_MILLIS = 5_000;

    /** Under the half minute in which a connector answers. */
    private static final int PATIENCE_MILLIS = 22_000;

    private final Optional<StripeSettings> set;
    private final boolean standIn;
    private final Links links;
    private final AtomicReference<@Nullable Door> last = new AtomicReference<>();

    /** @param webhookSecret what its messages are signed with */
    record Door(StripeSettings settings, V1Services api) {
        String webhookSecret() {
            return settings.webhookSecret();
        }
    }

    StripeAccount(
            @Value("${shopwright.stripe.secret-key:}") String secretKey,
            @Value("${shopwright.stripe.webhook-secret:}") String webhookSecret,
            @Value("${shopwright.stripe.api-base:}") String apiBase,
            @Value("${shopwright.stripe.stand-in:false}") boolean standIn,
            Links links) {
        this.standIn = standIn;
        this.set = StripeSettings.of(secretKey, webhookSecret, apiBase);
        this.links = links;
    }

    Optional<StripeSettings> settings() {
        return standIn ? set.or(() -> links.link(LINK).map(StripeAccount::linked)) : set;
    }

    /** Empty if this shop has no account. */
    Optional<Door> find() {
        return settings().map(this::door);
    }

    /** @throws IllegalStateException if this shop has no account any more */
    Door door() {
        return find().orElseThrow(() -> new IllegalStateException("this shop has no account with Stripe"));
    }

    private static StripeSettings linked(Link link) {
        return new StripeSettings(link.key(), link.secret(), link.url());
    }

    private Door door(StripeSettings settings) {
        Door known = last.get();
        if (known != null && known.settings().equals(settings)) {
            return known;
        }
        Door door = new Door(settings, client(settings));
        last.set(door);
        return door;
    }

    /** Without the library's own retries: when and whether to ask again is decided by the room, which writes it down. */
    private static V1Services client(StripeSettings settings) {
        return StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setApiBase(settings.apiBase().toString())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(PATIENCE_MILLIS)
                .setMaxNetworkRetries(0)
                .build()
                .v1();
    }
}
