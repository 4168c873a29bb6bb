package com.shopwright.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.shopwright.TestRooms;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Money;
import com.shopwright.stock.Amount;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Demand;
import com.shopwright.stock.HoldRequest;
import com.shopwright.stock.Location;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.Promises;
import com.shopwright.stock.Receipt;
import com.shopwright.stock.Schedule;
import com.shopwright.stock.Stock;
import com.shopwright.stock.StockLevel;
import com.shopwright.testing.PartnerMessages;
import com.shopwright.testing.PartnerMessages.Signed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supplier 1 does not answer its telephone here: what it says comes as messages the test signs in its name. */
class PurchasingModuleTest {
    private static final SupplierId NORDHOLZ = new SupplierId("supplier-1");
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final Sku BENCH = new Sku("BENCH");
    private static final Sku STOOL = new Sku("STOOL");

    @TempDir
    Path data;

    private TestRooms rooms;
    private Purchasing purchasing;
    private Stock stock;
    private PartnerMessages nordholz;
    private SupplierHook hook;

    @BeforeEach
    void open() {
        nordholz = PartnerMessages.link(data, "supplier-1", PartnerMessages.NOWHERE);
        rooms = TestRooms.with(
                Map.of("shopwright.links", data.resolve("links").toString()),
                "catalog",
                "designs",
                "stock",
                "pricing",
                "payments",
                "carts",
                "orders",
                "purchasing");
        purchasing = rooms.get(Purchasing.class);
        stock = rooms.get(Stock.class);
        hook = rooms.get(SupplierHook.class);
        stock.put(new Location(LEIPZIG, "Leipzig", 1));
        purchasing.put(new Supplier(NORDHOLZ, "Nordholz Works", "orders@example.com", euro(0), 4, euro(100_000)));
        purchasing.putTerms(List.of(term(BENCH, 1000, 4), term(STOOL, 500, 2)));
        purchasing.putLevels(List.of(new ReorderLevel(BENCH, 3, 10, LEIPZIG), new ReorderLevel(STOOL, 0, 0, LEIPZIG)));
        arrive(BENCH, 10);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void ordersBySelfWhatFellToItsReorderPoint() {
        sell(BENCH, 7);
        await().until(() -> purchaseOrders().size() == 1);
        PurchaseOrder order = purchaseOrders().getFirst();
        assertThat(order.state()).isEqualTo(PurchaseOrderState.SENDING);
        assertThat(order.lines())
                .extracting(PurchaseOrderLine::sku, PurchaseOrderLine::quantity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(BENCH, 7));
        assertThat(onOrder(BENCH)).isEqualTo(7);
    }

    @Test
    void reviewingTwiceOrdersNothingTwice() {
        stock.count(BENCH, LEIPZIG, 2, Actor.OWNER);
        purchasing.review();
        purchasing.review();
        assertThat(purchaseOrders()).hasSize(1);
        assertThat(onOrder(BENCH)).isEqualTo(8);
    }

    @Test
    void reviewsAtTheSameTimeOrderOnce() throws Exception {
        stock.count(BENCH, LEIPZIG, 2, Actor.OWNER);
        backorder(STOOL, 3);
        List<Callable<Boolean>> reviews = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            reviews.add(() -> {
                purchasing.review();
                return true;
            });
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> review : people.invokeAll(reviews)) {
                assertThat(review.get()).isTrue();
            }
        }
        assertThat(onOrder(BENCH)).isEqualTo(8);
        assertThat(onOrder(STOOL)).isEqualTo(3);
    }

    @Test
    void whatIsWorthMuchWaitsForAPersonAndStillCountsAsOnOrder() {
        purchasing.putTerms(List.of(term(BENCH, 90_000, 4)));
        PurchaseOrder draft = ordered(2);
        assertThat(draft.state()).isEqualTo(PurchaseOrderState.DRAFT);
        purchasing.review();
        assertThat(onOrder(BENCH)).isEqualTo(8);
        assertThat(purchasing.approve(draft.id(), Actor.OWNER))
                .isEqualTo(new PurchaseOutcome.Done(PurchaseOrderState.SENDING));
        assertThat(purchasing.approve(draft.id(), Actor.OWNER)).isInstanceOf(PurchaseOutcome.NotPossible.class);
    }

    @Test
    void theSameDeliveryToldTwiceRaisesStockOnce() {
        PurchaseOrder order = ordered(2);
        Signed delivered = delivered(order, 8);
        assertThat(hear(delivered)).isEqualTo(204);
        assertThat(hear(delivered)).isEqualTo(204);
        assertThat(hear(delivered(order, 8))).as("in other words").isEqualTo(204);
        assertThat(onHand(BENCH)).isEqualTo(10);
        assertThat(onOrder(BENCH)).isZero();
        assertThat(state(order)).isEqualTo(PurchaseOrderState.RECEIVED);
    }

    @Test
    void theSameDeliveryToldManyTimesAtOnceRaisesStockOnce() throws Exception {
        PurchaseOrder order = ordered(2);
        Signed delivered = delivered(order, 8);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> hear(delivered));
        }
        try (var wires = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> call : wires.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(204);
            }
        }
        assertThat(onHand(BENCH)).isEqualTo(10);
    }

    @Test
    void aConfirmationMovesTheDateAndALateOneChangesNothing() {
        PurchaseOrder order = ordered(2);
        LocalDate later = order.due().plusDays(3);
        hear(message("confirmed", order, 0, Optional.of(later)));
        assertThat(find(order).state()).isEqualTo(PurchaseOrderState.CONFIRMED);
        assertThat(find(order).due()).isEqualTo(later);
        assertThat(ready(new Demand(BENCH, 10, true)))
                .as("and a day to put it away")
                .contains(schedule().usable(later));

        hear(delivered(order, 8));
        hear(message("confirmed", order, 0, Optional.of(later.plusDays(9))));
        hear(message("shipped", order, 0, Optional.of(later.plusDays(9))));
        assertThat(find(order).state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(find(order).due()).isEqualTo(later);
        assertThat(onOrder(BENCH)).isZero();
    }

    @Test
    void aForgedMessageIsRefusedAndChangesNothing() {
        PurchaseOrder order = ordered(2);
        Signed genuine = delivered(order, 8);
        String forged = new String(genuine.body(), java.nio.charset.StandardCharsets.UTF_8).replace(": 8", ": 800");
        assertThat(hear(genuine.withBody(forged))).isEqualTo(400);
        assertThat(hear(nordholz.message(
                        "order.delivered",
                        content(order, "delivered", 8, Optional.empty()),
                        Instant.now().minus(Duration.ofMinutes(6)))))
                .as("an old recording")
                .isEqualTo(400);
        assertThat(onHand(BENCH)).isEqualTo(2);
    }

    @Test
    void aSupplierSaysNothingAboutAnothersOrder() {
        PartnerMessages claymoor = PartnerMessages.link(data, "supplier-2", PartnerMessages.NOWHERE);
        PurchaseOrder order = ordered(2);
        Signed meddling = claymoor.message("order.delivered", content(order, "delivered", 8, Optional.empty()));
        assertThat(hear("supplier-2", meddling)).isEqualTo(404);
        assertThat(hear("supplier-1", meddling))
                .as("signed with another's secret")
                .isEqualTo(400);
        assertThat(hear("nobody", meddling)).isEqualTo(400);
        assertThat(hear("../bank", meddling)).isEqualTo(400);
        assertThat(onHand(BENCH)).isEqualTo(2);
    }

    @Test
    void aGenuineMessageThatMakesNoSenseIsRefusedAndOneOfAnUnknownKindIsTaken() {
        assertThat(hear(nordholz.message("order.delivered", "{\"order\": 7}"))).isEqualTo(400);
        assertThat(hear(nordholz.message("order.delivered", "null"))).isEqualTo(400);
        assertThat(hear(nordholz.message("catalogue.changed", "{}"))).isEqualTo(204);
    }

    @Test
    void aShortDeliveryLeavesTheRestOnOrder() {
        PurchaseOrder order = ordered(2);
        hear(delivered(order, 5));
        assertThat(state(order)).isEqualTo(PurchaseOrderState.PARTLY_RECEIVED);
        assertThat(onHand(BENCH)).isEqualTo(7);
        assertThat(onOrder(BENCH)).isEqualTo(3);
        hear(delivered(order, 8));
        assertThat(state(order)).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(onHand(BENCH)).isEqualTo(10);
        assertThat(onOrder(BENCH)).isZero();
    }

    @Test
    void tooMuchIsReceivedAsCounted() {
        PurchaseOrder order = ordered(2);
        hear(delivered(order, 9));
        assertThat(state(order)).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(onHand(BENCH)).isEqualTo(11);
        assertThat(onOrder(BENCH)).isZero();
    }

    @Test
    void aRefusalEndsTheExpectationAndIsNotAnsweredWithAnotherOrderAtOnce() {
        PurchaseOrder order = ordered(2);
        hear(message("refused", order, 0, Optional.empty()));
        assertThat(state(order)).isEqualTo(PurchaseOrderState.REFUSED);
        assertThat(find(order).attention().orElseThrow()).contains("Nordholz Works refused it: no wood");
        assertThat(onOrder(BENCH)).isZero();
        purchasing.review();
        assertThat(purchaseOrders()).hasSize(1);
        assertThat(supply(BENCH).notBefore()).isPresent();
        assertThat(supply(BENCH).toOrder()).isEqualTo(8);
    }

    @Test
    void whoRefusesAgainIsAskedLessOften() {
        BackOff backOff = rooms.get(BackOff.class);
        LocalDate first = backOff.refused(Set.of(BENCH));
        assertThat(backOff.refused(Set.of(BENCH))).isEqualTo(first.plusDays(1));
        assertThat(backOff.refused(Set.of(BENCH))).isEqualTo(first.plusDays(3));
        backOff.forget(Set.of(BENCH));
        assertThat(supply(BENCH).notBefore()).isEmpty();
        assertThat(backOff.refused(Set.of(BENCH))).isEqualTo(first);
    }

    @Test
    void aWaitingCustomerIsServedByTheDelivery() {
        Claimant customer = backorder(STOOL, 3);
        await().until(() -> purchaseOrders().size() == 1);
        PurchaseOrder order = purchaseOrders().getFirst();
        assertThat(order.lines().getFirst().quantity()).isEqualTo(3);
        hear(delivered(order, 3));
        assertThat(stock.shortages(customer)).isEmpty();
        assertThat(stock.allocations(customer)).hasSize(1);
    }

    @Test
    void aPersonReceivesWhatCame() {
        PurchaseOrder order = ordered(2);
        assertThat(purchasing.receiveByHand(order.id(), List.of(new Amount(BENCH, 5)), Actor.OWNER))
                .isEqualTo(new PurchaseOutcome.Done(PurchaseOrderState.PARTLY_RECEIVED));
        hear(delivered(order, 8));
        assertThat(onHand(BENCH))
                .as("what a person counted is not counted again")
                .isEqualTo(10);
        assertThat(purchasing.receiveByHand(order.id(), List.of(new Amount(BENCH, 1)), Actor.OWNER))
                .isInstanceOf(PurchaseOutcome.NotPossible.class);
    }

    @Test
    void aPersonCannotReceiveWhatWasNotOrdered() {
        PurchaseOrder order = ordered(2);
        assertThat(purchasing.receiveByHand(order.id(), List.of(new Amount(STOOL, 1)), Actor.OWNER))
                .isInstanceOf(PurchaseOutcome.NotPossible.class);
        assertThat(purchasing.receiveByHand(new PurchaseOrderId(UUID.randomUUID()), List.of(), Actor.OWNER))
                .isEqualTo(new PurchaseOutcome.UnknownPurchaseOrder());
    }

    @Test
    void aDraftIsCancelledAndNotOrderedAgainTheSameDay() {
        purchasing.putTerms(List.of(term(BENCH, 90_000, 4)));
        PurchaseOrder draft = ordered(2);
        assertThat(purchasing.cancel(draft.id(), Actor.OWNER))
                .isEqualTo(new PurchaseOutcome.Done(PurchaseOrderState.CANCELLED));
        purchasing.review();
        assertThat(purchaseOrders()).hasSize(1);
        assertThat(onOrder(BENCH)).isZero();
    }

    @Test
    void aSupplierWhoDoesNotAnswerCannotBeCancelledAt() {
        PurchaseOrder order = ordered(2);
        hear(message("confirmed", order, 0, Optional.empty()));
        assertThat(purchasing.cancel(order.id(), Actor.OWNER))
                .isInstanceOfSatisfying(
                        PurchaseOutcome.NotPossible.class,
                        refused -> assertThat(refused.reason()).contains("does not answer"));
        assertThat(state(order)).isEqualTo(PurchaseOrderState.CONFIRMED);
    }

    @Test
    void goodsThatComeAfterACancellationAreReceivedAllTheSame() {
        PurchaseOrder order = ordered(2);
        hear(message("cancelled", order, 0, Optional.empty()));
        hear(delivered(order, 8));
        assertThat(state(order)).isEqualTo(PurchaseOrderState.CANCELLED);
        assertThat(onHand(BENCH)).isEqualTo(10);
        assertThat(onOrder(BENCH)).isZero();
    }

    @Test
    void tellsStockHowLongASupplierTakes() {
        Sku rug = new Sku("RUG");
        purchasing.putTerms(List.of(term(rug, 1000, 7)));
        assertThat(ready(new Demand(rug, 1, true)))
                .as("and a day to put it away")
                .contains(schedule().usable(schedule().supplied(7)));
    }

    private Optional<LocalDate> ready(Demand demand) {
        return stock.readyDates(List.of(demand), schedule()).getOrDefault(demand, Optional.empty());
    }

    private Schedule schedule() {
        return rooms.get(Promises.class).schedule();
    }

    @Test
    void showsWhatIsShortOnOrderAndStillToOrder() {
        ordered(2);
        SupplyState bench = supply(BENCH);
        assertThat(bench.low()).isTrue();
        assertThat(bench.shortBy()).isEqualTo(8);
        assertThat(bench.position().onOrder()).isEqualTo(8);
        assertThat(bench.toOrder()).isZero();
        assertThat(bench.due()).contains(purchaseOrders().getFirst().due());
        assertThat(supply(STOOL).low()).isFalse();
    }

    @Test
    void withoutALinkNothingIsOrderedButShownAsLow() throws Exception {
        java.nio.file.Files.delete(data.resolve("links/supplier-1.properties"));
        stock.count(BENCH, LEIPZIG, 2, Actor.OWNER);
        purchasing.review();
        assertThat(purchaseOrders()).isEmpty();
        assertThat(supply(BENCH).toOrder()).isEqualTo(8);
    }

    @Test
    void refusesTermsOfAnUnknownSupplierOrInAnotherCurrency() {
        assertThatThrownBy(() ->
                        purchasing.putTerms(List.of(new SupplyTerm(BENCH, new SupplierId("nobody"), euro(1), 1, 1, 1))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() ->
                        purchasing.putTerms(List.of(new SupplyTerm(BENCH, NORDHOLZ, Money.of(1, "CHF"), 1, 1, 1))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("EUR");
    }

    @Test
    void listsPageByPageNewestFirst() {
        for (int onHand = 2; onHand > 0; onHand--) {
            PurchaseOrder order = ordered(onHand);
            hear(delivered(order, order.lines().getFirst().quantity()));
        }
        var first =
                purchasing.purchaseOrders(new PurchaseOrderFilter(Optional.of(BENCH), Set.of(), Optional.empty(), 1));
        var second = purchasing.purchaseOrders(new PurchaseOrderFilter(Optional.of(BENCH), Set.of(), first.next(), 1));
        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(first.items().getFirst().createdAt())
                .isAfterOrEqualTo(second.items().getFirst().createdAt());
        assertThat(purchasing
                        .purchaseOrders(new PurchaseOrderFilter(Optional.of(STOOL), Set.of(), Optional.empty(), 10))
                        .items())
                .isEmpty();
        assertThat(purchasing.counts()).containsEntry(PurchaseOrderState.RECEIVED, 2);
        assertThatThrownBy(() -> purchasing.purchaseOrders(
                        new PurchaseOrderFilter(Optional.empty(), Set.of(), Optional.of("x"), 1)))
                .isInstanceOf(InvalidInput.class);
    }

    /** Counts the bench down and has it ordered. */
    private PurchaseOrder ordered(int onHand) {
        stock.count(BENCH, LEIPZIG, onHand, Actor.OWNER);
        purchasing.review();
        return purchaseOrders().getFirst();
    }

    private Signed delivered(PurchaseOrder order, int inAll) {
        return message("delivered", order, inAll, Optional.empty());
    }

    private Signed message(String state, PurchaseOrder order, int delivered, Optional<LocalDate> date) {
        return nordholz.message("order." + state, content(order, state, delivered, date));
    }

    private static String content(PurchaseOrder order, String state, int delivered, Optional<LocalDate> date) {
        PurchaseOrderLine line = order.lines().getFirst();
        return """
                {"order": {"id": "so-1", "reference": "%s", "state": "%s",
                  "lines": [{"sku": "%s", "quantity": %d, "delivered": %d}], "deliveryDate": %s, "reason": "no wood"},
                 "deliverTo": "leipzig", "received": []}
                """.formatted(
                        order.number(),
                        state,
                        line.sku(),
                        line.quantity(),
                        delivered,
                        date.map(day -> "\"" + day + "\"").orElse("null"));
    }

    private int hear(Signed message) {
        return hear("supplier-1", message);
    }

    private int hear(String supplier, Signed message) {
        return hook.hear(supplier, message.id(), message.timestamp(), message.signature(), message.body())
                .getStatusCode()
                .value();
    }

    private List<PurchaseOrder> purchaseOrders() {
        return purchasing
                .purchaseOrders(new PurchaseOrderFilter(Optional.empty(), Set.of(), Optional.empty(), 100))
                .items();
    }

    private PurchaseOrder find(PurchaseOrder order) {
        return purchasing.find(order.id()).orElseThrow();
    }

    private PurchaseOrderState state(PurchaseOrder order) {
        return find(order).state();
    }

    private SupplyState supply(Sku sku) {
        return purchasing.supply().stream()
                .filter(state -> state.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private int onHand(Sku sku) {
        return stock.levels(Set.of(sku)).stream().mapToInt(StockLevel::onHand).sum();
    }

    private int onOrder(Sku sku) {
        return Optional.ofNullable(stock.positions(Set.of(sku)).get(sku))
                .orElseThrow()
                .onOrder();
    }

    private void arrive(Sku sku, int quantity) {
        stock.receive(new Receipt(UUID.randomUUID(), LEIPZIG, List.of(new Amount(sku, quantity)), Actor.OWNER));
    }

    private Claimant sell(Sku sku, int quantity) {
        return claim(new Demand(sku, quantity, false));
    }

    private Claimant backorder(Sku sku, int quantity) {
        return claim(new Demand(sku, quantity, true));
    }

    private Claimant claim(Demand demand) {
        Claimant customer = new Claimant(UUID.randomUUID());
        stock.hold(List.of(new HoldRequest(customer, List.of(demand))));
        stock.allocate(customer);
        return customer;
    }

    private static SupplyTerm term(Sku sku, long cost, int leadDays) {
        return new SupplyTerm(sku, NORDHOLZ, euro(cost), 1, 1, leadDays);
    }

    private static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }
}
