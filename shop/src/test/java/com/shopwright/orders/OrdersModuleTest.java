package com.shopwright.orders;

import static com.shopwright.orders.Larkwood.CHAIR;
import static com.shopwright.orders.Larkwood.CUP;
import static com.shopwright.orders.Larkwood.DECLINED;
import static com.shopwright.orders.Larkwood.GOOD;
import static com.shopwright.orders.Larkwood.LAMP;
import static com.shopwright.orders.Larkwood.LEIPZIG;
import static com.shopwright.orders.Larkwood.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.carts.CartId;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.payments.CardToken;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Receipt;
import com.shopwright.testing.PayBy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrdersModuleTest {
    private static final Larkwood SHOP = new Larkwood();

    @BeforeEach
    void stock() {
        SHOP.stock.count(CUP, LEIPZIG, promised(CUP) + 10, Actor.OWNER);
        SHOP.stock.count(LAMP, LEIPZIG, promised(LAMP) + 1, Actor.OWNER);
    }

    /** What earlier tests' orders still have: their promises are not to be broken by the next one's stock. */
    private static int promised(com.shopwright.catalog.Sku sku) {
        return SHOP.stock.levels(java.util.Set.of(sku)).stream()
                .mapToInt(level -> level.held() + level.allocated())
                .sum();
    }

    @AfterEach
    void behave() {
        SHOP.bank.knobs(Map.of("latencyMs", 0));
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static void assertSteps(Order order, Step... steps) {
        await().untilAsserted(() -> assertThat(SHOP.steps(order)).containsExactly(steps));
    }

    // Placing

    @Test
    void placingTwiceIsOneOrderAndAnotherBodyOrKeyIsNoticed() {
        CartId cart = SHOP.cart(Map.of(CUP, 2));
        PlaceOrder wish = wish(cart, PayBy.TRANSFER, Optional.empty());
        PlaceOutcome.Placed first = (PlaceOutcome.Placed) SHOP.intake.place(wish);
        assertThat(first.repeat()).isFalse();
        assertThat(SHOP.intake.place(wish))
                .isEqualTo(new PlaceOutcome.Placed(
                        first.id(), first.number(), first.key(), first.total(), first.answer(), true));
        assertThat(SHOP.intake.place(wish(cart, PayBy.CASH, Optional.empty()))).isEqualTo(new PlaceOutcome.KeyReused());
        assertThat(SHOP.intake.place(new PlaceOrder(
                        cart, new IdempotencyKey("k-2"), PayBy.TRANSFER, Optional.empty(), Optional.empty())))
                .isEqualTo(new PlaceOutcome.AlreadyOrdered(first.number()));
        assertThat(SHOP.list("select key from payments.payment where payable = '" + cart + "'"))
                .hasSize(1);
    }

    @Test
    void oneBuyerWhoClicksManyTimesAtOnceHasOneOrder() throws Exception {
        PlaceOrder wish = wish(SHOP.cart(Map.of(CUP, 1)), PayBy.TRANSFER, Optional.empty());
        List<PlaceOutcome> outcomes = together(java.util.Collections.nCopies(20, wish));
        assertThat(outcomes).hasOnlyElementsOfType(PlaceOutcome.Placed.class);
        assertThat(outcomes)
                .extracting(outcome -> ((PlaceOutcome.Placed) outcome).repeat())
                .filteredOn(repeat -> !repeat)
                .hasSize(1);
    }

    @Test
    void fiftyBuyersOfTheLastOneAreOneOrderAndFortyNineRefusalsWithoutAPayment() throws Exception {
        List<PlaceOrder> wishes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            wishes.add(wish(SHOP.cart(Map.of(LAMP, 1)), PayBy.CARD, Optional.empty()));
        }
        List<PlaceOutcome> outcomes = together(wishes);
        assertThat(outcomes).filteredOn(PlaceOutcome.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(PlaceOutcome.SoldOut.class::isInstance)
                .hasSize(49)
                .allSatisfy(outcome -> assertThat(((PlaceOutcome.SoldOut) outcome).lines())
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.sku()).isEqualTo(LAMP);
                            assertThat(line.requested()).isEqualTo(1);
                            assertThat(line.available()).isZero();
                        }));
        for (PlaceOrder wish : wishes) {
            String id = wish.cart().value().toString();
            boolean won = SHOP.orders.find(new OrderId(wish.cart().value())).isPresent();
            assertThat(SHOP.list("select id::text from payments.payment where payable = '" + id + "'"))
                    .hasSize(won ? 1 : 0);
            assertThat(SHOP.list("select sku from stock.hold where claimant = '" + id + "'"))
                    .hasSize(won ? 1 : 0);
        }
        assertThat(SHOP.free(LAMP)).isZero();
    }

    private static List<PlaceOutcome> together(List<PlaceOrder> wishes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(wishes.size());
        List<PlaceOutcome> outcomes = new ArrayList<>();
        try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PlaceOutcome>> answers = new ArrayList<>();
            for (PlaceOrder wish : wishes) {
                answers.add(buyers.submit(() -> {
                    start.await();
                    return SHOP.intake.place(wish);
                }));
            }
            for (Future<PlaceOutcome> answer : answers) {
                outcomes.add(answer.get());
            }
        }
        return outcomes;
    }

    @Test
    void everyWishOfABatchIsAcceptedOrRefusedOnItsOwn() {
        CartId empty = SHOP.carts.create().id();
        CartId unknown = new CartId(UUID.randomUUID());
        PlaceOrder dear = new PlaceOrder(
                SHOP.cart(Map.of(CUP, 1)),
                new IdempotencyKey("k"),
                PayBy.CASH,
                Optional.empty(),
                Optional.of(Money.of(1, "EUR")));
        List<PlaceOutcome> outcomes = SHOP.rooms
                .get(PlaceBatch.class)
                .place(List.of(
                        wish(SHOP.cart(Map.of(LAMP, 1)), PayBy.TRANSFER, Optional.empty()),
                        wish(SHOP.cart(Map.of(LAMP, 1, CUP, 1)), PayBy.TRANSFER, Optional.empty()),
                        wish(unknown, PayBy.TRANSFER, Optional.empty()),
                        wish(empty, PayBy.TRANSFER, Optional.empty()),
                        wish(SHOP.cart(Map.of(CUP, 1)), PayBy.CASH, Optional.of("tok_" + "x".repeat(20))),
                        dear,
                        wish(SHOP.cart(Map.of(CUP, 1)), PayBy.TRANSFER, Optional.empty())));
        assertThat(outcomes)
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly(
                        "Placed", "SoldOut", "UnknownCart", "Incomplete", "Incomplete", "PriceChanged", "Placed");
        assertThat(outcomes.get(5)).isEqualTo(new PlaceOutcome.PriceChanged(Money.of(1, "EUR"), Money.of(1490, "EUR")));

        assertThat(SHOP.intake.place(new PlaceOrder(
                        dear.cart(), dear.key(), dear.method(), dear.token(), Optional.of(Money.of(1490, "EUR")))))
                .as("a refusal is not kept under the key")
                .isInstanceOf(PlaceOutcome.Placed.class);
    }

    @Test
    void aGuestSeesAnOrderOnlyWithItsKey() {
        Order order = SHOP.place(Map.of(CUP, 1), PayBy.TRANSFER);
        assertThat(SHOP.orders.find(order.number(), order.key())).contains(order);
        assertThat(SHOP.orders.find(order.number(), new OrderKey(order.key().value() + "x")))
                .isEmpty();
        assertThat(order.total()).isEqualTo(Money.of(1490, "EUR"));
        assertThat(order.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.total()).isEqualTo(Money.of(1000, "EUR")));
    }

    // Paying

    @Test
    void anOrderGoesAllTheWayAndItsTimelineTellsEveryStep() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        SHOP.awaitHeard(new DispatchDue(order.id()));
        assertThat(SHOP.stock.allocations(Larkwood.claimant(order))).hasSize(1);
        assertThat(SHOP.atBank(order, "captured")).as("nothing is taken yet").isZero();

        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 2));
        SHOP.awaitRelease(order, parcel);
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(order.total().amount());
        SHOP.ship(order, parcel);
        SHOP.deliver(order, parcel);
        SHOP.ship(order, parcel);
        SHOP.deliver(order, parcel);

        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.DELIVERED);
        assertSteps(
                order,
                Step.PLACED,
                Step.STOCK_HELD,
                Step.PAYMENT_AUTHORISED,
                Step.CONFIRMED,
                Step.DISPATCH_REQUESTED,
                Step.PICKED,
                Step.PACKED,
                Step.PAYMENT_CAPTURED,
                Step.SHIPPED,
                Step.DELIVERED);
        assertThat(SHOP.orders.timeline(order.id()))
                .filteredOn(entry -> entry.step() == Step.PAYMENT_AUTHORISED || entry.step() == Step.PICKED)
                .allSatisfy(entry -> assertThat(entry.took()).isPresent());
    }

    @Test
    void nothingLeavesBeforeItsMoneyIsThere() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        SHOP.bank.knobs(Map.of("latencyMs", 1500));
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 2));
        await().during(Duration.ofMillis(900))
                .until(() -> !SHOP.heard.contains(new ShipmentReleased(order.id(), parcel)));
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "changed my mind"))
                .as("its money is being taken")
                .isInstanceOf(ChangeOutcome.NotPossible.class);
        SHOP.awaitRelease(order, parcel);
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(order.total().amount());
    }

    @Test
    void eachParcelTakesItsShareAndAllTogetherTheTotal() {
        Order order = SHOP.confirmed(Map.of(CUP, 3, LAMP, 1));
        ShipmentId first = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, first);
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(1000 + 490);
        SHOP.ship(order, first);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        ShipmentId second = SHOP.pack(order, Map.of(CUP, 2, LAMP, 1));
        SHOP.awaitRelease(order, second);
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(order.total().amount());
        SHOP.ship(order, second);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.SHIPPED);
        SHOP.deliver(order, second);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.SHIPPED);
        SHOP.deliver(order, first);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void aDeclinedOrderIsPaidAgainWithAnotherCard() {
        Order order = SHOP.place(Map.of(CUP, 1), PayBy.CARD, DECLINED);
        SHOP.await(order, OrderState.PAYMENT_FAILED);
        assertThat(SHOP.free(CUP)).as("still held").isEqualTo(9);

        IdempotencyKey key = new IdempotencyKey("again");
        Optional<CardToken> token = Optional.of(new CardToken(SHOP.bank.token(GOOD)));
        assertThat(SHOP.intake.payAgain(order.id(), key, PayBy.CARD, token))
                .isEqualTo(new PayAgainOutcome.Started(false));
        assertThat(SHOP.intake.payAgain(order.id(), key, PayBy.CARD, token))
                .isEqualTo(new PayAgainOutcome.Started(true));
        assertThat(SHOP.intake.payAgain(order.id(), key, PayBy.CARD, Optional.empty()))
                .isEqualTo(new PayAgainOutcome.KeyReused());
        SHOP.await(order, OrderState.CONFIRMED);
        assertThat(SHOP.intake.payAgain(order.id(), new IdempotencyKey("more"), PayBy.CARD, token))
                .isInstanceOf(PayAgainOutcome.NotPayable.class);
        assertSteps(
                order,
                Step.PLACED,
                Step.STOCK_HELD,
                Step.PAYMENT_DECLINED,
                Step.PAYMENT_STARTED,
                Step.PAYMENT_AUTHORISED,
                Step.CONFIRMED);
    }

    @Test
    void aDeclinedOrderMayBePaidInCashOrByTransferInstead() {
        Order cash = SHOP.place(Map.of(CUP, 1), PayBy.CARD, DECLINED);
        SHOP.await(cash, OrderState.PAYMENT_FAILED);
        SHOP.intake.payAgain(cash.id(), new IdempotencyKey("cash"), PayBy.CASH, Optional.empty());
        SHOP.await(cash, OrderState.CONFIRMED);

        Order transfer = SHOP.place(Map.of(CUP, 1), PayBy.CARD, DECLINED);
        SHOP.await(transfer, OrderState.PAYMENT_FAILED);
        SHOP.intake.payAgain(transfer.id(), new IdempotencyKey("wire"), PayBy.TRANSFER, Optional.empty());
        assertThat(SHOP.now(transfer).payableUntil())
                .as("a transfer takes days")
                .isAfter(transfer.payableUntil().plus(Duration.ofDays(1)));
    }

    @Test
    void whatTheBankPromisedRunsOutSoTheBuyerPaysAgainAndTheOrderGoesOn() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        ShipmentId first = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, first);
        SHOP.ship(order, first);
        long taken = SHOP.atBank(order, "captured");
        assertThat(taken).isPositive();

        SHOP.bank.lookAtAuthorisationsAfter(Duration.ofDays(5));
        SHOP.awaitRest();
        assertThat(SHOP.now(order).state()).as("there is time yet").isEqualTo(OrderState.PARTLY_SHIPPED);
        SHOP.bank.lookAtAuthorisationsAfter(Duration.ofDays(2));
        SHOP.await(order, OrderState.PARKED);
        assertThat(SHOP.steps(order)).contains(Step.PARKED, Step.PAYMENT_LAPSES);
        assertThat(SHOP.orders.approve(order.number(), Actor.OWNER))
                .as("approval brings no money")
                .isInstanceOf(ChangeOutcome.NotPossible.class);

        Optional<CardToken> token = Optional.of(new CardToken(SHOP.bank.token(GOOD)));
        assertThat(SHOP.intake.payAgain(order.id(), new IdempotencyKey("anew"), PayBy.CARD, token))
                .isEqualTo(new PayAgainOutcome.Started(false));
        SHOP.await(order, OrderState.PARTLY_SHIPPED);
        SHOP.awaitRest();
        List<JsonNode> atBank = SHOP.bank.payments(order.number().value());
        assertThat(atBank).hasSize(2);
        assertThat(atBank.getFirst().get("authorised").asLong()
                        - atBank.getFirst().get("voided").asLong())
                .as("what was not taken of the first is let go")
                .isEqualTo(taken);
        assertThat(atBank.getLast().get("authorised").asLong())
                .as("only the rest is asked for again")
                .isEqualTo(order.toPay().amount() - taken);

        ShipmentId second = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, second);
        SHOP.ship(order, second);
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "captured") + taken)
                .isEqualTo(order.toPay().amount());
    }

    @Test
    void whatIsTakenAlreadyDoesNotRunOut() {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, parcel);
        SHOP.bank.lookAtAuthorisationsAfter(Duration.ofDays(30));
        SHOP.awaitRest();
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void theAnswerToAPlacementIsTheBanksAndStaysTheSame() {
        Order order = SHOP.place(Map.of(CUP, 1), PayBy.CARD, DECLINED);
        IdempotencyKey key = new IdempotencyKey("k-1");
        Answer answer = SHOP.intake.await(order.id(), key, KeyUse.PLACING, Duration.ofSeconds(20));
        assertThat(answer.state()).isEqualTo(OrderState.PAYMENT_FAILED);
        SHOP.intake.payAgain(order.id(), new IdempotencyKey("c"), PayBy.CASH, Optional.empty());
        SHOP.await(order, OrderState.CONFIRMED);
        assertThat(SHOP.intake.await(order.id(), key, KeyUse.PLACING, Duration.ofSeconds(1)))
                .isEqualTo(answer);

        Order page = SHOP.place(Map.of(CUP, 1), PayBy.CARD);
        Answer sent = SHOP.intake.await(page.id(), key, KeyUse.PLACING, Duration.ofSeconds(20));
        assertThat(sent.state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(sent.redirect()).isPresent();
    }

    @Test
    void aTransferIsConfirmedWhenAPersonSaysTheMoneyIsThere() {
        Order order = SHOP.place(Map.of(CUP, 1), PayBy.TRANSFER);
        SHOP.awaitRest();
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(SHOP.orders.moneyReceived(order.number(), Actor.OWNER)).isInstanceOf(ChangeOutcome.Done.class);
        SHOP.await(order, OrderState.CONFIRMED);
        assertThat(SHOP.orders.moneyReceived(order.number(), Actor.OWNER))
                .isInstanceOf(ChangeOutcome.NotPossible.class);
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, parcel);
    }

    @Test
    void cashOnDeliveryIsConfirmedAtOnceAndShipsUncaptured() {
        Order order = SHOP.await(SHOP.place(Map.of(CUP, 1), PayBy.CASH), OrderState.CONFIRMED);
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, parcel);
        SHOP.ship(order, parcel);
        SHOP.deliver(order, parcel);
        assertThat(SHOP.orders.moneyReceived(order.number(), new Actor("courier")))
                .isInstanceOf(ChangeOutcome.Done.class);
        await().untilAsserted(() -> assertThat(SHOP.steps(order)).endsWith(Step.PAYMENT_RECEIVED));
    }

    // Waiting for goods

    @Test
    void aBackorderIsTakenPaidAtConfirmationAndServedByTheReceipt() {
        Order order = SHOP.confirmed(Map.of(CHAIR, 2));
        assertThat(SHOP.stock.shortages(Larkwood.claimant(order))).containsExactly(new Amount(CHAIR, 2));
        await().untilAsserted(() -> assertThat(SHOP.atBank(order, "captured"))
                .isEqualTo(order.total().amount()));
        await().untilAsserted(() -> assertThat(SHOP.steps(order)).contains(Step.BACKORDERED, Step.PAYMENT_CAPTURED));
        SHOP.awaitRest();
        SHOP.heard.clear();

        SHOP.stock.receive(
                new Receipt(UUID.randomUUID(), LEIPZIG, List.of(new Amount(CHAIR, 2)), new Actor("supplier-1")));
        SHOP.awaitHeard(new DispatchDue(order.id()));
        ShipmentId parcel = SHOP.pack(order, Map.of(CHAIR, 2));
        SHOP.awaitRelease(order, parcel);
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(order.total().amount());
    }

    @Test
    void aCancelledBackorderGivesItsMoneyBackEvenIfItIsJustBeingTaken() {
        SHOP.bank.knobs(Map.of("latencyMs", 600));
        Order order = SHOP.confirmed(Map.of(CHAIR, 1));
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "too late for me"))
                .isEqualTo(new ChangeOutcome.Done(OrderState.CANCELLED));
        SHOP.bank.knobs(Map.of("latencyMs", 0));
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "captured") - SHOP.atBank(order, "refunded"))
                .isZero();
        assertThat(SHOP.atBank(order, "authorised") - SHOP.atBank(order, "captured") - SHOP.atBank(order, "voided"))
                .isZero();
        assertThat(SHOP.stock.shortages(Larkwood.claimant(order))).isEmpty();
    }

    @Test
    void aCountThatBreaksAPromiseIsToldInTheTimeline() {
        Order order = SHOP.confirmed(Map.of(LAMP, 1));
        SHOP.stock.count(LAMP, LEIPZIG, 0, Actor.OWNER);
        await().untilAsserted(() -> assertThat(SHOP.steps(order)).contains(Step.PROMISE_BROKEN));
        assertThat(SHOP.stock.shortages(Larkwood.claimant(order))).containsExactly(new Amount(LAMP, 1));
        SHOP.orders.cancel(order.number(), Actor.OWNER, "it is gone");
    }

    // Ends

    @Test
    void anUnpaidOrderExpiresGivesItsStockBackAndClosesTheBanksPage() {
        Order order = SHOP.place(Map.of(LAMP, 1), PayBy.CARD);
        URI page = SHOP.intake
                .await(order.id(), new IdempotencyKey("k-1"), KeyUse.PLACING, Duration.ofSeconds(20))
                .redirect()
                .orElseThrow();
        assertThat(SHOP.free(LAMP)).isZero();
        expire(order);
        SHOP.await(order, OrderState.EXPIRED);
        assertThat(SHOP.free(LAMP)).isEqualTo(1);
        SHOP.awaitHeard(new OrderClosed(order.id(), OrderState.EXPIRED));
        await().untilAsserted(() ->
                assertThat(SHOP.atBank(order).get("state").asString()).isEqualTo("voided"));
        SHOP.bank.form(page, "number=" + GOOD + "&expiry=12%2F40&cvc=123");
        assertThat(SHOP.atBank(order, "authorised")).isZero();
        assertThat(SHOP.orders.approve(order.number(), Actor.OWNER)).isInstanceOf(ChangeOutcome.NotPossible.class);
        assertThat(SHOP.orders.moneyReceived(order.number(), Actor.OWNER))
                .isInstanceOf(ChangeOutcome.NotPossible.class);
    }

    @Test
    void aSuccessThatComesAfterTheExpiryIsVoided() {
        SHOP.bank.knobs(Map.of("latencyMs", 1000));
        Order order = SHOP.place(Map.of(CUP, 1), PayBy.CARD, GOOD);
        expire(order);
        SHOP.await(order, OrderState.EXPIRED);
        SHOP.bank.knobs(Map.of("latencyMs", 0));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(SHOP.atBank(order, "voided"))
                        .isEqualTo(order.total().amount()));
        SHOP.awaitRest();
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.EXPIRED);
    }

    @Test
    void anOrderThatIsPaidInTimeDoesNotExpire() {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        expire(order);
        SHOP.awaitRest();
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.CONFIRMED);
    }

    /** As if the order's time were over. */
    private static void expire(Order order) {
        SHOP.rooms
                .sql()
                .sql("update orders.orders set payable_until = now() - interval '1 second' where id = ?")
                .param(order.id().value())
                .update();
        SHOP.rooms
                .sql()
                .sql("update kernel.task set due_at = now() where kind = 'orders.expire' and subject = ?")
                .param(order.id().value())
                .update();
    }

    @Test
    void cancellingGivesStockAndMoneyBackOnce() {
        Order order = SHOP.confirmed(Map.of(LAMP, 1));
        assertThat(SHOP.free(LAMP)).isZero();
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "the buyer asked"))
                .isEqualTo(new ChangeOutcome.Done(OrderState.CANCELLED));
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "the buyer asked"))
                .isEqualTo(new ChangeOutcome.Done(OrderState.CANCELLED));
        assertThat(SHOP.free(LAMP)).isEqualTo(1);
        SHOP.awaitHeard(new OrderClosed(order.id(), OrderState.CANCELLED));
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "voided")).isEqualTo(order.total().amount());
        assertThat(SHOP.steps(order)).filteredOn(Step.CANCELLED::equals).hasSize(1);
        assertThat(SHOP.orders.cancel(OrderNumber.parse("7K3QF-9D2MX"), Actor.OWNER, "who?"))
                .isEqualTo(new ChangeOutcome.UnknownOrder());
    }

    @Test
    void whatIsLeavingCannotBeCancelled() {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, parcel);
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "late"))
                .isInstanceOf(ChangeOutcome.NotPossible.class);
        SHOP.ship(order, parcel);
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "late"))
                .isInstanceOf(ChangeOutcome.NotPossible.class);
    }

    // Waiting for a person

    @Test
    void aParcelThatCannotBePackedParksTheOrderUntilAPersonSaysGoOn() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        ShipmentId failed = SHOP.request(order, Map.of(CUP, 1));
        ShipmentId other = SHOP.request(order, Map.of(CUP, 1));
        SHOP.orders.dispatchFailed(order.id(), failed, Actor.WAREHOUSE, "the shelf is empty");
        SHOP.orders.dispatchFailed(order.id(), failed, Actor.WAREHOUSE, "the shelf is empty");
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.PARKED);
        assertThat(SHOP.now(order).attention())
                .hasValueSatisfying(why -> assertThat(why).contains("shelf"));
        assertThat(SHOP.steps(order)).filteredOn(Step.PARKED::equals).hasSize(1);

        SHOP.orders.packed(order.id(), other, Actor.WAREHOUSE, Optional.empty());
        SHOP.heard.clear();
        assertThat(SHOP.orders.approve(order.number(), Actor.OWNER))
                .isEqualTo(new ChangeOutcome.Done(OrderState.CONFIRMED));
        SHOP.awaitHeard(new DispatchDue(order.id()));
        SHOP.awaitRelease(order, other);
        assertThat(SHOP.atBank(order, "captured")).as("captured before it left").isEqualTo(1000 + 490);

        ShipmentId replacement = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, replacement);
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(order.total().amount());
        assertThat(SHOP.orders.approve(order.number(), Actor.OWNER)).isInstanceOf(ChangeOutcome.NotPossible.class);
    }

    @Test
    void aParkedOrderStaysParkedAlthoughAnotherParcelOfItLeaves() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        ShipmentId leaving = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, leaving);
        ShipmentId failed = SHOP.request(order, Map.of(CUP, 1));
        SHOP.orders.dispatchFailed(order.id(), failed, Actor.WAREHOUSE, "broken");
        SHOP.ship(order, leaving);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.PARKED);
        assertThat(SHOP.now(order).attention()).isPresent();
        assertThat(SHOP.orders.approve(order.number(), Actor.OWNER))
                .isEqualTo(new ChangeOutcome.Done(OrderState.PARTLY_SHIPPED));
    }

    @Test
    void moneyThatTheBankWillNotPayOutParksTheOrderAndApprovalDoesNotHelp() {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        SHOP.bank
                .asShop(UUID.randomUUID().toString())
                .post("/v1/payments/" + SHOP.atBank(order).get("id").asString() + "/void", Map.of())
                .expect(200);
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.await(order, OrderState.PARKED);
        assertThat(SHOP.heard).doesNotContain(new ShipmentReleased(order.id(), parcel));
        assertThat(SHOP.orders.approve(order.number(), Actor.OWNER)).isInstanceOf(ChangeOutcome.NotPossible.class);
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "no money"))
                .isEqualTo(new ChangeOutcome.Done(OrderState.CANCELLED));
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "captured")).isZero();
    }

    // Reports in any order

    @Test
    void whatIsDeliveredHasLeftEvenIfThatMessageComesLaterOrNever() {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, parcel);
        SHOP.deliver(order, parcel);
        SHOP.ship(order, parcel);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(SHOP.list("select shipped::text from orders.demand where order_id = '"
                        + order.id().value() + "'"))
                .containsExactly("1");
    }

    @Test
    void reportsThatComeTwiceOrLateWriteNothingMore() {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, parcel);
        SHOP.ship(order, parcel);
        SHOP.awaitRest();
        List<Step> before = SHOP.steps(order);
        assertThat(SHOP.request(order, parcel, Map.of(CUP, 1)))
                .as("shipped, so nothing more is asked for")
                .isFalse();
        SHOP.orders.picked(order.id(), parcel, Actor.WAREHOUSE, Optional.empty());
        SHOP.orders.packed(order.id(), parcel, Actor.WAREHOUSE, Optional.empty());
        SHOP.orders.dispatchFailed(order.id(), parcel, Actor.WAREHOUSE, "a late refusal");
        SHOP.ship(order, parcel);
        SHOP.awaitRest();
        assertThat(SHOP.steps(order)).isEqualTo(before);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.SHIPPED);
    }
}
