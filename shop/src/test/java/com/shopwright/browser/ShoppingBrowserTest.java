package com.shopwright.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.RunningShop;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A buyer's way through the shop, in a browser. */
class ShoppingBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = RunningShop.full();
    private final java.util.List<Visitor> visitors = new java.util.ArrayList<>();

    @AfterEach
    void nobodyHadToComplain() {
        visitors.forEach(Visitor::close);
        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(visitor.complaints()).isEmpty());
    }

    @Test
    void theWholeLoopFromTheFirstPageToTheShippedParcel() {
        Visitor visitor = visit(Visitor.desk());
        Shopper shopper = new Shopper(visitor);
        Page page = visitor.page();

        visitor.open("/");
        visitor.screenshot("loop-1-home");
        page.locator("#collections ~ ul")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Tableware"))
                .click();
        page.waitForURL("**/collections/tableware");
        visitor.screenshot("loop-2-collection");
        visitor.link("Rill carafe").first().click();
        page.waitForURL("**/products/rill-carafe*");
        visitor.screenshot("loop-3-product");
        shopper.addToCart();
        visitor.screenshot("loop-4-cart");
        shopper.goToCheckout();
        shopper.fillInAddress();
        visitor.screenshot("loop-5-checkout");
        shopper.placeOrder();
        shopper.seesBankPage();
        shopper.typeCard(BankClient.GOOD);
        visitor.screenshot("loop-6-bank");
        visitor.button("Pay").click();
        shopper.seesOrderPage();
        page.evaluate("window.neverReloaded = true");
        visitor.screenshot("loop-7-order");

        shopper.sees("Payment authorised");
        shopper.sees("Shipped");
        shopper.sees("Delivered");
        assertThat(page.evaluate("window.neverReloaded"))
                .as("the page updates by itself, in place")
                .isEqualTo(true);
        assertThat(page.locator("#announcement")).not().isEmpty();
        visitor.screenshot("loop-8-delivered");
        assertThatMoneyWasTakenOnce(shopper.orderNumber());
    }

    @Test
    void theWholePurchaseWithoutJavaScript() {
        Visitor visitor = visit(Visitor.phone().setJavaScriptEnabled(false));
        Shopper shopper = new Shopper(visitor);
        Page page = visitor.page();

        visitor.open("/");
        visitor.link("See everything we make").click();
        visitor.link("Show more").click();
        page.locator(".tile a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Reed vase"))
                .click();
        shopper.addToCart();
        page.getByLabel("Quantity of Reed vase").fill("2");
        visitor.button("Update").click();
        assertThat(page.getByLabel("Quantity of Reed vase")).hasValue("2");
        visitor.screenshot("no-javascript-1-cart");
        shopper.goToCheckout();
        shopper.fillInAddress();
        page.getByLabel("Country").selectOption("FR");
        visitor.button("Show delivery and prices for this country").click();
        assertThat(page.getByLabel("Full name")).hasValue("Nora Lind");
        visitor.screenshot("no-javascript-2-checkout");
        shopper.placeOrder();
        shopper.seesBankPage();
        shopper.payWith(BankClient.GOOD);
        shopper.seesOrderPage();
        shopper.sees("Shipped");
        visitor.screenshot("no-javascript-3-order");
        assertThatMoneyWasTakenOnce(shopper.orderNumber());
    }

    @Test
    void aDoubleClickedPlaceOrderIsOneOrder() {
        Visitor visitor = visit(Visitor.desk());
        Shopper shopper = new Shopper(visitor);
        shopper.putIntoCart("rill-carafe");
        shopper.goToCheckout();
        shopper.fillInAddress();
        long before = orders();
        shopper.placeOrderButton().dblclick();
        visitor.page().waitForURL(Pattern.compile(".*(/pay/|/orders/).+"));
        if (visitor.page().url().contains("/orders/")) {
            visitor.link("Go on at the bank").click();
            shopper.seesBankPage();
        }
        shopper.payWith(BankClient.GOOD);
        shopper.seesOrderPage();
        shopper.sees("Shipped");
        assertThat(orders()).isEqualTo(before + 1);
        assertThatMoneyWasTakenOnce(shopper.orderNumber());
    }

    @Test
    void aDeclinedCardCanBeFollowedByAnother() {
        Visitor visitor = visit(Visitor.phone());
        Shopper shopper = new Shopper(visitor);
        shopper.putIntoCart("rill-carafe");
        shopper.orderByCard();
        shopper.payWith(BankClient.DECLINED);
        shopper.seesOrderPage();
        shopper.sees("Payment declined");
        visitor.screenshot("declined-1-order");
        String number = shopper.orderNumber();

        visitor.button("Pay €").click();
        shopper.seesBankPage();
        shopper.payWith(BankClient.GOOD);
        shopper.seesOrderPage();
        shopper.sees("Shipped");
        assertThat(shopper.orderNumber()).isEqualTo(number);
        JsonNode payments = shop.bank().payments(number);
        assertThat(payments.size()).isEqualTo(2);
        assertThat(payments.get(0).get("authorised").asLong()).isZero();
    }

    @Test
    void aChallengeIsApprovedAtTheBank() {
        Visitor visitor = visit(Visitor.phone());
        Shopper shopper = new Shopper(visitor);
        shopper.putIntoCart("rill-carafe");
        shopper.orderByCard();
        shopper.payWith(BankClient.CHALLENGE);
        visitor.page().waitForURL("**/challenge/**");
        visitor.screenshot("challenge-bank");
        visitor.button("Approve").click();
        shopper.seesOrderPage();
        shopper.sees("Shipped");
        assertThatMoneyWasTakenOnce(shopper.orderNumber());
    }

    @Test
    void whatIsSoldOutMeanwhileIsToldAtTheCheckoutAndNothingIsOrdered() {
        countLamps(1);
        Visitor visitor = visit(Visitor.phone());
        Shopper shopper = new Shopper(visitor);
        shopper.putIntoCart("ember-wall-light");
        shopper.goToCheckout();
        shopper.fillInAddress();
        long before = orders();
        countLamps(0);
        shopper.placeOrder();
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Somebody was faster");
        assertThat(visitor.page().getByText("Not available in this quantity")).isVisible();
        visitor.screenshot("sold-out-at-checkout");
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void wrongFieldsAreNamedAndWhatWasTypedStays() {
        Visitor visitor = visit(Visitor.phone());
        Shopper shopper = new Shopper(visitor);
        shopper.putIntoCart("rill-carafe");
        shopper.goToCheckout();
        shopper.fillInAddress();
        visitor.page().getByLabel("E-mail").fill("nora");
        visitor.page().getByLabel("Postal code").fill("");
        shopper.placeOrder();
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Please check these fields");
        assertThat(visitor.page().getByLabel("E-mail")).hasAttribute("aria-invalid", "true");
        assertThat(visitor.page().getByLabel("Postal code")).hasAttribute("aria-invalid", "true");
        assertThat(visitor.page().getByLabel("Full name")).hasValue("Nora Lind");
        visitor.screenshot("wrong-fields");
    }

    @Test
    void theCheckoutIsDoneWithTheKeyboardAlone() {
        Visitor visitor = visit(Visitor.desk());
        Shopper shopper = new Shopper(visitor);
        Keyboard keyboard = new Keyboard(visitor.page());
        visitor.open("/products/rill-carafe");
        keyboard.press("button:has-text('Add to cart')");
        visitor.page().waitForURL("**/cart");
        keyboard.press("a:has-text('To the checkout')");
        visitor.page().waitForURL("**/checkout");
        keyboard.type("#email", "nora@example.com");
        keyboard.type("#name", "Nora Lind");
        keyboard.type("#line1", "Lindenallee 5");
        keyboard.type("#postalCode", "04105");
        keyboard.type("#city", "Leipzig");
        keyboard.press("button:has-text('Place order and pay')");
        shopper.seesBankPage();
        keyboard.type("#number", BankClient.GOOD);
        keyboard.type("#expiry", "12/40");
        keyboard.type("#cvc", "123");
        keyboard.press("button:has-text('Pay')");
        shopper.seesOrderPage();
        shopper.sees("Shipped");
    }

    private Visitor visit(Browser.NewContextOptions options) {
        Visitor visitor = new Visitor(CHROMIUM.browser(), shop.url(), options);
        visitors.add(visitor);
        return visitor;
    }

    /** The wall lights in Venlo, the only ones that there are. */
    private void countLamps(int onHand) {
        shop.owner()
                .post("/api/v1/admin/stock/LW-EWL-BRS/counts", Map.of("location", "venlo", "onHand", onHand))
                .expect(200);
    }

    private long orders() {
        return shop.sql()
                .sql("select count(*) from orders.orders")
                .query(Long.class)
                .single();
    }

    private void assertThatMoneyWasTakenOnce(String number) {
        JsonNode payments = shop.bank().payments(number);
        assertThat(payments.size()).isEqualTo(1);
        long total = shop.sql()
                .sql("select total from orders.orders where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
        assertThat(payments.get(0).get("captured").asLong()).isEqualTo(total);
        assertThat(payments.get(0).get("refunded").asLong()).isZero();
    }
}
