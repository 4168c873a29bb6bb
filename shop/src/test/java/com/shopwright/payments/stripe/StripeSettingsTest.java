package com.shopwright.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.database.CannotStart;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeSettingsTest {

    @Test
    void nothingSetIsNoAccount() {
        assertThat(StripeSettings.of("", " ", "")).isEmpty();
    }

    @Test
    void withoutAnAddressItIsStripeItself() {
        assertThat(StripeSettings.of("sk_live_1", "whsec_2", ""))
                .map(StripeSettings::apiBase)
                .contains(StripeSettings.STRIPE);
        assertThat(StripeSettings.of("rk_live_1", "whsec_2", "https://api.stripe.com/"))
                .isPresent();
    }

    @Test
    void aTestKeyMayGoToAStandIn() {
        assertThat(StripeSettings.of("sk_test_1", "whsec_2", " http://localhost:8097/ "))
                .map(StripeSettings::apiBase)
                .contains(URI.create("http://localhost:8097"));
    }

    @Test
    void tellsNeitherKeyNorSecret() {
        assertThat(StripeSettings.of("sk_test_confidential", "whsec_hidden", "").orElseThrow())
                .asString()
                .doesNotContain("confidential", "hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''          | whsec_2 | ''                    | SHOPWRIGHT_STRIPE_SECRET_KEY is missing     | dashboard",
                "sk_test_1   | ''      | ''                    | SHOPWRIGHT_STRIPE_WEBHOOK_SECRET is missing | /hooks/stripe",
                "''          | ''      | http://localhost:8097 | SHOPWRIGHT_STRIPE_SECRET_KEY is missing     | unset",
                "pk_live_1   | whsec_2 | ''                    | is not a secret key                         | sk_",
                "sk_test_1   | secret  | ''                    | is not a signing secret                     | whsec_",
                "sk_live_1   | whsec_2 | http://localhost:8097 | is a live key                               | sk_test_",
                "rk_live_1   | whsec_2 | https://evil.example  | is a live key                               | Unset",
                "sk_test_1   | whsec_2 | localhost             | SHOPWRIGHT_STRIPE_API_BASE is not an address | like http",
                "sk_test_1   | whsec_2 | http://localhost/v1   | SHOPWRIGHT_STRIPE_API_BASE is not an address | like http"
            })
    void refusesToStartNamingTheRemedy(String key, String secret, String base, String what, String remedy) {
        assertThatThrownBy(() -> StripeSettings.of(key, secret, base))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy);
    }
}
