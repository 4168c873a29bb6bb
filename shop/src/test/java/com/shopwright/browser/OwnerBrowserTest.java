package com.shopwright.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.shopwright.kernel.ShopMode;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The owner's day in the back office of a shop where orders above 1,000 euros wait for a look. */
class OwnerBrowserTest {
    private static final String EXPENSIVE = "LW-HDT-160-OAK";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @SuppressWarnings("NullAway.Init") // set before all
    private static RunningShop shop;

    @SuppressWarnings("NullAway.Init") // set before each
    private Visitor visitor;

    @SuppressWarnings("NullAway.Init") // set before each
    private Clerk owner;

    @BeforeAll
    static void open() {
        shop = RunningShop.start(ShopMode.FULL, "shopwright.orders.review-above=100000");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void come() {
        visitor = new Visitor(CHROMIUM.browser(), shop.url(), Visitor.desk());
        owner = new Clerk(visitor);
    }

    @AfterEach
    void nothingWasWrong() {
        visitor.close();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void onlyWhoKnowsThePasswordComesIn() {
        visitor.open("/office/orders");
        visitor.page().waitForURL("**/office/sign-in*");
        owner.signInWith("not the password");
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
        assertThat(visitor.page().getByLabel("Password")).hasValue("");
        owner.signInWith(RunningShop.OWNER_PASSWORD);
        visitor.page().waitForURL("**/office/orders");
        visitor.page().getByLabel("Your account").click();
        visitor.button("Sign out").click();
        assertThat(visitor.page().getByText("You are signed out.")).isVisible();
        visitor.open("/office");
        visitor.page().waitForURL("**/office/sign-in*");
    }

    @Test
    void seesTodaysOrderAndItsTimelineAsItGrows() {
        owner.signIn();
        Reply placed = order("LW-BBX-S");
        owner.choose("Today");
        visitor.page().getByText(placed.text("/number")).first().click();
        assertThat(visitor.heading()).hasText(placed.text("/number"));
        owner.sees("Payment authorised");
        owner.sees("Shipped");
        owner.sees("Delivered");
        visitor.screenshot("office-order");
        visitor.open("/office/orders");
        visitor.screenshot("office-orders");
        visitor.open("/office/shipments");
        visitor.screenshot("office-parcels");
    }

    @Test
    void approvesWhatWaitsForALook() {
        Reply placed = order(EXPENSIVE);
        assertThat(placed.text("/state")).isEqualTo("IN_REVIEW");
        owner.signIn();
        visitor.screenshot("office-today");
        owner.openOrder(placed.text("/number"));
        assertThat(visitor.page().getByText("Why it waits:")).isVisible();
        visitor.screenshot("office-order-waits");
        visitor.button("Approve, let it go on").click();
        owner.isTold("Approved. The order goes on.");
        buyer().awaitState(placed, "DELIVERED");
    }

    @Test
    void cancelsAndTheBuyersMoneyIsLetGo() {
        Reply placed = order(EXPENSIVE);
        owner.signIn();
        owner.openOrder(placed.text("/number"));
        visitor.link("Cancel the order").click();
        visitor.page().getByLabel("Why?").fill("The buyer called");
        visitor.screenshot("office-cancel");
        visitor.button("Cancel the order").click();
        owner.isTold("Cancelled.");
        buyer().await(placed, order -> order.text("/payments/0/state").equals("VOIDED"));
        JsonNode payment = shop.bank().payments(placed.text("/number")).get(0);
        assertThat(payment.get("voided").asLong())
                .isEqualTo(placed.at("/total/amount").asLong());
        assertThat(buyer().read(placed).text("/state")).isEqualTo("CANCELLED");
    }

    @Test
    void countsAShelf() {
        owner.signIn();
        owner.choose("Stock");
        visitor.page().getByLabel("Name or SKU").fill("LW-MCN-ASH");
        visitor.button("Find").click();
        visitor.screenshot("office-stock");
        visitor.link("Moor console").first().click();
        visitor.page().getByLabel("You counted").first().fill("23");
        visitor.button("Post the count").first().click();
        owner.isTold("Counted 23 instead of 25.");
        visitor.screenshot("office-good");
        Reply levels = shop.owner().get("/api/v1/admin/stock/LW-MCN-ASH").expect(200);
        assertThat(levels.body()).contains("\"onHand\":23");
    }

    @Test
    void aCountThatIsNoNumberIsRefusedInWords() {
        owner.signIn();
        visitor.open("/office/stock/LW-MCN-ASH");
        visitor.page()
                .getByLabel("You counted")
                .first()
                .evaluate("field => { field.type = 'text'; field.value = 'a few'; }");
        visitor.button("Post the count").first().click();
        owner.isTold("Nothing was changed");
    }

    @Test
    void seesWhatWasBought() {
        Reply placed = order("LW-TRC-ASH");
        buyer().awaitState(placed, "DELIVERED");
        owner.signIn();
        owner.choose("Purchases");
        assertThat(visitor.page().getByText("Nordholz Works").first()).isVisible();
        visitor.screenshot("office-purchases");
    }

    private static Buyer buyer() {
        return shop.buyer();
    }

    private static Reply order(String sku) {
        return buyer().orderByCard(buyer().cart(sku, 1), BankClient.GOOD).expect(201);
    }
}
