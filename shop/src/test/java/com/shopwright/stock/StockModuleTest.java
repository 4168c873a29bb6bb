package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.shopwright.TestRooms;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.BusinessTime;
import com.shopwright.kernel.Event;
import com.shopwright.kernel.InvalidInput;
import com.shopwright.kernel.Listener;
import com.shopwright.stock.HoldOutcome.Held;
import com.shopwright.stock.HoldOutcome.Missing;
import com.shopwright.stock.HoldOutcome.SoldOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class StockModuleTest {
    private static final Sku CHAIR = new Sku("CHAIR-OAK");
    private static final Sku LAMP = new Sku("LAMP-RED");
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final LocationId BREMEN = new LocationId("bremen");

    private final Queue<Event> heard = new ConcurrentLinkedQueue<>();
    private TestRooms rooms;
    private Stock stock;
    private Promises promises;
    private StockBooks books;

    @BeforeEach
    void open() {
        rooms = TestRooms.with(Map.of(), this::listen, "stock");
        stock = rooms.get(Stock.class);
        promises = rooms.get(Promises.class);
        books = new StockBooks(rooms.sql());
        stock.put(new Location(LEIPZIG, "Leipzig", 1));
        stock.put(new Location(BREMEN, "Bremen", 2));
    }

    @AfterEach
    void close() {
        books.assertInOrder();
        rooms.close();
    }

    private void listen(GenericApplicationContext context) {
        for (Class<? extends Event> type : List.of(StockFell.class, ShortagesFilled.class, PromisesBroken.class)) {
            context.registerBean("test." + type.getSimpleName(), Listener.class, () -> hearing(type));
        }
    }

    private <E extends Event> Listener<E> hearing(Class<E> type) {
        return new Listener<>() {
            @Override
            public String name() {
                return "test." + type.getSimpleName();
            }

            @Override
            public Class<E> event() {
                return type;
            }

            @Override
            public void on(E event) {
                heard.add(event);
            }
        };
    }

    private static Claimant somebody() {
        return new Claimant(UUID.randomUUID());
    }

    private HoldOutcome hold(Claimant claimant, Demand... demands) {
        return stock.hold(List.of(new HoldRequest(claimant, Arrays.asList(demands))))
                .getFirst();
    }

    private Claimant holding(int chairs) {
        Claimant claimant = somebody();
        assertThat(hold(claimant, firm(CHAIR, chairs))).isInstanceOf(Held.class);
        return claimant;
    }

    private Claimant waitingFor(int chairs) {
        Claimant claimant = somebody();
        assertThat(hold(claimant, later(CHAIR, chairs))).isInstanceOf(Held.class);
        stock.allocate(claimant);
        return claimant;
    }

    private static Demand firm(Sku sku, int quantity) {
        return new Demand(sku, quantity, false);
    }

    private static Demand later(Sku sku, int quantity) {
        return new Demand(sku, quantity, true);
    }

    private void count(Sku sku, LocationId location, int onHand) {
        stock.count(sku, location, onHand, Actor.OWNER);
    }

    private void receive(UUID reference, LocationId location, Amount... amounts) {
        stock.receive(new Receipt(reference, location, Arrays.asList(amounts), new Actor("supplier-1")));
    }

    private int available(Sku sku) {
        return stock.available(Set.of(sku)).getOrDefault(sku, -1);
    }

    private int onHand(Sku sku) {
        return stock.levels(Set.of(sku)).stream().mapToInt(StockLevel::onHand).sum();
    }

    @Test
    void holdsWhatIsThereAndRefusesWhatIsNotWithFiguresTheBuyerCanUse() {
        count(CHAIR, LEIPZIG, 3);
        Claimant first = holding(2);
        assertThat(available(CHAIR)).isEqualTo(1);
        assertThat(hold(somebody(), firm(CHAIR, 2), firm(LAMP, 1)))
                .isEqualTo(new SoldOut(List.of(new Missing(CHAIR, 2, 1), new Missing(LAMP, 1, 0))));
        stock.release(first);
        assertThat(available(CHAIR)).isEqualTo(3);
    }

    @Test
    void sumsTheDemandsForOneSkuBeforeItChecksThem() {
        count(CHAIR, LEIPZIG, 3);
        assertThat(hold(somebody(), firm(CHAIR, 2), firm(CHAIR, 2)))
                .isEqualTo(new SoldOut(List.of(new Missing(CHAIR, 4, 3))));
        assertThat(available(CHAIR)).isEqualTo(3);
    }

    @Test
    void answersEveryRequestOfABatchOnItsOwnTheEarlierFirst() {
        count(CHAIR, LEIPZIG, 3);
        List<HoldOutcome> outcomes = stock.hold(List.of(
                new HoldRequest(somebody(), List.of(firm(CHAIR, 2))),
                new HoldRequest(somebody(), List.of(firm(CHAIR, 2))),
                new HoldRequest(somebody(), List.of(firm(LAMP, 1))),
                new HoldRequest(somebody(), List.of(firm(CHAIR, 1)))));
        assertThat(outcomes)
                .containsExactly(
                        new Held(List.of()),
                        new SoldOut(List.of(new Missing(CHAIR, 2, 1))),
                        new SoldOut(List.of(new Missing(LAMP, 1, 0))),
                        new Held(List.of()));
    }

    @Test
    void fiftyBuyersOfTheLastOneAreOneHoldAndFortyNineRefusals() throws Exception {
        count(CHAIR, LEIPZIG, 1);
        CyclicBarrier together = new CyclicBarrier(50);
        List<HoldOutcome> outcomes = new ArrayList<>();
        try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HoldOutcome>> answers = Collections.nCopies(50, 0).stream()
                    .map(nothing -> buyers.submit(() -> {
                        together.await();
                        return hold(somebody(), firm(CHAIR, 1));
                    }))
                    .toList();
            for (Future<HoldOutcome> answer : answers) {
                outcomes.add(answer.get());
            }
        }
        assertThat(outcomes).filteredOn(new Held(List.of())::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new SoldOut(List.of(new Missing(CHAIR, 1, 0)))::equals)
                .hasSize(49);
    }

    @Test
    void takesAllFromOneLocationIfOneHasItAllEvenALessPreferredOne() {
        count(CHAIR, LEIPZIG, 5);
        count(CHAIR, BREMEN, 5);
        count(LAMP, BREMEN, 5);
        Claimant buyer = somebody();
        hold(buyer, firm(CHAIR, 2), firm(LAMP, 1));
        stock.allocate(buyer);
        assertThat(stock.allocations(buyer))
                .containsExactly(new Allocation(CHAIR, BREMEN, 2), new Allocation(LAMP, BREMEN, 1));
    }

    @Test
    void prefersTheLocationThatIsAskedFirst() {
        count(CHAIR, LEIPZIG, 5);
        count(CHAIR, BREMEN, 5);
        Claimant buyer = holding(5);
        stock.allocate(buyer);
        assertThat(stock.allocations(buyer)).containsExactly(new Allocation(CHAIR, LEIPZIG, 5));
    }

    @Test
    void splitsOverLocationsWhatNoneHasAlone() {
        count(CHAIR, LEIPZIG, 2);
        count(CHAIR, BREMEN, 3);
        Claimant buyer = holding(4);
        stock.allocate(buyer);
        assertThat(stock.allocations(buyer))
                .containsExactlyInAnyOrder(new Allocation(CHAIR, LEIPZIG, 2), new Allocation(CHAIR, BREMEN, 2));
        assertThat(available(CHAIR)).isEqualTo(1);
    }

    @Test
    void allocatesOnceHoweverOftenItIsAsked() {
        count(CHAIR, LEIPZIG, 2);
        Claimant buyer = somebody();
        assertThat(hold(buyer, later(CHAIR, 5))).isEqualTo(new Held(List.of(new Amount(CHAIR, 3))));
        assertThat(stock.allocate(buyer)).containsExactly(new Amount(CHAIR, 3));
        assertThat(stock.allocate(buyer)).containsExactly(new Amount(CHAIR, 3));
        assertThat(stock.allocations(buyer)).containsExactly(new Allocation(CHAIR, LEIPZIG, 2));
        assertThat(stock.shortages(buyer)).containsExactly(new Amount(CHAIR, 3));
    }

    @Test
    void shipsOnceHoweverOftenItIsTold() {
        count(CHAIR, LEIPZIG, 5);
        Claimant buyer = holding(2);
        stock.allocate(buyer);
        UUID shipment = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            stock.ship(buyer, LEIPZIG, List.of(new Amount(CHAIR, 2)), shipment, Actor.WAREHOUSE);
        }
        assertThat(onHand(CHAIR)).isEqualTo(3);
        assertThat(stock.allocations(buyer)).isEmpty();
        assertThat(stock.movements(CHAIR, 10))
                .extracting(Movement::kind, Movement::effect, Movement::after)
                .containsExactly(
                        tuple(Movement.Kind.SHIPMENT, new Figures(-2, 0, -2), new Figures(3, 0, 0)),
                        tuple(Movement.Kind.ALLOCATION, new Figures(0, -2, 2), new Figures(5, 0, 2)),
                        tuple(Movement.Kind.HOLD, new Figures(0, 2, 0), new Figures(5, 2, 0)),
                        tuple(Movement.Kind.COUNT, new Figures(5, 0, 0), new Figures(5, 0, 0)));
    }

    @Test
    void shipsASkuThatStandsOnTwoLinesOfTheParcelWhole() {
        count(CHAIR, LEIPZIG, 5);
        Claimant buyer = holding(3);
        stock.allocate(buyer);
        stock.ship(
                buyer,
                LEIPZIG,
                List.of(new Amount(CHAIR, 2), new Amount(CHAIR, 1)),
                UUID.randomUUID(),
                Actor.WAREHOUSE);
        assertThat(onHand(CHAIR)).isEqualTo(2);
    }

    @Test
    void receivesADeliveryOnceHoweverOftenItIsTold() {
        UUID delivery = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            receive(delivery, BREMEN, new Amount(CHAIR, 4), new Amount(LAMP, 1));
        }
        receive(UUID.randomUUID(), BREMEN, new Amount(CHAIR, 4));
        assertThat(onHand(CHAIR)).isEqualTo(8);
        assertThat(onHand(LAMP)).isEqualTo(1);
    }

    @Test
    void receivesASkuThatStandsOnTwoLinesOfTheDeliveryWhole() {
        receive(UUID.randomUUID(), BREMEN, new Amount(CHAIR, 4), new Amount(CHAIR, 3));
        assertThat(onHand(CHAIR)).isEqualTo(7);
    }

    @Test
    void receivesADeliveryOnceThoughItIsToldByManyAtOnce() throws Exception {
        UUID delivery = UUID.randomUUID();
        CyclicBarrier together = new CyclicBarrier(8);
        try (ExecutorService messages = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> told = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                told.add(messages.submit(() -> {
                    together.await();
                    receive(delivery, BREMEN, new Amount(CHAIR, 4), new Amount(LAMP, 1));
                    return true;
                }));
            }
            for (Future<?> one : told) {
                one.get();
            }
        }
        assertThat(onHand(CHAIR)).isEqualTo(4);
    }

    @Test
    void servesThoseWhoWaitOldestFirstAndTellsThem() {
        Claimant first = waitingFor(3);
        Claimant second = waitingFor(2);
        Claimant unpaid = somebody();
        hold(unpaid, later(CHAIR, 1));
        receive(UUID.randomUUID(), LEIPZIG, new Amount(CHAIR, 4));

        assertThat(stock.allocations(first)).containsExactly(new Allocation(CHAIR, LEIPZIG, 3));
        assertThat(stock.allocations(second)).containsExactly(new Allocation(CHAIR, LEIPZIG, 1));
        assertThat(stock.shortages(second)).containsExactly(new Amount(CHAIR, 1));
        assertThat(stock.allocations(unpaid)).as("not confirmed, not served").isEmpty();
        await().until(() -> heard.contains(new ShortagesFilled(first)) && heard.contains(new ShortagesFilled(second)));

        receive(UUID.randomUUID(), BREMEN, new Amount(CHAIR, 4));
        assertThat(stock.shortages(second)).isEmpty();
        assertThat(available(CHAIR)).isEqualTo(3);
        stock.allocate(unpaid);
        assertThat(stock.allocations(unpaid)).containsExactly(new Allocation(CHAIR, BREMEN, 1));
    }

    @Test
    void servesThoseWhoWaitWithWhatAnotherGivesBack() {
        count(CHAIR, LEIPZIG, 2);
        Claimant rich = holding(2);
        stock.allocate(rich);
        Claimant waiting = waitingFor(2);
        stock.release(rich);
        assertThat(stock.allocations(waiting)).containsExactly(new Allocation(CHAIR, LEIPZIG, 2));
        assertThat(available(CHAIR)).isZero();
    }

    @Test
    void neverPromisesToANewcomerWhatSomebodyWaitsFor() {
        Claimant waiting = waitingFor(3);
        receive(UUID.randomUUID(), LEIPZIG, new Amount(CHAIR, 2));
        assertThat(hold(somebody(), firm(CHAIR, 1))).isInstanceOf(SoldOut.class);
        assertThat(stock.shortages(waiting)).containsExactly(new Amount(CHAIR, 1));
    }

    @Test
    void aCountBreaksTheLatestPromisesFirstUnpaidOnesBeforePaidOnes() {
        count(CHAIR, LEIPZIG, 6);
        Claimant early = holding(2);
        Claimant late = holding(2);
        Claimant unpaid = holding(2);
        stock.allocate(early);
        stock.allocate(late);
        heard.clear();

        count(CHAIR, LEIPZIG, 3);

        assertThat(stock.shortages(unpaid)).containsExactly(new Amount(CHAIR, 2));
        assertThat(stock.shortages(late)).containsExactly(new Amount(CHAIR, 1));
        assertThat(stock.allocations(late)).containsExactly(new Allocation(CHAIR, LEIPZIG, 1));
        assertThat(stock.shortages(early)).isEmpty();
        assertThat(onHand(CHAIR)).isEqualTo(3);
        await().until(() -> heard.contains(new PromisesBroken(late)) && heard.contains(new PromisesBroken(unpaid)));
        assertThat(heard).doesNotContain(new PromisesBroken(early));
    }

    @Test
    void aCountThatBreaksAPromiseIsMadeGoodFromAnotherLocationIfItCan() {
        count(CHAIR, LEIPZIG, 2);
        Claimant buyer = holding(2);
        stock.allocate(buyer);
        count(CHAIR, BREMEN, 5);
        count(CHAIR, LEIPZIG, 1);
        assertThat(stock.shortages(buyer)).isEmpty();
        assertThat(stock.allocations(buyer))
                .containsExactlyInAnyOrder(new Allocation(CHAIR, LEIPZIG, 1), new Allocation(CHAIR, BREMEN, 1));
    }

    @Test
    void aCountOfWhatIsKnownChangesNothing() {
        count(CHAIR, LEIPZIG, 2);
        count(CHAIR, LEIPZIG, 2);
        assertThat(stock.movements(CHAIR, 10)).hasSize(1);
    }

    @Test
    void whatShipsAlthoughACountDeniedItIsPostedAsFoundAndNoLongerWaitedFor() {
        count(CHAIR, LEIPZIG, 2);
        Claimant buyer = holding(2);
        stock.allocate(buyer);
        count(CHAIR, LEIPZIG, 0);
        assertThat(stock.shortages(buyer)).containsExactly(new Amount(CHAIR, 2));

        UUID shipment = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            stock.ship(buyer, LEIPZIG, List.of(new Amount(CHAIR, 2)), shipment, Actor.WAREHOUSE);
        }
        assertThat(stock.shortages(buyer)).isEmpty();
        assertThat(onHand(CHAIR)).isZero();
        assertThat(stock.movements(CHAIR, 10))
                .extracting(Movement::kind)
                .containsExactlyInAnyOrder(
                        Movement.Kind.FOUND,
                        Movement.Kind.SHIPMENT,
                        Movement.Kind.COUNT,
                        Movement.Kind.BROKEN,
                        Movement.Kind.ALLOCATION,
                        Movement.Kind.HOLD,
                        Movement.Kind.COUNT);
    }

    @Test
    void tellsWhenLessIsFree() {
        count(CHAIR, LEIPZIG, 2);
        Claimant buyer = holding(2);
        heard.clear();
        stock.allocate(buyer);
        await().untilAsserted(() -> assertThat(heard)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                StockFell.class, fell -> assertThat(fell.skus()).containsExactly(CHAIR))));
    }

    @Test
    void refusesAnUnknownLocationAndANegativeCountWithTheRemedy() {
        assertThatThrownBy(() -> count(CHAIR, new LocationId("atlantis"), 1))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("location");
                    assertThat(refusal.remedy()).contains("leipzig", "bremen");
                });
        assertThatThrownBy(() -> count(CHAIR, LEIPZIG, -1))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("onHand"));
        assertThatThrownBy(() -> receive(UUID.randomUUID(), new LocationId("atlantis"), new Amount(CHAIR, 1)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void countsWhatIsOrderedAndPromisedInAPosition() {
        count(CHAIR, LEIPZIG, 3);
        count(CHAIR, BREMEN, 1);
        stock.allocate(holding(1));
        holding(2);
        waitingFor(5);
        UUID line = UUID.randomUUID();
        stock.expect(List.of(new Expectation(line, CHAIR, BREMEN, 9, LocalDate.of(2026, 5, 1))));
        stock.expect(List.of(new Expectation(line, CHAIR, BREMEN, 7, LocalDate.of(2026, 5, 2))));

        StockPosition position = Optional.ofNullable(
                        stock.positions(Set.of(CHAIR, LAMP)).get(CHAIR))
                .orElseThrow();
        assertThat(position).isEqualTo(new StockPosition(CHAIR, 4, 2, 2, 4, 7));
        assertThat(position.position()).isEqualTo(4 - 2 - 2 - 4 + 7);

        stock.expect(List.of(new Expectation(line, CHAIR, BREMEN, 0, LocalDate.of(2026, 5, 2))));
        assertThat(stock.positions(Set.of(CHAIR)))
                .hasEntrySatisfying(CHAIR, now -> assertThat(now.onOrder()).isZero());
    }

    @Test
    void promisesAtOnceWhatIsThereAndNothingForWhatIsSoldOut() {
        count(CHAIR, LEIPZIG, 2);
        Schedule schedule = promises.schedule();
        assertThat(stock.readyDates(List.of(firm(CHAIR, 2), firm(CHAIR, 3), firm(LAMP, 1)), schedule))
                .isEqualTo(Map.of(
                        firm(CHAIR, 2),
                        Optional.of(schedule.soonest()),
                        firm(CHAIR, 3),
                        Optional.empty(),
                        firm(LAMP, 1),
                        Optional.empty()));
    }

    @Test
    void promisesABackorderBehindEverybodyWhoWaitsAlready() {
        LocalDate today = rooms.get(BusinessTime.class).today();
        stock.leadTime(Map.of(CHAIR, 6));
        waitingFor(3);
        stock.expect(List.of(
                new Expectation(UUID.randomUUID(), CHAIR, LEIPZIG, 4, today.plusDays(2)),
                new Expectation(UUID.randomUUID(), CHAIR, LEIPZIG, 2, today.plusDays(4))));

        Schedule schedule = promises.schedule();
        assertThat(ready(later(CHAIR, 1))).contains(schedule.usable(today.plusDays(2)));
        assertThat(ready(later(CHAIR, 2))).contains(schedule.usable(today.plusDays(4)));
        assertThat(ready(later(CHAIR, 4)))
                .as("more than comes: ordered today")
                .contains(schedule.usable(schedule.supplied(6)));
    }

    @Test
    void promisesWhatIsOverdueForTheNextDayAndWhatNobodyKnowsInTwoWeeks() {
        LocalDate today = rooms.get(BusinessTime.class).today();
        stock.expect(List.of(new Expectation(UUID.randomUUID(), CHAIR, LEIPZIG, 4, today.minusDays(9))));
        Schedule schedule = promises.schedule();
        assertThat(ready(later(CHAIR, 1))).contains(schedule.usable(today));
        assertThat(ready(later(LAMP, 1))).contains(schedule.usable(schedule.supplied(10)));
    }

    @Test
    void asksTheSameQueriesForAnyNumberOfSkus() {
        Schedule schedule = promises.schedule();
        int one = rooms.statementsOf(() -> stock.outlooks(Set.of(CHAIR), schedule));
        assertThat(rooms.statementsOf(() -> stock.outlooks(Set.of(CHAIR, LAMP), schedule)))
                .isEqualTo(one)
                .isEqualTo(3);
    }

    private Optional<LocalDate> ready(Demand demand) {
        return stock.readyDates(List.of(demand), promises.schedule()).getOrDefault(demand, Optional.empty());
    }
}
