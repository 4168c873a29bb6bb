package com.shopwright.orders;

import static com.shopwright.orders.Larkwood.CHAIR;
import static com.shopwright.orders.Larkwood.CUP;
import static com.shopwright.orders.Larkwood.DECLINED;
import static com.shopwright.orders.Larkwood.GOOD;
import static com.shopwright.orders.Larkwood.LAMP;
import static com.shopwright.orders.Larkwood.LEIPZIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.carts.CartId;
import com.shopwright.carts.CartOutcome;
import com.shopwright.carts.Item;
import com.shopwright.carts.Promise;
import com.shopwright.catalog.Catalog;
import com.shopwright.designs.Configurations;
import com.shopwright.designs.Models;
import com.shopwright.designs.SaveOutcome;
import com.shopwright.kernel.Actor;
import com.shopwright.orders.ReviewRows.Sign;
import com.shopwright.payments.CardToken;
import com.shopwright.testing.PayBy;
import com.shopwright.testing.Stools;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that a person sees first, promises that move, and what the workshop has begun. */
class ReviewModuleTest {

    private static final Larkwood SHOP = new Larkwood();
    private static final Reviews REVIEWS = SHOP.rooms.get(Reviews.class);
    private static final ReviewDeadlines DEADLINES = SHOP.rooms.get(ReviewDeadlines.class);

    @BeforeEach
    void stock() {
        SHOP.stock.count(CUP, LEIPZIG, 100, Actor.OWNER);
        SHOP.stock.count(LAMP, LEIPZIG, 20, Actor.OWNER);
    }

