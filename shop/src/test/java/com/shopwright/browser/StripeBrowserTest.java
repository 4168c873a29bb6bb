package com.shopwright.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.shopwright.kernel.ShopMode;
import com.shopwright.partners.Partner;
import com.shopwright.testing.RunningShop;
import com.shopwright.testing.StripeClient;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A buyer who pays through Stripe, in a browser that holds the pages to their content policy. */
class StripeBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void aDeclinedCardAChallengeAndTheParcel() {
        try (RunningShop shop =
                RunningShop.start(ShopMode.FULL, EnumSet.allOf(Partner.class), "shopwright.stripe.stand-in=true")) {
            Visitor visitor = new Visitor(CHROMIUM.browser(), shop.url(), Visitor.phone());
            Shopper shopper = new Shopper(visitor);
            Page page = visitor.page();
            shopper.putIntoCart("rill-carafe");
            shopper.goToCheckout();
            shopper.fillInAddress();
            page.getByLabel("Card (Stripe)").check();
            visitor.screenshot("stripe-1-checkout");
            shopper.placeOrder();
            page.waitForURL(Pattern.compile(".*/(c/pay|orders)/.*"));
            if (page.url().contains("/orders/")) { // a busy machine: Stripe's answer came after the shop's
                visitor.link("Go on at the bank").click();
            }
            page.waitForURL("**/c/pay/**");
            visitor.screenshot("stripe-2-page");

            shopper.payWith(StripeClient.INSUFFICIENT_FUNDS);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("insufficient funds");
            visitor.screenshot("stripe-3-declined");
            visitor.link("Back to Larkwood").click();
            shopper.seesOrderPage();
            visitor.screenshot("stripe-4-back");
            visitor.link("Go on at the bank").click();
            shopper.payWith(StripeClient.CHALLENGE);
            visitor.screenshot("stripe-5-challenge");
            visitor.button("Complete").click();
            shopper.seesOrderPage();

            shopper.sees("Payment authorised");
            shopper.sees("Delivered");
            visitor.screenshot("stripe-6-delivered");
            assertThat(visitor.complaints()).isEmpty();
            visitor.close();
        }
    }
}
