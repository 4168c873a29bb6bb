package com.shopwright.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.RunningShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shop without partners: the owner marks what a bank and a warehouse would have told. */
class SimpleShopBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = RunningShop.simple();

    @SuppressWarnings("NullAway.Init") // set before each
    private Visitor buyer;

    @SuppressWarnings("NullAway.Init") // set before each
    private Visitor owner;

    @BeforeEach
    void come() {
        buyer = new Visitor(CHROMIUM.browser(), shop.url(), Visitor.phone());
        owner = new Visitor(CHROMIUM.browser(), shop.url(), Visitor.desk());
    }

    @AfterEach
    void nothingWasWrong() {
        buyer.close();
        owner.close();
        assertThat(buyer.complaints()).isEmpty();
        assertThat(owner.complaints()).isEmpty();
    }

    @Test
    void aTransferGoesFromOrderToHandedOver() {
        Shopper shopper = order("Bank transfer");
        assertThat(buyer.page().getByText("How to pay").first()).isVisible();
        assertThat(buyer.page().locator(".transfer")).containsText(shopper.orderNumber());
        buyer.screenshot("simple-1-transfer");

        Clerk clerk = new Clerk(owner);
        clerk.signIn();
        owner.screenshot("simple-2-today");
        clerk.openOrder(shopper.orderNumber());
        owner.page().locator("form[action$=money-received] button").click();
        clerk.isTold("Noted what came.");
        shopper.sees("Order confirmed");
        handOver(clerk);
        shopper.sees("Shipped");
        owner.button("Mark as delivered").click();
        shopper.sees("Delivered");
        buyer.screenshot("simple-3-delivered");
        owner.screenshot("simple-4-order");
    }

    @Test
    void cashIsPaidWhenTheParcelIsHandedOver() {
        Shopper shopper = order("Cash on delivery");
        shopper.sees("Order confirmed");
        Clerk clerk = new Clerk(owner);
        clerk.signIn();
        clerk.openOrder(shopper.orderNumber());
        handOver(clerk);
        shopper.sees("Shipped");
        owner.button("Mark as delivered").click();
        shopper.sees("Delivered");
        owner.page().locator("form[action$=money-received] button").click();
        clerk.isTold("Noted what came.");
        buyer.page().reload();
        shopper.sees("Payment received");
    }

    private Shopper order(String method) {
        Shopper shopper = new Shopper(buyer);
        shopper.putIntoCart("rill-carafe");
        shopper.goToCheckout();
        shopper.fillInAddress();
        buyer.page().getByLabel(method).check();
        shopper.placeOrder();
        shopper.seesOrderPage();
        return shopper;
    }

    private void handOver(Clerk clerk) {
        owner.page().getByLabel("Handed to").fill("Own van");
        owner.button("Handed over").click();
        clerk.sees("Shipped");
    }
}
