package com.shopwright.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.shopwright.testing.RunningShop;

/** What the owner does in the back office, by the words on the page. */
final class Clerk {
    private static final String OWNER = "owner@larkwood.example";

    private final Visitor visitor;
    private final Page page;

    Clerk(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    void signIn() {
        visitor.open("/office");
        page.waitForURL("**/office/sign-in*");
        signInWith(RunningShop.OWNER_PASSWORD);
        page.waitForURL("**/office");
    }

    void signInWith(String password) {
        page.getByLabel("E-mail address").fill(OWNER);
        page.getByLabel("Password").fill(password);
        visitor.button("Sign in").click();
    }

    void openOrder(String number) {
        visitor.open("/office/orders/" + number);
    }

    void sees(String text) {
        assertThat(page.getByText(text, new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(25_000));
    }

    void isTold(String text) {
        assertThat(page.locator(".told")).containsText(text);
    }

    void choose(String section) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Back office"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(section))
                .click();
    }
}
