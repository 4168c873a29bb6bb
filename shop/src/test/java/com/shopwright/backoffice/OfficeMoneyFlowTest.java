package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.partners.Partner;
import com.shopwright.payments.Books;
import com.shopwright.payments.Difference;
import com.shopwright.payments.MoneyAudit;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff see and do about the money in the running shop, over HTTP and without JavaScript. */
class OfficeMoneyFlowTest {
    private static final String PAGE = "/office/money";

    private final RunningShop shop = RunningShop.full();
    private final BankClient bank = new BankClient(new ApiClient(shop.partner(Partner.BANK)));
    private final Buyer buyer = new Buyer(() -> bank, shop.api());
    private final StaffBrowser staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);

    @AfterEach
    void settleWell() {
        bank.knobs(Map.of("miscountSettlement", 0));
    }

    @Test
    void aSettlementThatIsAFewCentsOffIsShownWithItsOrderAndPutAwayWithAReason() {
        bank.knobs(Map.of("miscountSettlement", 1));
        Reply order =
                buyer.orderByCard(buyer.cart("LW-TDP-SAN", 1), BankClient.GOOD).expect(201);
        String number = order.text("/number");
        buyer.awaitState(order, "DELIVERED");
        await("the settlement that is off").atMost(Duration.ofSeconds(40)).until(() -> {
            staff.post(PAGE + "/check", Map.of());
            return staff.get(PAGE).body().contains(number);
        });
        assertThat(staff.get(PAGE).body()).contains("The bank settled another amount than we booked");
        String form = PAGE + "/differences/" + of(number).id().value();

        assertThat(staff.post(form, Map.of("remedy", "write-off", "reason", " "))
                        .body())
                .contains("Nothing was put away: say why");
        assertThat(staff.post(form, Map.of("reason", "too little to ask for")).body())
                .contains("choose whether there is something to book");
        assertThat(staff.post(form, Map.of("remedy", "write-off", "reason", "too little to ask for"))
                        .body())
                .contains("Put away, and booked.")
                .doesNotContain(number);
        assertThat(staff.post(form, Map.of("remedy", "explained", "reason", "again"))
                        .body())
                .contains("That was put away already.");
        assertThat(staff.get(PAGE + "/orders/" + number).body())
                .contains("Money taken", "Goods sold", "Sales tax", "Difference put away", "too little to ask for");
        assertThat(shop.face(MoneyAudit.class).audit(List.of()).findings()).isEmpty();
    }

    private Difference of(String number) {
        return shop.face(Books.class).open().stream()
                .filter(difference -> difference.number().filter(number::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
