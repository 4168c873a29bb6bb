package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Catalog;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.Models;
import com.shopwright.kernel.ShopMode;
import com.shopwright.testing.RunningShop;
import com.shopwright.testing.Stools;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The owner changes the model of a stool in the running shop, as a browser without JavaScript does. */
class ModelOfficeFlowTest {
    private static final String STOOL = "/office/products/stool";
    private static RunningShop shop;
    private static StaffBrowser staff;

    @BeforeAll
    static void start() {
        shop = RunningShop.start(ShopMode.SIMPLE);
        Stools.into(shop.face(Catalog.class), shop.face(Models.class));
        staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void listsWhatIsMadeToOrderWithItsVersion() {
        assertThat(staff.get("/office/products").body())
                .contains("Holm dining table", "href=\"/office/products/birk-wardrobe\"", "Version 1");
        assertThat(staff.get("/office/products/holm-dining-table").body())
                .contains("write <code>version: 2</code>", "Translation “de”", "product: holm-dining-table");
        for (String nothing : new String[] {"morning-mug", "nothing", "stool?version=99", "stool?version=-1"}) {
            assertThat(staff.get("/office/products/" + nothing).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void faultsStandWithTheirLineAndNothingIsPublished() {
        int before = sold();
        String broken = raised(text()).replace("height >", "hight >").replace("currency: EUR", "currency: USD");

        HttpResponse<String> refused = propose(broken, "publish");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This cannot be published yet", "Line " + line(broken, "hight >"), "Did you mean")
                .contains("hight &gt;")
                .doesNotContain("Publish this version");
        assertThat(sold()).isEqualTo(before);
    }

    @Test
    void aPublishedVersionStaysAndAnotherProductIsRefused() {
        HttpResponse<String> same = propose(text().replace("label: Oak", "label: Oaks"), "publish");
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("is published already", "Write version: " + (sold() + 1) + ".", "Line ");

        assertThat(propose(raised(text()).replace("product: stool", "product: bench"), "publish")
                        .body())
                .contains("This is a model of bench.");
    }

    @Test
    void looksBeforeItPublishesAndThenBuyersHaveIt() {
        int before = sold();
        String dearer = raised(text()).replace("label: Oak", "label: Old oak");

        String looked = propose(dearer, "check").body();

        assertThat(looked)
                .contains("What would be different", "new: Old oak.", "no longer there: Oak.", "Publish this version");
        assertThat(sold()).isEqualTo(before);

        HttpResponse<String> published = propose(dearer, "publish");

        assertThat(published.body()).contains("Version " + (before + 1) + " is published");
        assertThat(sold()).isEqualTo(before + 1);
        assertThat(staff.get("/products/stool").body()).contains("Old oak");
        assertThat(staff.get(STOOL + "?version=1").body()).contains("label: Oak}");
    }

    @Test
    void whatTheLinterDoubtsIsPublishedOnlyWhenItIsMeant() {
        int before = sold();
        String doubtful = raised(text())
                .replaceFirst("(?m)^rules:\n", "rules:\n  - {always: height < 700, because: Too high.}\n");

        String doubts = propose(doubtful, "publish").body();
        assertThat(doubts).contains("Is this meant?", "Nobody can ever choose", "publish it with these doubts");
        assertThat(sold()).isEqualTo(before);

        staff.post(STOOL, Map.of("text", doubtful, "action", "publish", "anyway", "true"));
        assertThat(sold()).isEqualTo(before + 1);
    }

    @Test
    void takesTranslationsWithTheirCommasAndTellsTheirFaults() {
        String german = "language: de\ntitle: Hocker\noptions:\n  wood: {label: Holz, hlp: Eiche}\n";

        HttpResponse<String> refused =
                staff.post(STOOL, Map.of("text", raised(text()), "translation", german, "action", "check"));

        assertThat(refused.body()).contains("Line 4, stool.de.yaml", "hlp").contains("label: Holz, hlp: Eiche");
    }

    @Test
    void strangersAndForgedFormsGetNowhere() {
        int before = sold();
        Map<String, String> form = Map.of("text", raised(text()), "action", "publish");

        assertThat(new StaffBrowser(shop.url()).get(STOOL).body()).contains("Sign in");
        assertThat(staff.postRaw(STOOL, form).statusCode()).isEqualTo(403);
        assertThat(sold()).isEqualTo(before);
    }

    private static HttpResponse<String> propose(String text, String action) {
        return staff.post(STOOL, Map.of("text", text.replace("\n", "\r\n"), "action", action));
    }

    private static int sold() {
        return shop.face(Configurations.class).model(Stools.STOOL).orElseThrow().version();
    }

    /** The stool as it was first, with the version that is sold by now, whatever other tests have published. */
    private static String text() {
        return Stools.first().replace("version: 1\n", "version: " + sold() + "\n");
    }

    private static String raised(String text) {
        Matcher version = Pattern.compile("(?m)^version: (\\d+)$").matcher(text);
        assertThat(version.find()).isTrue();
        return version.replaceFirst("version: " + (Integer.parseInt(version.group(1)) + 1));
    }

    private static long line(String text, String part) {
        return 1
                + text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
