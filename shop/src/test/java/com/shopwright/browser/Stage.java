package com.shopwright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;

/** The stage of a made-to-order product, as somebody sees it who looks closely. */
final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The first time textures are painted, and a machine without a graphics card draws with the same two cores. */
    private static final Duration UNTIL_LIVE = Duration.ofSeconds(90);

    private static final Duration A_LOOK = Duration.ofMillis(150);

    private final Page page;
    private final Locator frame;

    Stage(Page page) {
        this.page = page;
        this.frame = page.locator(".stage-frame");
    }

    /** Waits for the live view. */
    Stage live() {
        page.locator(".stage[data-live]").waitFor(new Locator.WaitForOptions().setTimeout(UNTIL_LIVE.toMillis()));
        return this;
    }

    Locator canvas() {
        return page.locator(".stage-canvas");
    }

    Locator button(String title) {
        return frame.getByTitle(title);
    }

    /** Hiding the caret would leave empty style attributes behind, of which the page's policy would complain. */
    private byte[] look() {
        return frame.screenshot(new Locator.ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL));
    }

    /** What is to be seen as soon as nothing moves. */
    byte[] still() {
        byte[][] last = {look()};
        Awaitility.await("the stage comes to rest")
                .atMost(PATIENCE)
                .pollInterval(A_LOOK)
                .until(() -> {
                    byte[] before = last[0];
                    last[0] = look();
                    return Arrays.equals(before, last[0]);
                });
        return last[0];
    }

    /** Does something, sees that the stage looks different afterwards, and answers how. */
    byte[] changes(String what, Runnable deed) {
        byte[] before = still();
        deed.run();
        Awaitility.await(what + " changes what is to be seen")
                .atMost(PATIENCE)
                .pollInterval(A_LOOK)
                .until(() -> !Arrays.equals(before, look()));
        byte[] after = still();
        assertThat(after).as(what).isNotEqualTo(before);
        return after;
    }
}
