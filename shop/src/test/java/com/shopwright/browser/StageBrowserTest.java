package com.shopwright.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.shopwright.testing.RunningShop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Looking at what is being shaped: the server's picture, and the live view over it. */
class StageBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String SHELF = "/products/terrace-shelf";
    private static final String WITH_DOORS = SHELF + "?columns=2&doors=2&depth=320";

    /** Adds up what moved while the page came, and what was the largest thing in it. */
    private static final String WATCH = """
            window.moved = [];
            window.largest = '';
            new PerformanceObserver(list => list.getEntries().forEach(entry => {
                window.moved.push(...entry.sources.map(({ node, previousRect, currentRect }) =>
                    `${node?.outerHTML?.slice(0, 80) ?? node?.nodeName}: ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`));
            }))
                .observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.largest = entry.element?.id ?? ''; }))
                .observe({ type: 'largest-contentful-paint', buffered: true });
            """;

    private static final String NO_WEBGL = """
            const asked = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
                return kind.startsWith('webgl') ? null : asked.call(this, kind, ...rest);
            };
            """;

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
    void theLiveViewComesOverThePictureAndMovesNothing() {
        for (Browser.NewContextOptions device : List.of(Visitor.desk(), Visitor.phone())) {
            Visitor visitor = visit(device);
            visitor.page().addInitScript(WATCH);
            visitor.open(SHELF);
            new Stage(visitor.page()).live().still();
            assertThat(visitor.page().evaluate("window.largest")).isEqualTo("stage-picture");
            assertThat(visitor.page().evaluate("window.moved.join('; ')")).isEqualTo("");
        }
    }

    @Test
    void everyKindOfOptionChangesWhatIsSeen() {
        Visitor visitor = visit(Visitor.desk());
        Page page = visitor.page();
        visitor.open(SHELF + "?columns=2");
        Stage stage = new Stage(page).live();
        stage.changes("a number", () -> {
            page.locator("#columns").fill("3");
            page.locator("#columns").press("Enter");
        });
        stage.changes("a card", () -> page.locator("#wood-ash").check());
        stage.changes("going back", () -> page.locator("#shape-back").click());
        stage.changes("words", () -> {
            page.locator("#shape-text").fill("1.2 m high");
            page.locator("#shape-text").press("Enter");
        });
        assertThat(page.evaluate("performance.getEntriesByName('click-to-scene').length"))
                .isEqualTo(4);
    }

    @Test
    void withoutWebGlThePictureIsDrawnAnewWithEveryChange() {
        Visitor visitor = visit(Visitor.desk());
        Page page = visitor.page();
        page.addInitScript(NO_WEBGL);
        visitor.open(SHELF + "?columns=2");
        String before = shown(page);
        page.locator("#wood-ash").check();
        page.waitForURL("**wood=ash**");
        assertThat(page.locator("#stage-picture")).not().hasAttribute("src", before);
        assertPictureIsThere(page);
        assertThat(new Stage(page).canvas()).hasCount(0);
        assertThat(page.locator(".shape-bar .price-number")).isVisible();
    }

    @Test
    void withoutScriptsThePictureComesWithThePage() {
        Visitor visitor = visit(Visitor.phone().setJavaScriptEnabled(false));
        Page page = visitor.page();
        visitor.open(SHELF + "?columns=2");
        String before = page.locator("#stage-picture").getAttribute("src");
        page.locator("#wood-ash").check();
        visitor.button("Update price and date").click();
        page.waitForURL("**wood=ash**");
        assertThat(page.locator("#stage-picture")).not().hasAttribute("src", before);
        assertThat(visitor.button("Add to cart")).isVisible();
        visitor.screenshot("stage-no-javascript");
    }

    @Test
    void whenTheGraphicsCardGivesUpThePictureTakesOver() {
        Visitor visitor = visit(Visitor.desk());
        Page page = visitor.page();
        visitor.open(SHELF + "?columns=2");
        Stage stage = new Stage(page).live();
        page.locator("#wood-ash").check();
        page.waitForURL("**wood=ash**");
        stage.canvas()
                .evaluate("canvas => canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()");
        assertThat(stage.canvas()).hasCount(0);
        assertThat(page.locator("#stage-picture")).hasAttribute("alt", Pattern.compile(".*Wood: Ash.*"));
        assertPictureIsThere(page);
        String before = shown(page);
        page.locator("#wood-oak").check();
        page.waitForURL("**wood=oak**");
        assertThat(page.locator("#stage-picture")).not().hasAttribute("src", before);
    }

    @Test
    void itIsTurnedAndZoomedWithTheKeyboard() {
        Visitor visitor = visit(Visitor.desk());
        Page page = visitor.page();
        visitor.open(SHELF);
        Stage stage = new Stage(page).live();
        assertThat(stage.canvas()).hasAttribute("aria-label", Pattern.compile("Terrace shelf\\. .*Wood: Oak.*"));
        stage.canvas().focus();
        stage.changes("an arrow to the side", () -> page.keyboard().press("ArrowRight"));
        stage.changes("an arrow upwards", () -> page.keyboard().press("ArrowUp"));
        stage.changes("coming closer", () -> page.keyboard().press("+"));
        stage.changes("the front view", () -> visitor.button("Front").press("Enter"));
        assertThat(visitor.button("Front")).hasAttribute("aria-pressed", "true");
        byte[] front = stage.still();
        stage.changes("the view from above", () -> visitor.button("Top").press("Enter"));
        assertThat(stage.changes(
                        "the front view again", () -> visitor.button("Front").press("Enter")))
                .isEqualTo(front);
    }

    @Test
    void doorsOpenWithTheirButtonAndWithAClick() {
        Visitor visitor = visit(Visitor.desk());
        Page page = visitor.page();
        visitor.open(WITH_DOORS);
        Stage stage = new Stage(page).live();
        Locator open = page.locator("[data-show=open]");
        byte[] shut = stage.still();
        stage.changes("the button", open::click);
        assertThat(open).hasAttribute("aria-pressed", "true");
        visitor.screenshot("stage-doors-open");
        assertThat(stage.changes("the button again", () -> {
                    open.click();
                    page.mouse().move(1, 1);
                }))
                .isEqualTo(shut);
        stage.changes(
                "a click on the door", () -> stage.canvas().click(new Locator.ClickOptions().setPosition(230, 480)));
        assertThat(open).hasAttribute("aria-pressed", "true");
    }

    @Test
    void dimensionsAndSurroundingsAreShownOnRequest() {
        Visitor visitor = visit(Visitor.desk());
        visitor.open(SHELF + "?height=1520");
        Stage stage = new Stage(visitor.page()).live();
        assertThat(visitor.page().locator(".stage-labels")).isHidden();
        stage.changes("the ruler", () -> stage.button("Dimensions").click());
        assertThat(visitor.page().locator(".stage-labels")).containsText("1,520 mm");
        visitor.screenshot("stage-dimensions");
        stage.changes("the moon", () -> stage.button("Dark surroundings").click());
        visitor.screenshot("stage-dark");
    }

    @Test
    void onAPhoneAStripOfItStaysAndThePageScrolls() {
        Visitor visitor = visit(Visitor.phone().setHasTouch(true));
        Page page = visitor.page();
        visitor.open(SHELF);
        new Stage(page).live();
        assertThat(page.locator(".stage-canvas").evaluate("canvas => getComputedStyle(canvas).touchAction"))
                .isEqualTo("pan-y");
        page.locator("#depth-320").scrollIntoViewIfNeeded();
        assertThat(page.locator(".stage[data-strip]")).isVisible();
        assertThat(page.locator(".stage-frame")).isInViewport();
        visitor.screenshot("stage-strip");
    }

    @Test
    void axeFindsNothing() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            axeFindsNothing(scheme, WITH_DOORS, page -> new Stage(page).live());
            axeFindsNothing(scheme, SHELF + "?height=99", page -> {});
            axeFindsNothing(scheme, SHELF, page -> page.locator("#room-open").click());
            axeFindsNothing(
                    scheme,
                    SHELF + "?columns=2",
                    page -> page.locator("#shape-keep").click());
        }
    }

    @Test
    void designsAreComparedWithoutScripts() {
        Visitor visitor = visit(Visitor.desk().setJavaScriptEnabled(false));
        Page page = visitor.page();
        visitor.open(SHELF + "?columns=2");
        page.locator("#shape-keep").click();
        visitor.link("Shape another one").click();
        page.locator("#wood-ash").check();
        visitor.button("Update price and date").click();
        assertThat(page.locator("#shape-keep")).containsText("(1)");
        page.locator("#shape-keep").click();
        assertThat(page.locator(".compare thead th")).hasCount(2);
        assertThat(page.locator(".differs")).containsText(new String[] {"Wood"});
        assertThat(page.locator(".compare-price")).containsText("€");
        visitor.screenshot("compare");
        page.locator(".compare-actions a")
                .filter(new Locator.FilterOptions().setHasText("Remove"))
                .first()
                .click();
        assertThat(page.locator(".compare thead th")).hasCount(1);
        visitor.link("Go on with this").click();
        assertThat(page.locator("#wood-ash")).isChecked();
    }

    /** Its own visitor each time: axe tries styles on elements, which the page's policy refuses. */
    private void axeFindsNothing(ColorScheme scheme, String path, Consumer<Page> deed) {
        try (Visitor visitor =
                new Visitor(CHROMIUM.browser(), shop.url(), still(Visitor.desk().setColorScheme(scheme)))) {
            visitor.open(path);
            deed.accept(visitor.page());
            assertThat(visitor.complaints()).isEmpty();
            assertThat(Axe.violations(visitor.page())).as(path + " " + scheme).isEmpty();
        }
    }

    private static Browser.NewContextOptions still(Browser.NewContextOptions options) {
        return options.setReducedMotion(ReducedMotion.REDUCE);
    }

    private static String shown(Page page) {
        return page.locator("#stage-picture").getAttribute("src");
    }

    private static void assertPictureIsThere(Page page) {
        // The page's policy forbids what waiting for a function would do, as soon as it has to wait.
        page.locator("#stage-picture").evaluate("image => image.decode()");
    }

    private Visitor visit(Browser.NewContextOptions options) {
        Visitor visitor = new Visitor(CHROMIUM.browser(), shop.url(), still(options));
        visitors.add(visitor);
        return visitor;
    }
}
