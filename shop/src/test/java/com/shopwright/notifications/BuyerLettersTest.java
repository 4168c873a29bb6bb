package com.shopwright.notifications;

import static com.shopwright.notifications.SampleOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.notifications.letter.Block;
import com.shopwright.notifications.letter.Letter;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderState;
import com.shopwright.payments.Instruction;
import com.shopwright.payments.Wording;
import com.shopwright.testing.PayBy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuyerLettersTest {

    private static final String KEY_LINK =
            "http://localhost:8080/orders/" + SampleOrders.NUMBER + "?key=" + SampleOrders.KEY.value();

    private static final Wording CARD = SampleOrders.terms(PayBy.CARD).wording();
    private static final Wording TRANSFER = SampleOrders.terms(PayBy.TRANSFER).wording();
    private static final Wording CASH = SampleOrders.terms(PayBy.CASH).wording();
    private static final List<Instruction> HOW = List.of(
            new Instruction("IBAN", "DE89 3704 0044 0532 0130 00"),
            new Instruction("Reference", SampleOrders.NUMBER.value()));

    private final Sender sender = SampleOrders.sender();
    private final BuyerLetters letters = new BuyerLetters(sender);

    static Stream<Map.Entry<String, Letter>> all() {
        BuyerLetters letters = new BuyerLetters(SampleOrders.sender());
        Order order = order(OrderState.CONFIRMED, PayBy.CARD);
        List<Block.Good> parcel = List.of(new Block.Good(1, "Alder side table, Oak", "", ""));
        return Map.ofEntries(
                Map.entry("received", letters.received(order)),
                Map.entry("transfer", letters.howToPay(order, HOW, TRANSFER)),
                Map.entry("confirmed", letters.confirmed(order, CARD)),
                Map.entry("payment-failed", letters.paymentFailed(order, "Your bank says no.")),
                Map.entry("delayed", letters.delayed(order, order.lines().subList(0, 1))),
                Map.entry(
                        "backordered", letters.backordered(order, order.lines().subList(0, 1))),
                Map.entry(
                        "shipped",
                        letters.shipped(order, parcel, Optional.of("Northway"), Optional.of("NW123456789"), CARD)),
                Map.entry("delivered", letters.delivered(order, parcel)),
                Map.entry(
                        "cancelled",
                        letters.cancelled(order, MoneyBack.of(List.of(), SampleOrders::terms), Optional.empty())),
                Map.entry("expired", letters.expired(order, MoneyBack.of(List.of(), SampleOrders::terms))))
                .entrySet()
                .stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void everyLetterFitsTextProgramsAndNamesTheShop(Map.Entry<String, Letter> letter) {
        String text = LetterText.draw(letter.getValue(), sender.signature());

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(line.contains("://") ? 998 : 72));
        assertThat(text).contains("Larkwood", "hello@larkwood.example").doesNotContain("null", "Optional", "{");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void htmlSaysWhatTheTextSays(Map.Entry<String, Letter> letter) {
        String html = new LetterHtml().draw(letter.getValue(), sender);

        assertThat(html).contains(letter.getValue().title(), letter.getValue().preheader());
        assertThat(html).doesNotContain("null", "Optional", "<script", "http-equiv");
    }

    @Test
    void confirmsLinesTotalTaxDatesAndTheWayBack() {
        String text = text(letters.confirmed(order(OrderState.CONFIRMED, PayBy.CARD), CARD));

        assertThat(text)
                .contains("4 × Morning mug, Sand", "€78.00", "Total", "€272.90", "VAT contained", "€43.57")
                .contains("arrives Thu 5 Mar – Sat 7 Mar", "by Tue 10 Mar")
                .contains(KEY_LINK)
                .contains("Gärtnerstraße 12", "04109 Leipzig", "Germany");
    }

    @Test
    void tellsWhereToTransferWhatAndUntilWhen() {
        String text = text(letters.howToPay(order(OrderState.AWAITING_PAYMENT, PayBy.TRANSFER), HOW, TRANSFER));

        assertThat(text)
                .contains("DE89 3704 0044 0532 0130 00", "bank transfer", "€272.90", "Mon 9 Mar")
                .contains(SampleOrders.NUMBER.value());
    }

    @Test
    void saysWhyAPaymentFailedAndHowToTryAgain() {
        Order order = order(OrderState.PAYMENT_FAILED, PayBy.CARD);

        assertThat(text(letters.paymentFailed(order, "There is not enough on the account.")))
                .containsIgnoringWhitespaces(
                        "not enough on the account", "Nothing was charged", "Try again:", KEY_LINK);
    }

    @Test
    void remindsOfTheCashOnTheWay() {
        Order order = order(OrderState.SHIPPED, PayBy.CASH);

        assertThat(text(letters.shipped(order, List.of(), Optional.empty(), Optional.empty(), CASH)))
                .contains("€272.90 in cash ready");
    }

    @Test
    void escapesWhatABuyerTyped() {
        Order order = order(OrderState.CONFIRMED, PayBy.CARD, "<img src=x onerror=alert(1)>");

        assertThat(new LetterHtml().draw(letters.confirmed(order, CARD), sender))
                .contains("&lt;img src=x")
                .doesNotContain("<img");
    }

    @Test
    void refusesASubjectThatCouldBecomeASecondHeader() {
        assertThatThrownBy(() -> new Letter("Hello\r\nBcc: all@example.com", "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String text(Letter letter) {
        return LetterText.draw(letter, sender.signature());
    }
}
