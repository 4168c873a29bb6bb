package com.shopwright.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a buyer does in the shop and at the bank, by the words on the page. */
final class Shopper {
    private static final Pattern ORDER_PAGE = Pattern.compile(".*/orders/([0-9A-Z-]+)\\?key=.+");
    private static final Pattern BANK_PAGE = Pattern.compile(".*/pay/.+");

    private final Visitor visitor;
    private final Page page;

    Shopper(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Puts one of the first variant of a product into the cart and stands before the cart. */
    void putIntoCart(String slug) {
        visitor.open("/products/" + slug);
        addToCart();
    }

    void addToCart() {
        visitor.button("Add to cart").click();
        page.waitForURL("**/cart");
    }

    void goToCheckout() {
        visitor.link("To the checkout").click();
        page.waitForURL("**/checkout");
    }

    void fillInAddress() {
        page.getByLabel("E-mail").fill("nora@example.com");
        page.getByLabel("Full name").fill("Nora Lind");
        page.getByLabel("Street and house number").fill("Lindenallee 5");
        page.getByLabel("Postal code").fill("04105");
        page.getByLabel("Town or city").fill("Leipzig");
    }

    Locator placeOrderButton() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Place order and pay")));
    }

    void placeOrder() {
        placeOrderButton().click();
    }

    /** From a cart to the bank's page. */
    void orderByCard() {
        goToCheckout();
        fillInAddress();
        placeOrder();
        page.waitForURL(BANK_PAGE);
    }

    void payWith(String card) {
        typeCard(card);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pay ")))
                .click();
    }

    void typeCard(String card) {
        page.getByLabel("Card number").fill(card);
        page.getByLabel("Expiry date").fill("12/40");
        page.getByLabel("Security code").fill("123");
    }

    void seesOrderPage() {
        page.waitForURL(ORDER_PAGE);
    }

    void seesBankPage() {
        page.waitForURL(BANK_PAGE);
    }

    /** The number of the order whose page this is. */
    String orderNumber() {
        var matcher = ORDER_PAGE.matcher(page.url());
        if (!matcher.matches()) {
            throw new AssertionError("not an order's page: " + page.url());
        }
        return matcher.group(1);
    }

    /** Waits until the timeline tells this step. */
    void sees(String step) {
        assertThat(page.locator(".timeline-step")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + step + "$"))))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(25_000));
    }
}
