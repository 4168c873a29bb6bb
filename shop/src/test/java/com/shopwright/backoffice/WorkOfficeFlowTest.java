package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.ShopMode;
import com.shopwright.stock.Promises;
import com.shopwright.stock.SellingPolicy;
import com.shopwright.stock.Timetable;
import com.shopwright.testing.RunningShop;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner says when the shop works, and what may be ordered when nothing is there. */
class WorkOfficeFlowTest {

    private static final String WORK = "/office/work";
    private static final Sku VASE = new Sku("LW-RVS-MOS");
    private static final String POLICY = "/office/stock/LW-RVS-MOS/policy";

    private static RunningShop shop;
    private static StaffBrowser staff;
    private static Promises promises;
    private static Timetable asStarted;

    @BeforeAll
    static void open() {
        shop = RunningShop.start(ShopMode.SIMPLE, "shopwright.business-day=86400000");
        staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);
        promises = shop.face(Promises.class);
        asStarted = promises.timetable();
    }

    @BeforeEach
    void asInTheBeginning() {
        promises.put(asStarted);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aNewShopKeepsTheHolidaysOfItsCountry() {
        assertThat(promises.timetable().shop().holidays()).contains("de");
        assertThat(staff.get(WORK).body())
                .contains("Europe/Berlin", "Germany: Saxony", "Ordered before", "Next days off", "1st Christmas day")
                .doesNotContain("Optional[");
    }

    @Test
    void whatIsSavedHolds() {
        Map<String, String> form = form();
        form.put("cutOff", "11:30");
        form.put("hoursPerDay", "7,5");
        form.put("shop.holidays", "de-sn");
        form.put("shop.closure", "Works holiday");
        form.put("shop.first", "2027-08-02");
        form.put("shop.last", "2027-08-15");
        assertThat(staff.post(WORK, form).body()).contains("Saved. Dates are reckoned by this", "Works holiday");
        assertThat(promises.timetable()).satisfies(now -> {
            assertThat(now.cutOff()).isEqualTo(LocalTime.of(11, 30));
            assertThat(now.workshop().minutesPerDay()).hasValue(450);
            assertThat(now.shop().holidays()).contains("de-sn");
            assertThat(now.shop().closures()).hasSize(1);
        });
    }

    @Test
    void everyRefusalNamesItsFieldAndKeepsWhatWasTyped() {
        Map<String, Map<String, String>> wrong = Map.of(
                "cutOff", Map.of("cutOff", "noon"),
                "packingDays", Map.of("packingDays", "31"),
                "hoursPerDay", Map.of("hoursPerDay", "-3"),
                "minutesPerPiece", Map.of("minutesPerPiece", "0"),
                "shop.weekdays", Map.of("shop.weekdays", "SOMEDAY"),
                "carriers.holidays", Map.of("carriers.holidays", "atlantis"),
                "suppliers.closure.0", Map.of("suppliers.closure", "Stocktaking", "suppliers.first", "2027-01-04"));
        wrong.forEach((field, typed) -> {
            Map<String, String> form = form();
            form.putAll(typed);
            HttpResponse<String> refused = staff.post(WORK, form);
            assertThat(refused.statusCode()).as(field).isEqualTo(422);
            assertThat(refused.body())
                    .as(field)
                    .contains("Nothing was saved yet", "href=\"#" + field + "\"", "id=\"" + field + "\"");
        });
        Map<String, String> closure = form();
        closure.putAll(Map.of("shop.closure", "Backwards", "shop.first", "2027-01-04", "shop.last", "2027-01-01"));
        assertThat(staff.post(WORK, closure).body())
                .contains("“Backwards” ends before it begins", "value=\"2027-01-04\"");
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        for (String who : new String[] {"shop", "suppliers", "carriers"}) {
            form.put(who + ".weekdays", "MONDAY");
            form.put(who + ".holidays", "de");
            form.put(who + ".closure", "");
            form.put(who + ".first", "");
            form.put(who + ".last", "");
        }
        form.put("cutOff", "14:00");
        form.put("packingDays", "0");
        form.put("hoursPerDay", "");
        form.put("minutesPerPiece", "120");
        return form;
    }

    @Test
    void theOwnerSaysWhatHappensWhenNoneIsThere() {
        assertThat(staff.get("/office/stock/" + VASE).body()).contains(POLICY);
        assertThat(staff.get(POLICY).body())
                .contains(
                        "As the catalogue says",
                        "Take backorders",
                        "Take pre-orders",
                        "Make each one when it is ordered");

        assertThat(staff.post(POLICY, Map.of("way", "backorder", "limit", "20")).body())
                .contains("Saved. It holds for whoever orders from now on", "value=\"20\"");
        assertThat(promises.policies(Set.of(VASE)))
                .containsEntry(VASE, new SellingPolicy.Backorder(OptionalInt.of(20)));

        Map<String, Map<String, String>> wrong = Map.of(
                "limit", Map.of("way", "backorder", "limit", "many"),
                "preLimit", Map.of("way", "pre-order", "from", "2099-01-01", "preLimit", "0"),
                "from", Map.of("way", "pre-order", "from", "2001-01-01"),
                "bill", Map.of("way", "make-to-order", "bill", "legs", "makingDays", "1", "minutes", "5"),
                "makingDays", Map.of("way", "make-to-order", "bill", "4 FIN-OIL", "makingDays", "", "minutes", "5"),
                "way", Map.of("way", "perhaps"));
        wrong.forEach((field, typed) -> {
            HttpResponse<String> refused = staff.post(POLICY, typed);
            assertThat(refused.statusCode()).as(field).isEqualTo(422);
            assertThat(refused.body()).as(field).contains("href=\"#" + field + "\"", "id=\"" + field + "\"");
        });
        assertThat(staff.post(
                                POLICY,
                                Map.of("way", "make-to-order", "bill", "4 NO-SUCH", "makingDays", "1", "minutes", "5"))
                        .body())
                .contains("There is no NO-SUCH; use SKUs of stock items.");
        assertThat(promises.policies(Set.of(VASE))).as("nothing of it was kept").hasSize(1);

        staff.post(POLICY, Map.of("way", "catalogue"));
        assertThat(promises.policies(Set.of(VASE))).isEmpty();
        assertThat(staff.get("/office/stock/NO-SUCH/policy").statusCode()).isEqualTo(404);
    }
}
