package com.shopwright.payments.stripe;

import com.shopwright.database.CannotStart;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Whose Stripe it is.
 *
 * @param secretKey of the API, {@code sk_…} or a restricted {@code rk_…}
 * @param webhookSecret of the endpoint {@code /hooks/stripe}, {@code whsec_…}
 * @param apiBase Stripe's address, or that of a stand-in
 */
record StripeSettings(String secretKey, String webhookSecret, URI apiBase) {
    static final URI STRIPE = URI.create("https://api.stripe.com");
    private static final String KEY = "SHOPWRIGHT_STRIPE_SECRET_KEY";
    private static final String SECRET = "SHOPWRIGHT_STRIPE_WEBHOOK_SECRET";
    private static final String BASE = "SHOPWRIGHT_STRIPE_API_BASE";
    private static final Set<String> WEB = Set.of("http", "https");

    StripeSettings {
        refuse(
                !secretKey.startsWith("sk_") && !secretKey.startsWith("rk_"),
                KEY + " is not a secret key of Stripe's.",
                "Copy the key that begins with sk_ (or a restricted one, rk_) from the dashboard's page of API keys;"
                        + " the publishable key, pk_, cannot take money.");
        refuse(
                !webhookSecret.startsWith("whsec_"),
                SECRET + " is not a signing secret of Stripe's.",
                "Make an endpoint for the address of this shop followed by /hooks/stripe in the dashboard's page of"
                        + " webhooks, and copy its signing secret, which begins with whsec_.");
        refuse(
                isLive(secretKey) && !apiBase.equals(STRIPE),
                KEY + " is a live key, but " + BASE + " is " + apiBase + ".",
                "Unset " + BASE + " to charge real cards at Stripe, or use a key that begins with sk_test_.");
    }

    /**
     * As they are set; a blank one is not set.
     *
     * @return empty if nothing is set
     * @throws CannotStart naming what is missing or wrong
     */
    static Optional<StripeSettings> of(String secretKey, String webhookSecret, String apiBase) {
        if (secretKey.isBlank() && webhookSecret.isBlank() && apiBase.isBlank()) {
            return Optional.empty();
        }
        refuse(
                secretKey.isBlank(),
                KEY + " is missing.",
                "Set it to the secret key from Stripe's dashboard, or unset " + SECRET + " and " + BASE + " as well.");
        refuse(
                webhookSecret.isBlank(),
                SECRET + " is missing.",
                "Make an endpoint for the address of this shop followed by /hooks/stripe in Stripe's dashboard, and set it"
                        + " to that endpoint's signing secret; or unset " + KEY + ".");
        return Optional.of(new StripeSettings(
                secretKey.strip(), webhookSecret.strip(), apiBase.isBlank() ? STRIPE : address(apiBase.strip())));
    }

    private static URI address(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (bare && uri.getHost() != null && WEB.contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below, like an address without a host.
        }
        throw new CannotStart(
                BASE + " is not an address: " + text + ".",
                "Write it like http://localhost:8097, or unset it for Stripe itself.");
    }

    private static boolean isLive(String key) {
        return key.startsWith("sk_live_") || key.startsWith("rk_live_");
    }

    private static void refuse(boolean wrong, String what, String remedy) {
        if (wrong) {
            throw new CannotStart(what, remedy);
        }
    }

    /** Keeps key and secret out of logs. */
    @Override
    public String toString() {
        return "Stripe at " + apiBase;
    }
}
