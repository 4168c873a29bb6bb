package com.shopwright.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.RunningShop;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Shaping a dining table to its size and wood, and buying it. */
class ShapingBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String TABLE = "/products/holm-dining-table";

    private final RunningShop shop = RunningShop.full();
    private final List<Visitor> visitors = new ArrayList<>();

    @AfterEach
    void nobodyComplained() {
        visitors.forEach(visitor -> {
            assertThat(visitor.complaints()).isEmpty();
            visitor.close();
        });
    }

    @Test
    void aTableIsShapedBoughtAndMade() {
        Visitor visitor = visit(Visitor.phone());
        Shopper shopper = new Shopper(visitor);
        Page page = visitor.page();
        visitor.open(TABLE);
        visitor.screenshot("shape-1-first");

        page.getByRole(AriaRole.RADIO, named("Ash")).check();
        page.waitForURL("**" + TABLE + "?wood=ash");
        assertThat(page.locator("#wood-ash")).isFocused();
        assertThat(page.locator("#shape-news")).containsText("€1,263.60");

        page.locator("#thickness-20").check();
        assertThat(page.locator(".shape-notice")).containsText("Choosing 20 mm changed Length");
        assertThat(page.locator("#length")).hasValue("1600");
        visitor.screenshot("shape-2-changed");
        page.locator("#shape-undo").click();
        assertThat(page.locator("#length")).hasValue("1800");
        assertThat(page.locator(".shape-notice")).hasCount(0);

        page.locator("#length").fill("1650");
        page.locator("#length").press("Enter");
        page.waitForURL("**length=1650**");
        assertThat(page.locator("#length-slider")).hasValue("1650");
        String price = bar(page).innerText();

        page.locator(".shape-bar button").click();
        page.waitForURL("**/cart");
        assertThat(page.locator(".line")).containsText("Wood: Ash");
        assertThat(page.locator(".line")).containsText(price + " each");
        visitor.screenshot("shape-3-cart");
        shopper.orderByCard();
        shopper.payWith(BankClient.GOOD);
        shopper.seesOrderPage();
        assertThat(page.locator("#goods")).isVisible();
        assertThat(page.locator(".order-still")).containsText("Length: 1,650 mm");
        shopper.sees("Shipped");
        visitor.screenshot("shape-4-order");
        visitor.link("Copy this design").click();
        page.waitForURL("**" + TABLE + "/designs/*");
        assertThat(page.locator("#length")).hasValue("1650");
        visitor.page().goBack();

        Visitor owner = visit(Visitor.desk());
        new Clerk(owner).signIn();
        owner.open("/office/orders/" + shopper.orderNumber());
        assertThat(owner.page().locator("#workshop")).containsText("Table top");
        assertThat(owner.page().locator("#workshop")).containsText("1650 × 900 × 27 mm");
        owner.screenshot("shape-5-office");
    }

    @Test
    void theSameWithoutJavaScript() {
        Visitor visitor = visit(Visitor.desk().setJavaScriptEnabled(false));
        Shopper shopper = new Shopper(visitor);
        Page page = visitor.page();
        visitor.open(TABLE);

        page.locator("#thickness-20").check();
        visitor.button("Update price and date").click();
        page.waitForURL(Pattern.compile(".*thickness=20.*"));
        assertThat(page.url()).doesNotContain("formToken");
        assertThat(page.locator(".shape-notice")).containsText("changed Length from 1,800 mm to 1,600 mm");
        visitor.screenshot("shape-no-javascript-1");
        page.locator("#length").fill("99");
        visitor.button("Update price and date").click();
        assertThat(page.locator("#length-error")).isVisible();
        visitor.screenshot("shape-no-javascript-2-error");
        page.locator("#length").fill("1500");
        page.locator("#wood-ash").check();
        shopper.addToCart();
        assertThat(page.locator(".line")).containsText("Length: 1,500 mm");
        shopper.orderByCard();
        shopper.payWith(BankClient.GOOD);
        shopper.seesOrderPage();
        assertThat(page.locator(".order-still")).containsText("Wood: Ash");
    }

    @Test
    void everyControlIsReachedWithTheKeyboard() {
        Visitor visitor = visit(Visitor.desk().setColorScheme(ColorScheme.DARK));
        Page page = visitor.page();
        visitor.open(TABLE);
        page.locator("#length").focus();
        for (String next : List.of("length-slider", "width", "width-slider", "wood-oak", "thickness-27")) {
            page.keyboard().press("Tab");
            assertThat(page.locator("#" + next)).isFocused();
        }
        page.keyboard().press("ArrowDown");
        page.waitForURL("**thickness=40**");
        assertThat(page.locator("#thickness-40")).isFocused();
        visitor.screenshot("shape-keyboard-dark");
    }

    private static Locator bar(Page page) {
        return page.locator(".shape-bar .price-number");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    private Visitor visit(Browser.NewContextOptions options) {
        Visitor visitor = new Visitor(CHROMIUM.browser(), shop.url(), options);
        visitors.add(visitor);
        return visitor;
    }
}