    @AfterEach
    void lookAtNothing() {
        REVIEWS.put(ReviewRules.NONE);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static Order inReview(Order order, String reason) {
        Order waiting = SHOP.await(order, OrderState.IN_REVIEW);
        assertThat(waiting.attention())
                .hasValueSatisfying(why -> assertThat(why).contains(reason));
        return waiting;
    }

    @Test
    void nothingIsTakenAllocatedOrSentUntilAPersonSaysGoOn() {
        REVIEWS.put(new ReviewRules(1000, 0, 0, 24, 0, false, false));
        Order order = inReview(SHOP.place(Map.of(CHAIR, 1), PayBy.CARD, GOOD), "above the amount");
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "captured")).isZero();
        assertThat(SHOP.heard).doesNotContain(new OrderConfirmed(order.id(), false), new DispatchDue(order.id()));
        assertThat(SHOP.request(order, new ShipmentId(UUID.randomUUID()), Map.of(CHAIR, 1)))
                .isFalse();
        assertThat(SHOP.orders.approve(order.number(), Actor.OWNER))
                .isEqualTo(new ChangeOutcome.Done(OrderState.CONFIRMED));
        SHOP.awaitHeard(new DispatchDue(order.id()));
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "captured")).isEqualTo(order.total().amount());
        assertThat(SHOP.steps(order)).containsSubsequence(Step.IN_REVIEW, Step.APPROVED, Step.CONFIRMED);
    }

    @Test
    void whatIsNotApprovedIsCancelledAndLetGo() {
        REVIEWS.put(new ReviewRules(1000, 0, 0, 24, 0, false, false));
        Order order = inReview(SHOP.place(Map.of(LAMP, 1), PayBy.CARD, GOOD), "above the amount");
        assertThat(SHOP.orders.cancel(order.number(), Actor.OWNER, "fraud"))
                .isEqualTo(new ChangeOutcome.Done(OrderState.CANCELLED));
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "voided")).isEqualTo(order.total().amount());
        assertThat(SHOP.free(LAMP)).isEqualTo(20);
    }

    @Test
    void staffAreRemindedOnceBeforeTheBanksPromiseEnds() {
        REVIEWS.put(new ReviewRules(1000, 0, 0, 24, 0, false, false));
        Order order = inReview(SHOP.place(Map.of(LAMP, 1), PayBy.CARD, GOOD), "above the amount");
        SHOP.awaitRest();
        DEADLINES.run();
        assertThat(SHOP.steps(order)).as("there is time").doesNotContain(Step.REVIEW_REMINDED);

        promised(order, Duration.ofDays(5).plusMinutes(1));
        DEADLINES.run();
        DEADLINES.run();

        assertThat(SHOP.steps(order)).containsOnlyOnce(Step.REVIEW_REMINDED);
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.IN_REVIEW);
        SHOP.orders.cancel(order.number(), Actor.OWNER, "looked at");
    }

    @Test
    void anOrderThatNobodyLooksAtIsCancelledBeforeTheBanksPromiseEnds() {
        REVIEWS.put(new ReviewRules(1000, 0, 0, 24, 0, false, false));
        Order order = inReview(SHOP.place(Map.of(LAMP, 1), PayBy.CARD, GOOD), "above the amount");
        SHOP.awaitRest();
        promised(order, Duration.ofDays(7).minusHours(5));

        DEADLINES.run();
        DEADLINES.run();

        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.CANCELLED);
        SHOP.awaitHeard(new OrderClosed(order.id(), OrderState.CANCELLED));
        SHOP.awaitRest();
        assertThat(SHOP.atBank(order, "voided")).isEqualTo(order.total().amount());
        assertThat(SHOP.free(LAMP)).isEqualTo(20);
    }

    @Test
    void whatIsPaidAlreadyWaitsForALookAsLongAsItTakes() {
        REVIEWS.put(new ReviewRules(1000, 0, 0, 24, 0, false, false));
        Order order = SHOP.place(Map.of(LAMP, 1), PayBy.TRANSFER);
        SHOP.orders.moneyReceived(order.number(), Actor.OWNER);
        inReview(order, "above the amount");
        promised(order, Duration.ofDays(30));
        DEADLINES.run();
        assertThat(SHOP.now(order).state()).isEqualTo(OrderState.IN_REVIEW);
        assertThat(SHOP.steps(order)).doesNotContain(Step.REVIEW_REMINDED);
        SHOP.orders.cancel(order.number(), Actor.OWNER, "looked at");
    }

    @Test
    void whatRulesRememberOfBuyersIsForgottenOnceNoneCanCountIt() {
        ReviewRows rows = SHOP.rooms.get(ReviewRows.class);
        Instant now = Instant.now();
        Sign email = new Sign(Sign.Kind.EMAIL, "someone@example.com");
        Sign address = new Sign(Sign.Kind.ADDRESS, "de|04105|somewhere");
        for (int days : List.of(400, 200, 100, 5)) {
            for (Sign sign : List.of(email, address)) {
                rows.add(sign, new OrderId(UUID.randomUUID()), "D" + days, now.minus(Duration.ofDays(days)));
            }
        }
        Sign once = new Sign(Sign.Kind.EMAIL, "once@example.com");
        rows.add(once, new OrderId(UUID.randomUUID()), "AT", now.minus(Duration.ofDays(200)));

        SHOP.rooms.get(ForgetSigns.class).run();

        assertThat(rows.ordersSince(email, Instant.EPOCH)).isEqualTo(1);
        assertThat(rows.ordersSince(address, Instant.EPOCH)).isEqualTo(1);
        assertThat(rows.lastCountry(once, new OrderId(UUID.randomUUID())))
                .as("a year to compare with")
                .contains("AT");
    }

    /** As if the bank had given its word so long ago. */
    private static void promised(Order order, Duration ago) {
        SHOP.rooms
                .sql()
                .sql("update payments.payment set created_at = now() - make_interval(secs => ?) where payable = ?")
                .param(ago.toSeconds())
                .param(order.id().value())
                .update();
    }

    @Test
    void tooManyOrdersUnderOneAddressAreSeenFirst() {
        REVIEWS.put(new ReviewRules(0, 2, 0, 24, 0, false, false));
        SHOP.confirmed(Map.of(CUP, 1));
        SHOP.confirmed(Map.of(CUP, 1));
        inReview(SHOP.place(Map.of(CUP, 1), PayBy.CARD, GOOD), "3 orders under this e-mail address");
        REVIEWS.put(new ReviewRules(0, 0, 2, 24, 0, false, false));
        inReview(SHOP.place(Map.of(CUP, 1), PayBy.CARD, GOOD), "orders to this address");
    }

    @Test
    void manyDeclinedAttemptsAreSeenFirst() {
        REVIEWS.put(new ReviewRules(0, 0, 0, 24, 2, false, false));
        Order order = SHOP.place(Map.of(CUP, 1), PayBy.CARD, DECLINED);
        SHOP.await(order, OrderState.PAYMENT_FAILED);
        again(order, "a", DECLINED);
        SHOP.await(order, OrderState.PAYMENT_FAILED);
        again(order, "b", GOOD);
        inReview(order, "2 payments were declined");
    }

    private static void again(Order order, String key, String card) {
        SHOP.intake.payAgain(
                order.id(), new IdempotencyKey(key), PayBy.CARD, Optional.of(new CardToken(SHOP.bank.token(card))));
        await().until(() -> SHOP.steps(order).stream()
                        .filter(step -> step == Step.PAYMENT_DECLINED || step == Step.PAYMENT_AUTHORISED)
                        .count()
                == (key.equals("a") ? 2 : 3));
    }

    // Promises

    @Test
    void everyLaterWordAboutADateIsKeptWithItsCause() {
        Order order = SHOP.confirmed(Map.of(CHAIR, 1));
        OrderLine line = order.lines().getFirst();
        Promise later = new Promise(LocalDate.of(2030, 1, 7), LocalDate.of(2030, 1, 9));
        for (int twice = 0; twice < 2; twice++) {
            SHOP.orders.promiseMoved(
                    order.id(),
                    Map.of(line.id(), Optional.of(later)),
                    PromiseCause.SUPPLIER,
                    "The maker needs longer",
                    new Actor("supplier-1"));
        }
        assertThat(SHOP.orders.promiseMoves(order.id())).singleElement().satisfies(move -> {
            assertThat(move.promise()).contains(later);
            assertThat(move.cause()).isEqualTo(PromiseCause.SUPPLIER);
            assertThat(move.actor()).isEqualTo(new Actor("supplier-1"));
        });
        OrderLine moved = SHOP.now(order).lines().getFirst();
        assertThat(moved.promise()).contains(later);
        assertThat(moved.agreedPromise()).isEqualTo(line.promise());
        assertThat(SHOP.steps(order)).filteredOn(Step.PROMISE_MOVED::equals).hasSize(1);
    }

    @Test
    void aCountThatBreaksAPromiseTakesItsDateUntilThereIsANewOne() {
        Order order = SHOP.confirmed(Map.of(LAMP, 1));
        SHOP.stock.count(LAMP, LEIPZIG, 0, Actor.OWNER);
        await().untilAsserted(() -> assertThat(SHOP.steps(order)).contains(Step.PROMISE_BROKEN));
        assertThat(SHOP.orders.promiseMoves(order.id()))
                .anySatisfy(move -> assertThat(move.cause()).isEqualTo(PromiseCause.COUNT));
        assertThat(SHOP.now(order).lines().getFirst().promise()).isEmpty();
        SHOP.orders.cancel(order.number(), Actor.OWNER, "it is gone");
    }

    // The workshop

    @Test
    void whatTheWorkshopHasBegunIsNotCancelledButWhatItOnlyWasAskedForIs() {
        Models models = SHOP.rooms.get(Models.class);
        Stools.into(SHOP.rooms.get(Catalog.class), models);
        List.of(Stools.OAK_SEAT, Stools.LEG, Stools.CUSHION)
                .forEach(sku -> SHOP.stock.count(sku, LEIPZIG, 50, Actor.OWNER));
        Order begun = stools();
        Order asked = stools();
        ShipmentId parcel = request(begun);
        SHOP.orders.picked(begun.id(), parcel, Actor.WAREHOUSE, Optional.empty());
        ShipmentId waiting = request(asked);

        OwnOrders own = SHOP.rooms.get(OwnOrders.class);
        assertThat(own.whyNotCancel(asked.id())).as("nobody has begun").isEmpty();
        assertThat(own.whyNotCancel(begun.id()))
                .hasValueSatisfying(why -> assertThat(why).contains("workshop has begun"));
        assertThat(own.cancel(begun.number(), new IdempotencyKey("own"))).isInstanceOf(AmendOutcome.NotPossible.class);
        assertThat(cancelOne(begun))
                .isInstanceOfSatisfying(
                        AmendOutcome.NotPossible.class,
                        refused -> assertThat(refused.reason()).contains("workshop has begun"));
        assertThat(SHOP.orders.cancel(begun.number(), Actor.OWNER, "too late"))
                .isInstanceOf(ChangeOutcome.NotPossible.class);
        int legs = SHOP.free(Stools.LEG);
        assertThat(cancelOne(asked)).isInstanceOf(AmendOutcome.Made.class);
        SHOP.awaitHeard(new ShipmentRecalled(asked.id(), waiting));
        assertThat(SHOP.free(Stools.LEG)).as("every part of it").isEqualTo(legs + 3);
        assertThat(SHOP.now(asked).toMake())
                .singleElement()
                .satisfies(made -> assertThat(made.quantity()).isEqualTo(1));

        SHOP.orders.dispatchFailed(begun.id(), parcel, Actor.WAREHOUSE, "the saw broke");
        assertThat(own.whyNotCancel(begun.id()))
                .as("and its buyer does not")
                .hasValueSatisfying(why -> assertThat(why).contains("person is looking"));
        assertThat(SHOP.orders.cancel(begun.number(), Actor.OWNER, "it cannot be made"))
                .as("a person decides about a parked one")
                .isEqualTo(new ChangeOutcome.Done(OrderState.CANCELLED));
    }

    private static AmendOutcome cancelOne(Order order) {
        return SHOP.amendments.cancel(
                order.number(),
                new IdempotencyKey(UUID.randomUUID().toString()),
                List.of(new Pieces(order.lines().getFirst().id(), 1)),
                Actor.OWNER,
                "not wanted");
    }

    private static ShipmentId request(Order order) {
        ShipmentId shipment = new ShipmentId(UUID.randomUUID());
        assertThat(SHOP.orders.dispatchRequested(
                        List.of(new DispatchRequest(
                                order.id(),
                                shipment,
                                SHOP.stock.allocations(Larkwood.claimant(order)),
                                Map.of(order.lines().getFirst().item(), 2))),
                        Actor.SHOP))
                .containsExactly(shipment);
        return shipment;
    }

    private static Order stools() {
        SaveOutcome saved = SHOP.rooms
                .get(Configurations.class)
                .save(Stools.STOOL, Map.of("height", "500", "wood", "oak", "cushion", "yes"));
        CartId cart = SHOP.cart(Map.of());
        assertThat(SHOP.carts.add(cart, new Item.Designed(((SaveOutcome.Saved) saved).id()), 2))
                .isInstanceOf(CartOutcome.Changed.class);
        PlaceOutcome outcome = SHOP.intake.place(Larkwood.wish(cart, PayBy.CARD, Optional.of(SHOP.bank.token(GOOD))));
        assertThat(outcome).isInstanceOf(PlaceOutcome.Placed.class);
        Order order = SHOP.orders.find(((PlaceOutcome.Placed) outcome).id()).orElseThrow();
        return SHOP.await(order, OrderState.CONFIRMED);
    }
}
