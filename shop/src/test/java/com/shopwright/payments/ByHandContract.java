package com.shopwright.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.TestRooms;
import com.shopwright.catalog.BankAccount;
import com.shopwright.catalog.ShopProfile;
import com.shopwright.catalog.ShopProfiles;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.payments.port.AgentPayment;
import com.shopwright.payments.port.Charge;
import com.shopwright.payments.port.Connector;
import com.shopwright.payments.port.Reply;
import com.shopwright.payments.port.Standing;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What every way to pay by hand must stand: money in parts, too much, and too late. */
abstract class ByHandContract extends ConnectorContract {

    private static final TestRooms ROOMS =
            TestRooms.with(Map.of("shopwright.payments.invoice.offered", "true"), "catalog", "payments");
    private static final Payments PAYMENTS = ROOMS.get(Payments.class);

    static {
        ROOMS.get(ShopProfiles.class)
                .put(new ShopProfile(
                        "Larkwood",
                        "Made well",
                        "hello@larkwood.example",
                        Currency.getInstance("EUR"),
                        "DE",
                        Optional.of(new BankAccount("Larkwood GmbH", "DE89 3704 0044 0532 0130 00", "Meridian Bank"))));
    }

    private final Payable payable = new Payable(UUID.randomUUID());

    abstract PaymentMethod method();

    @AfterAll
    static void booksAreInOrder() {
        assertThat(ROOMS.get(MoneyAudit.class).audit(List.of()).findings()).isEmpty();
    }

    @Override
    protected Connector connector() {
        return ROOMS.get(Connectors.class).of(method());
    }

    @Override
    protected Charge charge(long cents) {
        Payable order = new Payable(UUID.randomUUID());
        open(order, cents);
        return ROOMS.get(PaymentRows.class)
                .find(PAYMENTS.of(order).getLast().id().value())
                .orElseThrow()
                .charge();
    }

    @Override
    protected AgentPayment paid(Charge charge) {
        Payable order =
                ROOMS.get(PaymentRows.class).find(charge.id()).orElseThrow().payable();
        assertThat(PAYMENTS.receive(order, charge.amount(), Actor.OWNER)).isTrue();
        return ((Reply.Known) connector().query(charge)).payment();
    }

    private void open(Payable order, long cents) {
        PAYMENTS.open(List.of(new PaymentRequest(
                order,
                "H-" + order.value(),
                "first",
                euro(cents),
                Bill.of(euro(cents), euro(0), euro(0), euro(0)),
                method(),
                Optional.empty(),
                URI.create("http://localhost:9/back"))));
    }

    private Payment payment() {
        return PAYMENTS.of(payable).getLast();
    }

    private boolean credit() {
        return PAYMENTS.terms(method()).onCredit();
    }

    private void receive(long cents) {
        assertThat(PAYMENTS.receive(payable, euro(cents), Actor.OWNER)).isTrue();
    }

    /** The attempt's row and the connector's answer are two views of the same till. */
    private void assertAgrees() {
        Charge charge = ROOMS.get(PaymentRows.class)
                .find(payment().id().value())
                .orElseThrow()
                .charge();
        AgentPayment till = ((Reply.Known) connector().query(charge)).payment();
        assertThat(till.captured()).isEqualTo(payment().captured());
        assertThat(till.refunded()).isEqualTo(payment().refunded());
    }

    @Test
    void isPromisedOrAwaitedFromTheStart() {
        open(payable, 1000);
        assertThat(payment().state()).isEqualTo(credit() ? PaymentState.AUTHORISED : PaymentState.ACTION_REQUIRED);
        assertThat(payment().captured()).isEqualTo(euro(0));
    }

    @Test
    void partsAreNotedAndTheRestIsStillOwed() {
        open(payable, 1000);
        receive(400);
        assertThat(payment().state()).isEqualTo(credit() ? PaymentState.PARTLY_CAPTURED : PaymentState.ACTION_REQUIRED);
        assertThat(payment().captured()).isEqualTo(euro(400));
        assertThat(PAYMENTS.balance(payable).captured()).isEqualTo(400);
        List<Instruction> how = PAYMENTS.instructions(payment());
        if (!how.isEmpty()) {
            assertThat(how).contains(new Instruction("Amount", "€6.00"));
        }
        receive(600);
        assertThat(payment().state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(payment().excess()).isEqualTo(euro(0));
        assertAgrees();
        assertThat(PAYMENTS.markReceived(payable, Actor.OWNER))
                .as("nothing is missing")
                .isFalse();
    }

    @Test
    void theRestIsReceivedByOneClick() {
        open(payable, 1000);
        receive(1);
        assertThat(PAYMENTS.markReceived(payable, Actor.OWNER)).isTrue();
        assertThat(payment().captured()).isEqualTo(euro(1000));
        assertAgrees();
    }

    @Test
    void tooMuchIsShownAndGivenBackOnce() {
        open(payable, 1000);
        receive(1250);
        assertThat(payment().state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(payment().excess()).isEqualTo(euro(250));
        assertThat(PAYMENTS.returnExcess(payable)).isTrue();
        assertThat(PAYMENTS.returnExcess(payable)).isFalse();
        assertThat(payment().excess()).isEqualTo(euro(0));
        assertThat(payment().refunded()).isEqualTo(euro(250));
        assertAgrees();
    }

    @Test
    void whatComesTwiceIsTooMuch() {
        open(payable, 1000);
        receive(1000);
        receive(1000);
        assertThat(payment().excess()).isEqualTo(euro(1000));
        assertAgrees();
    }

    @Test
    void whatIsEndedHalfwayGivesBackWhatCame() {
        open(payable, 1000);
        receive(400);
        PAYMENTS.cancel(payable);
        PAYMENTS.cancel(payable);
        assertThat(payment().refunded()).isEqualTo(euro(400));
        assertThat(payment().excess()).isEqualTo(euro(0));
        assertAgrees();
    }

    @Test
    void moneyThatComesTooLateGoesBackByItself() {
        open(payable, 1000);
        PAYMENTS.cancel(payable);
        assertThat(payment().state()).isEqualTo(PaymentState.VOIDED);
        assertThat(PAYMENTS.markReceived(payable, Actor.OWNER)).isFalse();
        receive(1000);
        assertThat(payment().state()).isEqualTo(PaymentState.REFUNDED);
        receive(30);
        assertThat(payment().refunded()).isEqualTo(euro(1030));
        assertAgrees();
    }

    @Test
    void lessIsOwedAfterAChangeAndWhatCameMayBeEnough() {
        open(payable, 1000);
        receive(400);
        PAYMENTS.expect(payable, euro(400));
        assertThat(payment().state()).isEqualTo(PaymentState.CAPTURED);
        PAYMENTS.expect(payable, euro(100));
        assertThat(payment().amount())
                .as("what was paid is changed by refunds only")
                .isEqualTo(euro(400));
    }

    @Test
    void standsAsTheTillSays() {
        open(payable, 1000);
        Charge charge = ROOMS.get(PaymentRows.class)
                .find(payment().id().value())
                .orElseThrow()
                .charge();
        receive(999);
        Standing almost = ((Reply.Known) connector().query(charge)).payment().standing();
        assertThat(almost).isEqualTo(credit() ? Standing.CAPTURED : Standing.WAITS_FOR_BUYER);
        receive(1);
        Money all = ((Reply.Known) connector().query(charge)).payment().authorised();
        assertThat(all).isEqualTo(euro(1000));
    }
}
