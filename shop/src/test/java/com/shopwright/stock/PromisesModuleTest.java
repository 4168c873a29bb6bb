package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.TestRooms;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Listener;
import com.shopwright.kernel.Transactions;
import com.shopwright.stock.HoldOutcome.Held;
import com.shopwright.stock.HoldOutcome.SoldOut;
import com.shopwright.stock.SellingPolicy.Backorder;
import com.shopwright.stock.SellingPolicy.Deny;
import com.shopwright.stock.SellingPolicy.MakeToOrder;
import com.shopwright.stock.SellingPolicy.PreOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromisesModuleTest {

    private static final Sku CHAIR = new Sku("CHAIR-OAK");
    private static final Sku TABLE = new Sku("TABLE");
    private static final Sku LEG = new Sku("LEG");
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final Working EVERY_DAY = new Working(EnumSet.allOf(DayOfWeek.class), Optional.empty(), List.of());

    private final Queue<PromisesMoved> heard = new ConcurrentLinkedQueue<>();
    private TestRooms rooms;
    private Stock stock;
    private Promises promises;

    @BeforeEach
    void open() {
        rooms = TestRooms.with(
                Map.of(),
                context -> context.registerBean("test.moved", Listener.class, () -> listener(heard)),
                "stock");
        stock = rooms.get(Stock.class);
        promises = rooms.get(Promises.class);
        stock.put(new Location(LEIPZIG, "Leipzig", 1));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aPolicyIsKeptAsItWasSetUntilItIsTakenBack() {
        List<SellingPolicy> policies = List.of(
                new Deny(),
                new Backorder(OptionalInt.empty()),
                new Backorder(OptionalInt.of(20)),
                new PreOrder(LocalDate.of(2026, 12, 12), OptionalInt.of(3)),
                new MakeToOrder(List.of(new Amount(LEG, 4), new Amount(CHAIR, 1)), 3, 90));
        for (SellingPolicy policy : policies) {
            promises.put(TABLE, policy);
            assertThat(promises.policies(Set.of(TABLE, LEG))).isEqualTo(Map.of(TABLE, policy));
        }
        promises.removePolicy(TABLE);
        assertThat(promises.policies(Set.of(TABLE))).isEmpty();
    }

    @Test
    void aTimetableIsKeptAsItWasSet() {
        assertThat(promises.timetable()).isEqualTo(Timetable.STANDARD);
        Timetable ours = new Timetable(
                new Working(
                        EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
                        Optional.of("de-sn"),
                        List.of(new Closure("Works holiday", LocalDate.of(2027, 8, 2), LocalDate.of(2027, 8, 15)))),
                EVERY_DAY,
                Working.MONDAY_TO_FRIDAY,
                LocalTime.of(11, 30),
                2,
                new Workshop(OptionalInt.of(960), 90));
        promises.put(ours);
        assertThat(promises.timetable()).isEqualTo(ours);
        promises.put(Timetable.STANDARD);
        assertThat(promises.timetable()).isEqualTo(Timetable.STANDARD);
    }

    @Test
    void whatMayNotBeOwedIsRefusedWhateverTheCatalogueSays() {
        promises.put(CHAIR, new Deny());
        assertThat(hold(new Demand(CHAIR, 1, true))).isInstanceOf(SoldOut.class);
        promises.put(CHAIR, new PreOrder(LocalDate.of(2099, 1, 1), OptionalInt.of(2)));
        assertThat(hold(new Demand(CHAIR, 2, false))).isEqualTo(new Held(List.of(new Amount(CHAIR, 2))));
        assertThat(hold(new Demand(CHAIR, 1, false))).isInstanceOf(SoldOut.class);
        promises.removePolicy(CHAIR);
        assertThat(hold(new Demand(CHAIR, 1, true))).isInstanceOf(Held.class);
    }

    @Test
    void demandsOfOneRequestAreLimitedTogetherAndSoAreRequestsOfOneBatch() {
        promises.put(CHAIR, new Backorder(OptionalInt.of(3)));
        stock.count(CHAIR, LEIPZIG, 1, Actor.OWNER);
        assertThat(hold(new Demand(CHAIR, 3, true), new Demand(CHAIR, 2, true))).isInstanceOf(SoldOut.class);
        List<HoldRequest> batch = List.of(request(3), request(1), request(1));
        assertThat(stock.hold(batch))
                .as("one from the shelf and two owed, one owed, and no more")
                .hasExactlyElementsOfTypes(Held.class, Held.class, SoldOut.class);
    }

    private static HoldRequest request(int chairs) {
        return new HoldRequest(somebody(), List.of(new Demand(CHAIR, chairs, true)));
    }

    /** Half of the SKUs stand on a shelf and half were never there, where there is no row of stock to lock. */
    @Test
    void aLimitHoldsForManyBuyersAtOnce() throws Exception {
        for (Sku sku : List.of(CHAIR, LEG)) {
            if (sku.equals(CHAIR)) {
                stock.count(CHAIR, LEIPZIG, 5, Actor.OWNER);
            }
            int there = sku.equals(CHAIR) ? 5 : 0;
            promises.put(sku, new Backorder(OptionalInt.of(7)));
            List<HoldOutcome> outcomes = atOnce(
                    40,
                    () -> stock.hold(List.of(new HoldRequest(somebody(), List.of(new Demand(sku, 1, true)))))
                            .getFirst());
            assertThat(outcomes.stream().filter(Held.class::isInstance)).hasSize(there + 7);
            assertThat(outcomes.stream().filter(SoldOut.class::isInstance)).hasSize(40 - there - 7);
            assertThat(owed(sku)).isEqualTo(7);
        }
    }

    @Test
    void whatIsGivenBackMakesRoomForOthers() {
        promises.put(CHAIR, new Backorder(OptionalInt.of(1)));
        Claimant first = somebody();
        assertThat(stock.hold(List.of(new HoldRequest(first, List.of(new Demand(CHAIR, 1, true)))))
                        .getFirst())
                .isInstanceOf(Held.class);
        assertThat(hold(new Demand(CHAIR, 1, true))).isInstanceOf(SoldOut.class);
        stock.release(first);
        assertThat(hold(new Demand(CHAIR, 1, true))).isInstanceOf(Held.class);
    }

    /** Ten minutes a piece, thirty a day, everybody works every day: three pieces a day. */
    @Test
    void manyAtOnceDoNotGetTheSameDayOfTheWorkshop() throws Exception {
        promises.put(new Timetable(
                EVERY_DAY, EVERY_DAY, EVERY_DAY, LocalTime.of(23, 59), 0, new Workshop(OptionalInt.of(30), 10)));
        LocalDate first = promises.schedule().soonest();
        List<Leaving> leaving = atOnce(20, () -> fixed(somebody(), 2, 10));
        assertThat(leaving.stream().map(Leaving::date).sorted())
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 20)
                        .mapToObj(i -> first.plusDays(i / 3 + 2))
                        .toList());
    }

    @Test
    void whoCancelsGivesBackTheRoomInTheWorkshop() {
        promises.put(new Timetable(
                EVERY_DAY, EVERY_DAY, EVERY_DAY, LocalTime.of(23, 59), 0, new Workshop(OptionalInt.of(30), 10)));
        LocalDate today = promises.schedule().soonest();
        Claimant big = somebody();
        assertThat(fixed(big, 0, 90).date()).isEqualTo(today.plusDays(2));
        Claimant next = somebody();
        assertThat(fixed(next, 0, 10).date()).isEqualTo(today.plusDays(3));
        assertThat(fixed(next, 0, 10).date())
                .as("fixed anew, its own room is not in its way")
                .isEqualTo(today.plusDays(3));
        stock.release(big);
        assertThat(promises.of(big)).isEmpty();
        assertThat(fixed(somebody(), 0, 10).date()).isEqualTo(today);
    }

    @Test
    void twoWhoWaitAreNotPromisedTheSameDelivery() {
        promises.put(new Timetable(
                EVERY_DAY, EVERY_DAY, EVERY_DAY, LocalTime.of(23, 59), 0, new Workshop(OptionalInt.empty(), 10)));
        LocalDate today = promises.schedule().soonest();
        stock.expect(List.of(
                new Expectation(UUID.randomUUID(), CHAIR, LEIPZIG, 1, today.plusDays(3)),
                new Expectation(UUID.randomUUID(), CHAIR, LEIPZIG, 1, today.plusDays(7))));
        List<Claimant> both = List.of(somebody(), somebody());
        Map<UUID, Leaving> fixed = rooms.get(Transactions.class).inOne(() -> {
            stock.hold(both.stream()
                    .map(one -> new HoldRequest(one, List.of(new Demand(CHAIR, 1, true))))
                    .toList());
            return promises.fix(both.stream()
                    .map(one -> new Commitment(one, one.value(), List.of(new Demand(CHAIR, 1, true)), 0, 0))
                    .toList());
        });
        assertThat(fixed.values().stream().map(Leaving::date))
                .containsExactlyInAnyOrder(today.plusDays(4), today.plusDays(8));
        Claimant late = both.stream()
                .max(java.util.Comparator.comparing(one -> Optional.ofNullable(fixed.get(one.value()))
                        .orElseThrow()
                        .date()))
                .orElseThrow();
        assertThat(promises.of(late))
                .hasEntrySatisfying(
                        late.value(),
                        leaving -> assertThat(leaving.because().getFirst()).startsWith("CHAIR-OAK comes with"));
    }

    @Test
    void whoWaitsHearsOfAnotherDayOnceForEachChange() {
        promises.put(new Timetable(
                EVERY_DAY, EVERY_DAY, EVERY_DAY, LocalTime.of(23, 59), 0, new Workshop(OptionalInt.of(30), 10)));
        LocalDate today = promises.schedule().soonest();
        UUID delivery = UUID.randomUUID();
        stock.expect(List.of(new Expectation(delivery, CHAIR, LEIPZIG, 1, today.plusDays(3))));
        Claimant waiting = somebody();
        Demand chair = new Demand(CHAIR, 1, true);
        rooms.get(Transactions.class).inOne(() -> {
            stock.hold(List.of(new HoldRequest(waiting, List.of(chair))));
            promises.fix(List.of(new Commitment(waiting, waiting.value(), List.of(chair), 2, 10)));
        });
        assertThat(leaves(waiting)).isEqualTo(today.plusDays(6));

        stock.expect(List.of(new Expectation(delivery, CHAIR, LEIPZIG, 1, today.plusDays(3))));
        stock.expect(List.of(new Expectation(delivery, CHAIR, LEIPZIG, 1, today.plusDays(8))));
        assertThat(leaves(waiting)).isEqualTo(today.plusDays(11));
        await("the one move is told, and the repetition was none")
                .untilAsserted(
                        () -> assertThat(heard).containsExactly(new PromisesMoved(waiting, List.of(waiting.value()))));
        assertThat(rooms.sql()
                        .sql("select day from stock.work")
                        .query(LocalDate.class)
                        .list())
                .as("its work moved along")
                .containsExactly(today.plusDays(9));
    }

    private LocalDate leaves(Claimant claimant) {
        return Optional.ofNullable(promises.of(claimant).get(claimant.value()))
                .orElseThrow()
                .date();
    }

    private static Listener<PromisesMoved> listener(Queue<PromisesMoved> heard) {
        return new Listener<>() {
            @Override
            public String name() {
                return "test.moved";
            }

            @Override
            public Class<PromisesMoved> event() {
                return PromisesMoved.class;
            }

            @Override
            public void on(PromisesMoved event) {
                heard.add(event);
            }
        };
    }

    private Leaving fixed(Claimant claimant, int makingDays, long minutes) {
        UUID line = claimant.value();
        return Optional.ofNullable(promises.fix(List.of(new Commitment(claimant, line, List.of(), makingDays, minutes)))
                        .get(line))
                .orElseThrow();
    }

    private HoldOutcome hold(Demand... demands) {
        return stock.hold(List.of(new HoldRequest(somebody(), List.of(demands))))
                .getFirst();
    }

    private static Claimant somebody() {
        return new Claimant(UUID.randomUUID());
    }

    private int owed(Sku sku) {
        return rooms.sql()
                .sql("select sum(quantity) from stock.shortage where sku = :sku")
                .param("sku", sku.value())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<T> done = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<T> one : all) {
                done.add(one.get());
            }
        }
        return done;
    }
}
