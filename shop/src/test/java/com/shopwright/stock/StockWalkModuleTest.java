package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.TestRooms;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that can happen to stock, in any order: whatever happens, the books are in order. */
class StockWalkModuleTest {
    private static final List<Sku> SKUS = List.of(new Sku("A"), new Sku("B"), new Sku("C"));
    private static final List<LocationId> LOCATIONS = List.of(new LocationId("north"), new LocationId("south"));

    private final TestRooms rooms = TestRooms.of("stock");
    private final Stock stock = rooms.get(Stock.class);
    private final Transfers transfers = rooms.get(Transfers.class);
    private final StockAudit audits = rooms.get(StockAudit.class);
    private final StockBooks books = new StockBooks(rooms.sql());
    private final List<Claimant> claimants =
            IntStream.range(0, 12).mapToObj(i -> new Claimant(new UUID(7, i))).toList();

    @BeforeEach
    void places() {
        LOCATIONS.forEach(location -> stock.put(new Location(location, location.value(), LOCATIONS.indexOf(location))));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void keepsTheBooksInOrderAfterEveryStep() {
        Random random = Chance.random();
        Walker walker = new Walker(random);
        for (int i = 0; i < Chance.times(250, 10_000); i++) {
            String step = i + ": " + walker.step();
            try {
                books.assertInOrder();
            } catch (AssertionError broken) {
                throw new AssertionError("after step " + step + "\n" + broken.getMessage(), broken);
            }
        }
    }

    @Test
    void keepsTheBooksInOrderWhenManyWalkAtOnce() throws Exception {
        Random random = Chance.random();
        int walkers = 6;
        for (int round = 0; round < Chance.times(3, 50); round++) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> walks = new ArrayList<>();
                for (int i = 0; i < walkers; i++) {
                    Walker walker = new Walker(new Random(random.nextLong()));
                    walks.add(threads.submit(() -> {
                        for (int step = 0; step < 25; step++) {
                            walker.stepBlindly();
                        }
                    }));
                }
                for (Future<?> walk : walks) {
                    walk.get();
                }
            }
            books.assertInOrder();
            assertThat(audits.audit().findings()).isEmpty();
        }
    }

    @Test
    void theLastSharedPartGoesToOneOfAHundredBuyersOfTwoDesigns() throws Exception {
        Random random = Chance.random();
        Sku leg = new Sku("LEG");
        Sku oakSeat = new Sku("SEAT-OAK");
        Sku ashSeat = new Sku("SEAT-ASH");
        for (Sku seat : List.of(oakSeat, ashSeat)) {
            stock.count(seat, LOCATIONS.getFirst(), 100, Actor.OWNER);
        }
        stock.count(leg, LOCATIONS.getFirst(), 2, Actor.OWNER);
        stock.count(leg, LOCATIONS.getLast(), 1, Actor.OWNER);
        CyclicBarrier together = new CyclicBarrier(100);
        List<HoldOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HoldOutcome>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Sku seat = random.nextBoolean() ? oakSeat : ashSeat;
                // two lines of the order need legs: together the three that are left, in two places
                List<Demand> stool =
                        List.of(new Demand(leg, 2, false), new Demand(seat, 1, false), new Demand(leg, 1, false));
                answers.add(threads.submit(() -> {
                    together.await();
                    return stock.hold(List.of(new HoldRequest(new Claimant(UUID.randomUUID()), stool)))
                            .getFirst();
                }));
            }
            for (Future<HoldOutcome> answer : answers) {
                outcomes.add(answer.get());
            }
        }
        assertThat(outcomes).filteredOn(HoldOutcome.Held.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new HoldOutcome.SoldOut(List.of(new HoldOutcome.Missing(leg, 3, 0)))::equals)
                .hasSize(99);
        assertThat(stock.available(Set.of(oakSeat, ashSeat)).values()).containsExactlyInAnyOrder(100, 99);
        assertThat(audits.audit().findings()).isEmpty();
    }

    @Test
    void ofManyWhoWantMoreThanThereIsNobodyIsPromisedTwice() throws Exception {
        Random random = Chance.random();
        for (int round = 0; round < Chance.times(3, 40); round++) {
            SKUS.forEach(sku -> LOCATIONS.forEach(location -> stock.count(sku, location, 5, Actor.OWNER)));
            List<HoldOutcome> outcomes = new ArrayList<>();
            List<Claimant> buyers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<HoldOutcome>> answers = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    Claimant buyer = new Claimant(UUID.randomUUID());
                    buyers.add(buyer);
                    List<Demand> demands = demands(random, false);
                    answers.add(threads.submit(() ->
                            stock.hold(List.of(new HoldRequest(buyer, demands))).getFirst()));
                }
                for (Future<HoldOutcome> answer : answers) {
                    outcomes.add(answer.get());
                }
            }
            books.assertInOrder();
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(HoldOutcome.Held.class)
                    .hasAtLeastOneElementOfType(HoldOutcome.SoldOut.class);
            buyers.forEach(stock::release);
            assertThat(stock.available(Set.copyOf(SKUS)).values()).containsOnly(10);
        }
    }

    private static List<Demand> demands(Random random, boolean mayWait) {
        List<Demand> demands = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            demands.add(new Demand(pick(random, SKUS), random.nextInt(1, 4), mayWait && random.nextBoolean()));
        }
        return demands;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Amount> amounts(Random random) {
        return random.ints(random.nextInt(1, 4), 0, SKUS.size())
                .mapToObj(i -> new Amount(SKUS.get(i), random.nextInt(1, 6)))
                .toList();
    }

    /** Does one random thing after another. */
    private final class Walker {
        private final Random random;
        private final List<Receipt> received = new ArrayList<>();

        Walker(Random random) {
            this.random = random;
        }

        void stepBlindly() {
            Claimant claimant = pick(random, claimants);
            switch (random.nextInt(11)) {
                case 0 -> stock.hold(List.of(new HoldRequest(claimant, demands(random, true))));
                case 1 -> stock.allocate(claimant);
                case 2 -> stock.release(claimant);
                case 3 -> receive();
                case 4 -> ship(claimant);
                case 5 -> stock.allocate(some());
                case 6 -> stock.release(some());
                case 7 -> transfer();
                case 8 -> scrapOrTakeBack();
                case 9 -> stock.release(claimant, amounts(random), List.of(), Actor.OWNER);
                default -> stock.count(pick(random, SKUS), pick(random, LOCATIONS), random.nextInt(9), Actor.OWNER);
            }
        }

        String step() {
            Claimant claimant = pick(random, claimants);
            return switch (random.nextInt(8)) {
                case 0 -> hold();
                case 1 -> allocate(claimant);
                case 2 -> {
                    stock.release(claimant);
                    assertThat(stock.allocations(claimant)).isEmpty();
                    assertThat(stock.shortages(claimant)).isEmpty();
                    yield "release";
                }
                case 3 -> receive();
                case 4 -> ship(claimant);
                case 5 -> transfer();
                case 6 -> scrapOrTakeBack();
                default -> count();
            };
        }

        private List<Claimant> some() {
            List<Claimant> some = new ArrayList<>(claimants);
            Collections.shuffle(some, random);
            return some.subList(0, random.nextInt(1, 6));
        }

        /** Sends something, or says that something has arrived that anybody sent. */
        private String transfer() {
            List<InTransit> onTheirWay = transfers.inTransit();
            if (!onTheirWay.isEmpty() && random.nextBoolean()) {
                Transfer transfer = pick(random, onTheirWay).transfer();
                int arrived = random.nextInt(transfer.quantity() + 1);
                assertThat(transfers.arrive(transfer.id(), arrived, Actor.OWNER))
                        .isEqualTo(new ArrivalOutcome.Arrived());
                return arrived + " arrived of " + transfer;
            }
            LocationId from = pick(random, LOCATIONS);
            LocationId to = LOCATIONS.get(1 - LOCATIONS.indexOf(from));
            Transfer transfer = new Transfer(
                    UUID.randomUUID(), pick(random, SKUS), from, to, random.nextInt(1, 5), LocalDate.of(2026, 5, 1));
            return transfers.send(transfer, Actor.OWNER) + " " + transfer;
        }

        private String scrapOrTakeBack() {
            if (random.nextBoolean()) {
                Receipt back =
                        new Receipt(UUID.randomUUID(), pick(random, LOCATIONS), amounts(random), Actor.WAREHOUSE);
                stock.takeBack(back);
                return "take back " + back;
            }
            Sku sku = pick(random, SKUS);
            LocationId location = pick(random, LOCATIONS);
            int quantity = random.nextInt(1, 5);
            return "scrap " + quantity + " " + sku + " at " + location + " → "
                    + stock.scrap(sku, location, quantity, Optional.empty(), UUID.randomUUID(), Actor.OWNER);
        }

        /** A batch of requests by different claimants, each answered as the figures before it allow. */
        private String hold() {
            List<Claimant> some = new ArrayList<>(claimants);
            Collections.shuffle(some, random);
            List<HoldRequest> requests = some.subList(0, random.nextInt(1, 4)).stream()
                    .map(claimant -> new HoldRequest(claimant, demands(random, true)))
                    .toList();
            Map<Sku, Integer> free = new HashMap<>(stock.available(Set.copyOf(SKUS)));
            List<HoldOutcome> outcomes = stock.hold(requests);
            for (int i = 0; i < requests.size(); i++) {
                Map<Sku, Integer> wanted = new TreeMap<>();
                Map<Sku, Boolean> mayWait = new HashMap<>();
                for (Demand demand : requests.get(i).demands()) {
                    wanted.merge(demand.sku(), demand.quantity(), Integer::sum);
                    mayWait.merge(demand.sku(), demand.backorderable(), Boolean::logicalAnd);
                }
                boolean possible = wanted.entrySet().stream()
                        .allMatch(want -> mayWait.getOrDefault(want.getKey(), false)
                                || free.getOrDefault(want.getKey(), 0) >= want.getValue());
                assertThat(outcomes.get(i))
                        .as("%s with %s free", requests.get(i), free)
                        .isInstanceOf(possible ? HoldOutcome.Held.class : HoldOutcome.SoldOut.class);
                if (possible) {
                    wanted.forEach(
                            (sku, quantity) -> free.merge(sku, -quantity, (there, less) -> Math.max(0, there + less)));
                }
            }
            assertThat(stock.available(Set.copyOf(SKUS))).isEqualTo(free);
            return "hold " + requests + " → " + outcomes;
        }

        private String allocate(Claimant claimant) {
            List<Amount> open = stock.allocate(claimant);
            Map<Sku, Integer> has = allocated(claimant);
            assertThat(stock.allocate(claimant)).as("asked twice").isEqualTo(open);
            assertThat(allocated(claimant)).as("asked twice").isEqualTo(has);
            return "allocate → short of " + open;
        }

        private Map<Sku, Integer> allocated(Claimant claimant) {
            return stock.allocations(claimant).stream()
                    .collect(Collectors.toMap(Allocation::sku, Allocation::quantity, Integer::sum, TreeMap::new));
        }

        private String receive() {
            boolean again = !received.isEmpty() && random.nextInt(4) == 0;
            Receipt receipt = again
                    ? pick(random, received)
                    : new Receipt(UUID.randomUUID(), pick(random, LOCATIONS), amounts(random), Actor.OWNER);
            stock.receive(receipt);
            received.add(receipt);
            return (again ? "receive again " : "receive ") + receipt;
        }

        /** Mostly what is allocated; at times more, or from elsewhere: a warehouse ships what it has in its hands. */
        private String ship(Claimant claimant) {
            List<Allocation> has = stock.allocations(claimant);
            List<Amount> amounts;
            LocationId location;
            if (has.isEmpty() || random.nextInt(5) == 0) {
                location = pick(random, LOCATIONS);
                amounts = amounts(random);
            } else {
                Allocation one = pick(random, has);
                location = one.location();
                amounts = List.of(new Amount(one.sku(), random.nextInt(1, one.quantity() + 1)));
            }
            UUID shipment = UUID.randomUUID();
            stock.ship(claimant, location, amounts, shipment, Actor.WAREHOUSE);
            if (random.nextInt(3) == 0) {
                stock.ship(claimant, location, amounts, shipment, Actor.WAREHOUSE);
            }
            return "ship " + amounts + " from " + location;
        }

        private String count() {
            Sku sku = pick(random, SKUS);
            LocationId location = pick(random, LOCATIONS);
            int counted = random.nextInt(9);
            stock.count(sku, location, counted, Actor.OWNER);
            assertThat(stock.levels(Set.of(sku)))
                    .filteredOn(level -> level.location().equals(location))
                    .extracting(StockLevel::onHand)
                    .containsExactly(counted);
            return "count " + counted + " " + sku + " at " + location;
        }
    }
}
