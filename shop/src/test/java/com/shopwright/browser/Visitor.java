package com.shopwright.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody with a browser of their own, who notes whatever the browser complains of. */
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE = 25_000;

    private final URI shop;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    /** Pages that were refused on purpose; the browser calls them failed resources. */
    private final Set<String> refusedPages = new HashSet<>();

    Visitor(Browser browser, URI shop, Browser.NewContextOptions options) {
        this.shop = shop;
        this.context = browser.newContext(options.setBaseURL(shop.toString()));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        this.page = context.newPage();
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(this::note);
        page.onConsoleMessage(this::note);
    }

    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(shop.resolve(path).toString());
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading() {
        return page.locator("h1");
    }

    void waitForPage(String glob) {
        page.waitForURL(glob);
    }

    /** Keeps a picture of the whole page among the build's artifacts. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true)
                // Hiding it leaves empty style attributes behind, of which the page's policy would complain.
                .setCaret(com.microsoft.playwright.options.ScreenshotCaret.INITIAL)
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    /** Errors in the console, broken scripts, missing files, and what the Content-Security-Policy stopped. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(Response response) {
        if (response.status() < 400) {
            return;
        }
        if (response.request().isNavigationRequest() && response.status() < 500) {
            refusedPages.add(response.url());
        } else {
            complaints.add(response.status() + " for " + response.url());
        }
    }

    private void note(ConsoleMessage message) {
        boolean known = message.text().startsWith("Failed to load resource")
                && refusedPages.stream().anyMatch(message.location()::contains);
        if (!known && (message.type().equals("error") || message.type().equals("warning"))) {
            complaints.add(message.type() + ": " + message.text() + " at " + page.url());
        }
    }
}
