package com.shopwright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A visitor without a mouse: everything has to be reached with Tab, and to be seen when it is. */
final class Keyboard {
    private static final int MOST_STOPS = 80;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String selector) {
        reach(selector);
        page.keyboard().press("Enter");
    }

    void type(String selector, String text) {
        reach(selector);
        page.keyboard().type(text);
    }

    /** Tabs on until the element has the focus, and sees that it shows. */
    private void reach(String selector) {
        Locator wanted = page.locator(selector).first();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
                assertThat(isFocusVisible(wanted))
                        .as("the focus on " + selector + " is visible")
                        .isTrue();
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + selector);
    }

    private static boolean isFocusVisible(Locator focused) {
        return Boolean.TRUE.equals(focused.evaluate("""
                one => {
                    const style = getComputedStyle(one);
                    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                    return one.matches(':focus-visible') && (outlined || style.boxShadow !== 'none');
                }
                """));
    }
}
