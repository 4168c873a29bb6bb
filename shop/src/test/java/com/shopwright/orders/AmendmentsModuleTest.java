package com.shopwright.orders;

import static com.shopwright.orders.Larkwood.CHAIR;
import static com.shopwright.orders.Larkwood.CUP;
import static com.shopwright.orders.Larkwood.LAMP;
import static com.shopwright.orders.Larkwood.LEIPZIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.Chance;
import com.shopwright.carts.Address;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.pricing.Country;
import com.shopwright.stock.Amount;
import com.shopwright.testing.PayBy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancelling, refunding and redirecting with the real bank; the test is buyer, owner and warehouse. */
class AmendmentsModuleTest {

    private static final Larkwood SHOP = new Larkwood();

    @BeforeEach
    void stock() {
        SHOP.stock.count(CUP, LEIPZIG, promised(CUP) + 20, Actor.OWNER);
        SHOP.stock.count(LAMP, LEIPZIG, promised(LAMP) + 5, Actor.OWNER);
    }

    private static int promised(Sku sku) {
        return SHOP.stock.levels(java.util.Set.of(sku)).stream()
                .mapToInt(level -> level.held() + level.allocated())
                .sum();
    }

    @AfterEach
    void behave() {
        SHOP.bank.knobs(Map.of("latencyMs", 0, "loseAnswer", 0));
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    private static UUID line(Order order, Sku sku) {
        return order.lines().stream()
                .filter(line -> line.item().equals(new com.shopwright.carts.Item.Stocked(sku)))
                .map(OrderLine::id)
                .findFirst()
                .orElseThrow();
    }

    private static AmendOutcome cancel(Order order, Sku sku, int quantity) {
        return SHOP.amendments.cancel(
                order.number(), key(), List.of(new Pieces(line(order, sku), quantity)), Actor.OWNER, "not wanted");
    }

    private static Change made(AmendOutcome outcome) {
        assertThat(outcome).isInstanceOf(AmendOutcome.Made.class);
        return ((AmendOutcome.Made) outcome).change();
    }

    private static AmendOutcome goodwill(Order order, long cents) {
        return SHOP.amendments.refund(
                order.number(),
                key(),
                new RefundWish(List.of(), false, Optional.of(Money.of(cents, "EUR"))),
                Actor.OWNER,
                "a scratch");
    }

    private static Standing standing(Order order) {
        return SHOP.amendments.standing(SHOP.now(order));
    }

    /** Once nothing moves any more: the bank, our ledger and the order say the same. */
    private static void assertMoneyAtRest(Order order) {
        SHOP.awaitRest();
        long kept = SHOP.atBank(order, "captured") - SHOP.atBank(order, "refunded");
        assertThat(kept).as("kept at the bank").isEqualTo(standing(order).due().amount());
        assertThat(ledger(order, "clearing + bank + cash")).as("our ledger").isEqualTo(kept);
        assertThat(-ledger(order, "revenue + refunds + tax + shipping + deposits + receivable"))
                .as("what our ledger says it was for")
                .isEqualTo(kept);
        assertThat(-ledger(order, "tax"))
                .as("tax in our ledger")
                .isEqualTo(standing(order).tax().amount());
        if (SHOP.now(order).state() == OrderState.DELIVERED) {
            assertThat(ledger(order, "deposits + receivable"))
                    .as("paid in advance or owed for what is delivered")
                    .isZero();
        }
        assertThat(SHOP.atBank(order, "authorised") - SHOP.atBank(order, "captured") - SHOP.atBank(order, "voided"))
                .as("left standing at the bank")
                .isZero();
    }

    private static long ledger(Order order, String accounts) {
        return SHOP.rooms
                .sql()
                .sql("select coalesce(sum(" + accounts + "), 0) from payments.posting where payable = ?")
                .param(order.id().value())
                .query(Long.class)
                .single();
    }

    private static void deliver(Order order, Map<Sku, Integer> content) {
        ShipmentId parcel = SHOP.pack(order, content);
        SHOP.awaitRelease(order, parcel);
        SHOP.ship(order, parcel);
        SHOP.deliver(order, parcel);
    }

    // Cancelling

    @Test
    void buyersTakeTheirOrderBackOnceWhileAllOfItIsWithinReach() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        SHOP.request(order, new ShipmentId(UUID.randomUUID()), Map.of(CUP, 2));
        OwnOrders own = SHOP.rooms.get(OwnOrders.class);
        IdempotencyKey key = key();
        int free = SHOP.free(CUP);

        Change change = made(own.cancel(order.number(), key));

        assertThat(change.actor()).isEqualTo(Actor.BUYER);
        assertThat(own.cancel(order.number(), key))
                .isEqualTo(new AmendOutcome.Made(change, OrderState.CANCELLED, true));
        assertThat(own.cancel(order.number(), key())).isInstanceOf(AmendOutcome.NotPossible.class);
        assertThat(SHOP.free(CUP)).isEqualTo(free + 2);
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "voided")).isEqualTo(order.total().amount());
    }

    @Test
    void buyersDoNotTakeBackWhatIsLeaving() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        ShipmentId parcel = SHOP.pack(order, Map.of(CUP, 1));
        SHOP.awaitRelease(order, parcel);
        OwnOrders own = SHOP.rooms.get(OwnOrders.class);
        assertThat(own.whyNotCancel(order.id()))
                .hasValueSatisfying(why -> assertThat(why).contains("leaving"));
        assertThat(own.cancel(order.number(), key())).isInstanceOf(AmendOutcome.NotPossible.class);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.CONFIRMED);
        SHOP.ship(order, parcel);
        assertThat(own.whyNotCancel(order.id()))
                .hasValueSatisfying(why -> assertThat(why).contains("has left"));
    }

    @Test
    void cancelledPiecesGiveTheirStockBackAndOnlyTheRestIsTaken() {
        Order order = SHOP.confirmed(Map.of(CUP, 3));
        int free = SHOP.free(CUP);
        Change change = made(cancel(order, CUP, 1));
        assertThat(change.amount()).isEqualTo(Money.of(1000, "EUR"));
        assertThat(change.toRefund()).as("nothing was taken yet").isEqualTo(Money.of(0, "EUR"));
        assertThat(SHOP.free(CUP)).isEqualTo(free + 1);
        OrderLine line = SHOP.now(order).lines().getFirst();
        assertThat(line.quantity()).as("what was agreed stays").isEqualTo(3);
        assertThat(line.cancelled()).isEqualTo(1);
        assertThat(line.state()).isEqualTo(LineState.PARTLY_CANCELLED);
        assertThat(SHOP.now(order).total()).isEqualTo(order.total());
        assertThat(SHOP.steps(order)).contains(Step.PART_CANCELLED);
        SHOP.awaitHeard(new OrderChanged(order.id(), change.id()));

        deliver(order, Map.of(CUP, 2));
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(SHOP.now(order).lines().getFirst().state()).isEqualTo(LineState.SHIPPED);
        assertMoneyAtRest(order);
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(2000 + 490);
    }

    @Test
    void whatWasTakenForCancelledPiecesGoesBack() {
        Order order = SHOP.confirmed(Map.of(CHAIR, 2));
        SHOP.awaitRest();
        Change change = made(cancel(order, CHAIR, 1));
        assertThat(change.toRefund()).isEqualTo(Money.of(20000, "EUR"));
        assertThat(SHOP.stock.shortages(Larkwood.claimant(order))).containsExactly(new Amount(CHAIR, 1));
        assertMoneyAtRest(order);
        assertThat(SHOP.steps(order)).contains(Step.PAYMENT_REFUNDED);
    }

    @Test
    void whatIsJustBeingTakenForThemGoesBackAsSoonAsItIsThere() {
        SHOP.bank.knobs(Map.of("latencyMs", 700));
        Order order = SHOP.confirmed(Map.of(CHAIR, 2));
        made(cancel(order, CHAIR, 1));
        SHOP.bank.knobs(Map.of("latencyMs", 0));
        assertMoneyAtRest(order);
        assertThat(SHOP.atBank(order, "refunded")).isEqualTo(20000);
    }

    @Test
    void beforeItIsPaidTheRestIsWhatIsToBePaid() {
        Order order = SHOP.place(Map.of(CUP, 2), PayBy.TRANSFER);
        made(cancel(order, CUP, 1));
        assertThat(SHOP.orders.moneyReceived(order.number(), Actor.OWNER)).isInstanceOf(ChangeOutcome.Done.class);
        SHOP.await(order, OrderState.CONFIRMED);
        assertThat(ledger(order, "clearing + bank + cash")).isEqualTo(1000 + 490);
    }

    @Test
    void allPiecesOfAllLinesAreTheWholeOrder() {
        Order order = SHOP.confirmed(Map.of(CUP, 2, LAMP, 1));
        int lamps = SHOP.free(LAMP);
        AmendOutcome outcome = SHOP.amendments.cancel(
                order.number(),
                key(),
                List.of(new Pieces(line(order, CUP), 2), new Pieces(line(order, LAMP), 1)),
                Actor.OWNER,
                "all of it");
        assertThat(made(outcome).amount()).as("delivery included").isEqualTo(order.total());
        assertThat(made(outcome).tax()).isEqualTo(order.tax());
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(SHOP.now(order).lines())
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(LineState.CANCELLED));
        assertThat(SHOP.free(LAMP)).isEqualTo(lamps + 1);
        assertMoneyAtRest(order);
    }

    @Test
    void aRequestedParcelIsCalledBackAndWhatIsStillWantedPlannedAnew() {
        Order order = SHOP.confirmed(Map.of(CUP, 3));
        ShipmentId parcel = SHOP.request(order, Map.of(CUP, 3));
        made(cancel(order, CUP, 2));
        SHOP.awaitHeard(new ShipmentRecalled(order.id(), parcel));
        assertThat(SHOP.request(order, new ShipmentId(UUID.randomUUID()), Map.of(CUP, 2)))
                .as("planned before the cancellation")
                .isFalse();
        SHOP.heard.clear();
        SHOP.orders.recalled(order.id(), parcel);
        SHOP.awaitHeard(new DispatchDue(order.id()));
        SHOP.orders.packed(order.id(), parcel, Actor.WAREHOUSE, Optional.empty());
        deliver(order, Map.of(CUP, 1));
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.DELIVERED);
        assertMoneyAtRest(order);
    }

    @Test
    void onlyAsManyParcelsAreCalledBackAsMustBe() {
        Order order = SHOP.confirmed(Map.of(CUP, 4));
        ShipmentId first = SHOP.request(order, Map.of(CUP, 2));
        made(cancel(order, CUP, 2));
        assertThat(SHOP.heard).doesNotContain(new ShipmentRecalled(order.id(), first));
        SHOP.awaitRest();
        assertThat(SHOP.stock.allocations(Larkwood.claimant(order)))
                .singleElement()
                .satisfies(goods -> assertThat(goods.quantity()).isEqualTo(2));
    }

    @Test
    void cancellingWhatIsPartlyShippedCancelsTheRestAndThatIsAll() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        deliver(order, Map.of(CUP, 1));
        assertThat(cancel(order, CUP, 2)).isInstanceOf(AmendOutcome.NotPossible.class);
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "the rest is not needed"))
                .isEqualTo(new ChangeOutcome.Done(OrderState.DELIVERED));
        OrderLine line = SHOP.now(order).lines().getFirst();
        assertThat(line.state()).isEqualTo(LineState.SHIPPED);
        assertThat(line.cancelled()).isEqualTo(1);
        assertMoneyAtRest(order);
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(1000 + 490);
    }

    @Test
    void wishesThatMakeNoSenseNameTheirField() {
        Order order = SHOP.confirmed(Map.of(CUP, 2));
        assertThat(cancel(order, CUP, 3)).isInstanceOf(AmendOutcome.Invalid.class);
        assertThat(cancel(order, CUP, 0)).isInstanceOf(AmendOutcome.Invalid.class);
        assertThat(SHOP.amendments.cancel(order.number(), key(), List.of(), Actor.OWNER, "?"))
                .isInstanceOf(AmendOutcome.Invalid.class);
        assertThat(SHOP.amendments.cancel(
                        order.number(), key(), List.of(new Pieces(UUID.randomUUID(), 1)), Actor.OWNER, "?"))
                .isInstanceOf(AmendOutcome.Invalid.class);
        assertThat(SHOP.amendments.cancel(OrderNumber.parse("7K3QF-9D2MX"), key(), List.of(), Actor.OWNER, "?"))
                .isEqualTo(new AmendOutcome.UnknownOrder());
        assertThat(goodwill(order, 1)).as("nothing was taken yet").isInstanceOf(AmendOutcome.NotPossible.class);
    }

    @Test
    void aCountThatTakesPromisedGoodsAndACancellationOfThemLeaveNothingClaimed() throws Exception {
        for (int round = 0; round < Chance.times(3, 30); round++) {
            Order order = SHOP.confirmed(Map.of(LAMP, 2));
            together(
                    () -> {
                        SHOP.stock.count(LAMP, LEIPZIG, 0, Actor.OWNER);
                        return cancel(order, LAMP, 1);
                    },
                    () -> cancel(order, LAMP, 1));
            assertThat(SHOP.now(order).state()).isEqualTo(OrderState.CANCELLED);
            assertThat(SHOP.stock.shortages(Larkwood.claimant(order))).isEmpty();
            assertThat(SHOP.stock.allocations(Larkwood.claimant(order))).isEmpty();
            assertMoneyAtRest(order);
            SHOP.stock.count(LAMP, LEIPZIG, promised(LAMP) + 5, Actor.OWNER);
        }
    }

    // Refunding

    @Test
    void aRefundOfPiecesDeliveryAndAnAmountSumsToTheCent() {
        Order order = SHOP.confirmed(Map.of(CUP, 3));
        deliver(order, Map.of(CUP, 3));
        SHOP.awaitRest();
        Change broken = made(SHOP.amendments.refund(
                order.number(),
                key(),
                new RefundWish(List.of(new Pieces(line(order, CUP), 1)), true, Optional.empty()),
                Actor.OWNER,
                "one was broken"));
        assertThat(broken.amount()).isEqualTo(Money.of(1490, "EUR"));
        Change scratched = made(goodwill(order, 777));
        assertMoneyAtRest(order);
        assertThat(standing(order).refundable()).isEqualTo(Money.of(3490 - 1490 - 777, "EUR"));
        assertThat(goodwill(order, 3490 - 1490 - 777 + 1)).isInstanceOf(AmendOutcome.Invalid.class);
        Change rest = made(goodwill(order, 3490 - 1490 - 777));
        assertThat(broken.tax().plus(scratched.tax()).plus(rest.tax()))
                .as("every cent of tax")
                .isEqualTo(order.tax());
        assertMoneyAtRest(order);
        assertThat(SHOP.atBank(order, "refunded")).isEqualTo(3490);
        assertThat(goodwill(order, 1)).isInstanceOf(AmendOutcome.Invalid.class);
    }

    @Test
    void aSecondClickIsOneRefundAndAnotherWishUnderTheKeyIsNoticed() throws Exception {
        Order order = SHOP.confirmed(Map.of(CUP, 3));
        deliver(order, Map.of(CUP, 3));
        SHOP.awaitRest();
        IdempotencyKey once = key();
        Callable<AmendOutcome> click = () -> SHOP.amendments.refund(
                order.number(),
                once,
                new RefundWish(List.of(new Pieces(line(order, CUP), 1)), false, Optional.empty()),
                Actor.OWNER,
                "broken");
        List<AmendOutcome> outcomes = together(click, click, click, click, click, click, click, click);
        assertThat(outcomes)
                .filteredOn(outcome -> !((AmendOutcome.Made) outcome).repeat())
                .hasSize(1);
        assertThat(outcomes.stream().map(outcome -> made(outcome).id()).distinct())
                .hasSize(1);
        assertThat(SHOP.amendments.cancel(
                        order.number(), once, List.of(new Pieces(line(order, CUP), 1)), Actor.OWNER, "broken"))
                .isEqualTo(new AmendOutcome.KeyReused());
        assertMoneyAtRest(order);
        assertThat(SHOP.atBank(order, "refunded")).isEqualTo(1000);
    }

    @Test
    void refundsAtTheSameMomentNeverSumToMoreThanWasTaken() throws Exception {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        deliver(order, Map.of(CUP, 1));
        SHOP.awaitRest();
        Callable<AmendOutcome> half = () -> goodwill(order, 800);
        List<AmendOutcome> outcomes = together(half, half, half, half, half);
        assertThat(outcomes).filteredOn(AmendOutcome.Made.class::isInstance).hasSize(1);
        assertMoneyAtRest(order);
    }

    // Another delivery

    private static Delivery to(String line1, String country, String method) {
        return new Delivery(
                new Address(
                        "Anna Beispiel",
                        line1,
                        Optional.empty(),
                        "Leipzig",
                        "04109",
                        Optional.empty(),
                        new Country(country)),
                method);
    }

    @Test
    void anotherAddressCostsNothingCallsParcelsBackAndTheOldOneStaysInTheTimeline() {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        ShipmentId parcel = SHOP.request(order, Map.of(CUP, 1));
        Change change = made(SHOP.amendments.deliver(
                order.number(), key(), to("Weg 9", "DE", "standard"), Optional.empty(), Actor.OWNER));
        assertThat(change.amount().isZero()).isTrue();
        assertThat(SHOP.now(order).checkout().address().line1()).isEqualTo("Weg 9");
        SHOP.awaitHeard(new ShipmentRecalled(order.id(), parcel));
        assertThat(SHOP.orders.timeline(order.id()))
                .anySatisfy(entry -> assertThat(entry.detail())
                        .hasValueSatisfying(detail -> assertThat(detail).contains("Ring 1")));
    }

    @Test
    void aCheaperWayIsNotTakenAndADearerOneRefused() {
        Order order = SHOP.confirmed(Map.of(CUP, 1));
        assertThat(SHOP.amendments.quote(order.number(), to("Weg 9", "AT", "standard")))
                .isInstanceOfSatisfying(
                        DeliveryOutcome.NotPossible.class,
                        refused -> assertThat(refused.reason()).contains("€5.00"));
        assertThat(SHOP.amendments.quote(order.number(), to("Weg 9", "AT", "slow")))
                .isInstanceOfSatisfying(DeliveryOutcome.Possible.class, possible -> {
                    assertThat(possible.difference()).isEqualTo(Money.of(-200, "EUR"));
                    assertThat(possible.total()).isEqualTo(Money.of(1290, "EUR"));
                    assertThat(possible.tax()).as("20 % of it").isEqualTo(Money.of(167 + 48, "EUR"));
                });
        assertThat(SHOP.amendments.deliver(
                        order.number(), key(), to("Weg 9", "AT", "slow"), Optional.of(Money.of(0, "EUR")), Actor.OWNER))
                .as("the buyer was told something else")
                .isInstanceOf(AmendOutcome.NotPossible.class);
        made(SHOP.amendments.deliver(
                order.number(), key(), to("Weg 9", "AT", "slow"), Optional.of(Money.of(-200, "EUR")), Actor.OWNER));
        deliver(order, Map.of(CUP, 1));
        assertMoneyAtRest(order);
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(1290);
        assertThat(SHOP.amendments.quote(order.number(), to("Weg 1", "DE", "standard")))
                .isInstanceOf(DeliveryOutcome.NotPossible.class);
    }

    @Test
    void beforeATransferHasComeItMayCostMore() {
        Order order = SHOP.place(Map.of(CUP, 1), PayBy.TRANSFER);
        made(SHOP.amendments.deliver(
                order.number(), key(), to("Weg 9", "AT", "standard"), Optional.empty(), Actor.OWNER));
        SHOP.orders.moneyReceived(order.number(), Actor.OWNER);
        SHOP.await(order, OrderState.CONFIRMED);
        assertThat(ledger(order, "clearing + bank + cash")).isEqualTo(1000 + 990);
        assertThat(standing(order).due()).isEqualTo(Money.of(1990, "EUR"));
    }

    // Races and histories

    @Test
    void aParcelThatIsPackedWhileItIsCancelledLeavesOrNotButNeverBoth() throws Exception {
        for (int round = 0; round < Chance.times(6, 60); round++) {
            Order order = SHOP.confirmed(Map.of(CUP, 2));
            ShipmentId parcel = SHOP.request(order, Map.of(CUP, 2));
            List<AmendOutcome> outcomes = together(() -> cancel(order, CUP, 1), () -> {
                SHOP.orders.packed(order.id(), parcel, Actor.WAREHOUSE, Optional.empty());
                return new AmendOutcome.UnknownOrder();
            });
            SHOP.awaitRest();
            boolean cancelled = outcomes.getFirst() instanceof AmendOutcome.Made;
            boolean released = SHOP.heard.contains(new ShipmentReleased(order.id(), parcel));
            assertThat(released).as("cancelled: %s", cancelled).isNotEqualTo(cancelled);
            if (cancelled) {
                deliver(order, Map.of(CUP, 1));
            } else {
                SHOP.ship(order, parcel);
                SHOP.deliver(order, parcel);
            }
            assertMoneyAtRest(order);
        }
    }

    @SafeVarargs
    private static List<AmendOutcome> together(Callable<AmendOutcome>... wishes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(wishes.length);
        List<AmendOutcome> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<AmendOutcome>> answers = new ArrayList<>();
            for (Callable<AmendOutcome> wish : wishes) {
                answers.add(people.submit(() -> {
                    start.await();
                    return wish.call();
                }));
            }
            for (Future<AmendOutcome> answer : answers) {
                outcomes.add(answer.get());
            }
        }
        return outcomes;
    }

    /** Whatever is done in whatever order: what the bank kept, what our ledger says and what the order costs are one. */
    @Test
    void whateverHappensTheMoneyAgreesInTheEnd() {
        Random random = Chance.random();
        for (int round = 0; round < Chance.times(4, 40); round++) {
            SHOP.stock.count(CUP, LEIPZIG, promised(CUP) + 20, Actor.OWNER);
            boolean atOnce = random.nextBoolean();
            Order order = SHOP.confirmed(atOnce ? Map.of(CUP, 4, CHAIR, 2) : Map.of(CUP, 4, LAMP, 2));
            SHOP.stock.count(LAMP, LEIPZIG, promised(LAMP) + 5, Actor.OWNER);
            SHOP.bank.knobs(Map.of("loseAnswer", 0.2, "latencyMs", random.nextInt(60)));
            List<String> history = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                history.add(anything(random, order));
            }
            SHOP.bank.knobs(Map.of("loseAnswer", 0, "latencyMs", 0));
            finish(order);
            SHOP.awaitRest();
            long kept = SHOP.atBank(order, "captured") - SHOP.atBank(order, "refunded");
            assertThat(kept).as("%s", history).isEqualTo(standing(order).due().amount());
            assertThat(ledger(order, "clearing + bank + cash"))
                    .as("%s", history)
                    .isEqualTo(kept);
            assertThat(-ledger(order, "tax"))
                    .as("tax in our ledger: %s", history)
                    .isEqualTo(standing(order).tax().amount());
            assertThat(ledger(order, "deposits + receivable")).as("%s", history).isZero();
            assertThat(SHOP.atBank(order, "authorised") - SHOP.atBank(order, "captured") - SHOP.atBank(order, "voided"))
                    .as("left standing at the bank: %s", history)
                    .isZero();
        }
    }

    private static String anything(Random random, Order order) {
        Sku sku = random.nextBoolean()
                ? CUP
                : order.lines().stream()
                        .map(line -> ((com.shopwright.carts.Item.Stocked) line.item()).sku())
                        .filter(other -> !other.equals(CUP))
                        .findFirst()
                        .orElseThrow();
        return switch (random.nextInt(6)) {
            case 0 -> "cancel " + sku + cancel(order, sku, 1);
            case 1 -> "goodwill " + goodwill(order, random.nextLong(900) + 1);
            case 2 ->
                "refund " + sku
                        + SHOP.amendments.refund(
                                order.number(),
                                key(),
                                new RefundWish(
                                        List.of(new Pieces(line(order, sku), 1)),
                                        random.nextInt(4) == 0,
                                        Optional.empty()),
                                Actor.OWNER,
                                "broken");
            case 3 ->
                "deliver "
                        + SHOP.amendments.deliver(
                                order.number(), key(), to("Weg 9", "AT", "slow"), Optional.empty(), Actor.OWNER);
            case 4 -> "parcel " + parcel(order, 1);
            default -> "requested " + SHOP.request(order, new ShipmentId(UUID.randomUUID()), Map.of(CUP, 1));
        };
    }

    /** Packs up to so many pieces of each line that stand in no parcel, and ships them. */
    private static boolean parcel(Order order, int most) {
        Order now = SHOP.now(order);
        Map<Sku, Integer> content = new java.util.HashMap<>();
        for (OrderLine line : now.lines()) {
            int waiting = line.wanted() - inParcels(order, line);
            if (waiting > 0) {
                content.put(((com.shopwright.carts.Item.Stocked) line.item()).sku(), Math.min(most, waiting));
            }
        }
        ShipmentId shipment = new ShipmentId(UUID.randomUUID());
        if (content.isEmpty() || !SHOP.request(order, shipment, content)) {
            return false;
        }
        SHOP.orders.packed(order.id(), shipment, Actor.WAREHOUSE, Optional.empty());
        SHOP.awaitRelease(order, shipment);
        SHOP.ship(order, shipment);
        SHOP.deliver(order, shipment);
        return true;
    }

    private static int inParcels(Order order, OrderLine line) {
        return SHOP.rooms
                .sql()
                .sql("""
                        select coalesce(sum(l.quantity), 0)::int
                        from orders.parcel_line l
                        join orders.parcel p on p.shipment = l.shipment and p.order_id = l.order_id
                        where l.order_id = ?
                          and l.line = ?
                          and p.state not in ('FAILED', 'RECALLED')
                        """)
                .params(order.id().value(), line.id())
                .query(Integer.class)
                .single();
    }

    /** Ships what is still wanted, parcels that were asked for first. */
    private static void finish(Order order) {
        for (String shipment :
                SHOP.list("select shipment::text from orders.parcel where state = 'REQUESTED' and order_id = '"
                        + order.id().value() + "'")) {
            ShipmentId parcel = new ShipmentId(UUID.fromString(shipment));
            SHOP.orders.packed(order.id(), parcel, Actor.WAREHOUSE, Optional.empty());
            SHOP.awaitRelease(order, parcel);
            SHOP.ship(order, parcel);
            SHOP.deliver(order, parcel);
        }
        parcel(order, 10);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> java.util.Set.of(OrderState.DELIVERED, OrderState.CANCELLED)
                        .contains(SHOP.now(order).state()));
    }
}
