package com.shopwright.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.TestRooms;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stock at several places: where promises are kept from, what moves between them, what is kept back. */
class PlacesModuleTest {
    private static final Sku CHAIR = new Sku("CHAIR");
    private static final Sku LAMP = new Sku("LAMP");
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final LocationId BREMEN = new LocationId("bremen");
    private static final LocalDate DUE = LocalDate.of(2026, 5, 1);

    private final TestRooms rooms = TestRooms.with(
            Map.of(),
            context -> context.registerBean("test.lastPlace", AllocationStrategy.class, LastPlace::new),
            "stock");
    private final Stock stock = rooms.get(Stock.class);
    private final Transfers transfers = rooms.get(Transfers.class);
    private final StockAudit audits = rooms.get(StockAudit.class);
    private final AllocationStrategies strategies = rooms.get(AllocationStrategies.class);

    /** A fourth way to choose, brought along by somebody else. */
    private static final class LastPlace implements AllocationStrategy {
        @Override
        public String name() {
            return "last-place";
        }

        @Override
        public String label() {
            return "Last place";
        }

        @Override
        public String explanation() {
            return "Takes everything from the place that is asked last.";
        }

        @Override
        public List<Allocation> pick(
                SortedMap<Sku, Integer> wanted, List<Source> sources, Optional<PostalArea> deliverTo) {
            return wanted.entrySet().stream()
                    .map(want -> new Allocation(
                            want.getKey(), sources.getLast().location().id(), want.getValue()))
                    .toList();
        }
    }

    @BeforeEach
    void places() {
        stock.put(new Location(LEIPZIG, "Leipzig", 1, Optional.of(new PostalArea("DE", "04109"))));
        stock.put(new Location(BREMEN, "Bremen", 2, Optional.of(new PostalArea("DE", "28195"))));
    }

    @AfterEach
    void booksAreInOrder() {
        new StockBooks(rooms.sql()).assertInOrder();
        assertThat(audits.audit().findings()).isEmpty();
        rooms.close();
    }

    private void count(Sku sku, LocationId location, int onHand) {
        stock.count(sku, location, onHand, Actor.OWNER);
    }

    private void receive(Sku sku, LocationId location, int quantity) {
        stock.receive(
                new Receipt(UUID.randomUUID(), location, List.of(new Amount(sku, quantity)), new Actor("supplier-1")));
    }

    private Claimant buy(Optional<PostalArea> deliverTo, Demand... demands) {
        Claimant claimant = new Claimant(UUID.randomUUID());
        assertThat(stock.hold(List.of(new HoldRequest(claimant, List.of(demands), deliverTo))))
                .hasOnlyElementsOfType(HoldOutcome.Held.class);
        stock.allocate(claimant);
        return claimant;
    }

    private Claimant buy(int chairs) {
        return buy(Optional.empty(), new Demand(CHAIR, chairs, false));
    }

    private int available() {
        return stock.available(Set.of(CHAIR)).getOrDefault(CHAIR, -1);
    }

    private Figures figures(LocationId location) {
        return stock.levels(Set.of(CHAIR)).stream()
                .filter(level -> level.location().equals(location))
                .map(level -> new Figures(level.onHand(), level.held(), level.allocated()))
                .findFirst()
                .orElse(Figures.NONE);
    }

    private static Transfer chairs(int quantity) {
        return new Transfer(UUID.randomUUID(), CHAIR, LEIPZIG, BREMEN, quantity, DUE);
    }

    // ---- strategies ----

    @Test
    void theOwnerChoosesHowPlacesAreChosen() {
        assertThat(strategies.chosen().name()).isEqualTo("fewest-shipments");
        assertThat(strategies.all())
                .extracting(AllocationStrategy::name)
                .containsExactlyInAnyOrder("fewest-shipments", "nearest", "oldest-stock", "last-place");
        strategies.choose("oldest-stock");
        assertThat(strategies.chosen().name()).isEqualTo("oldest-stock");
        assertThatThrownBy(() -> strategies.choose("dice")).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("strategy");
            assertThat(refusal.remedy()).contains("fewest-shipments", "nearest", "oldest-stock");
        });
    }

    @Test
    void theNearestPlaceServesTheBuyerEvenIfAnotherIsAskedFirst() {
        count(CHAIR, LEIPZIG, 5);
        count(CHAIR, BREMEN, 5);
        strategies.choose("nearest");
        Claimant hamburg = buy(Optional.of(new PostalArea("DE", "20095")), new Demand(CHAIR, 2, false));
        assertThat(stock.allocations(hamburg)).containsExactly(new Allocation(CHAIR, BREMEN, 2));
        Claimant dresden = buy(Optional.of(new PostalArea("DE", "01067")), new Demand(CHAIR, 2, false));
        assertThat(stock.allocations(dresden)).containsExactly(new Allocation(CHAIR, LEIPZIG, 2));
    }

    @Test
    void whoWaitsIsServedFromTheNearestPlaceToo() {
        strategies.choose("nearest");
        Claimant hamburg = new Claimant(UUID.randomUUID());
        assertThat(stock.hold(List.of(new HoldRequest(
                        hamburg, List.of(new Demand(CHAIR, 2, true)), Optional.of(new PostalArea("DE", "20095"))))))
                .containsExactly(new HoldOutcome.Held(List.of(new Amount(CHAIR, 2))));
        receive(CHAIR, LEIPZIG, 5);
        receive(CHAIR, BREMEN, 5);

        stock.allocate(hamburg);

        assertThat(stock.allocations(hamburg)).containsExactly(new Allocation(CHAIR, BREMEN, 2));
    }

    @Test
    void theOldestStockGoesFirstByTheLedgersReceipts() {
        receive(CHAIR, BREMEN, 2);
        receive(CHAIR, LEIPZIG, 3);
        receive(CHAIR, BREMEN, 4);
        strategies.choose("oldest-stock");
        assertThat(stock.allocations(buy(1))).containsExactly(new Allocation(CHAIR, BREMEN, 1));
        assertThat(stock.allocations(buy(2)))
                .as("the last of the first delivery, then the second delivery")
                .containsExactly(new Allocation(CHAIR, BREMEN, 1), new Allocation(CHAIR, LEIPZIG, 1));
        assertThat(stock.allocations(buy(3)))
                .containsExactly(new Allocation(CHAIR, BREMEN, 1), new Allocation(CHAIR, LEIPZIG, 2));
    }

    @Test
    void goodsDoNotBecomeYoungerByMoving() {
        stock.put(new Location(new LocationId("venlo"), "Venlo", 3));
        receive(CHAIR, LEIPZIG, 2);
        receive(CHAIR, new LocationId("venlo"), 2);
        Transfer transfer = chairs(2);
        transfers.send(transfer, Actor.OWNER);
        transfers.arrive(transfer.id(), 2, Actor.OWNER);
        strategies.choose("oldest-stock");
        assertThat(stock.allocations(buy(2))).containsExactly(new Allocation(CHAIR, BREMEN, 2));
    }

    @Test
    void aFourthStrategyIsABeanAndOneThatPicksTooLittleSellsNothing() {
        count(CHAIR, LEIPZIG, 5);
        count(CHAIR, BREMEN, 2);
        strategies.choose("last-place");
        assertThat(stock.allocations(buy(2))).containsExactly(new Allocation(CHAIR, BREMEN, 2));
        count(CHAIR, BREMEN, 3);
        assertThatThrownBy(() -> buy(2)).as("it picks two where one is free").hasMessageContaining("cannot be");
        assertThat(available()).isEqualTo(6);
    }

    // ---- transfers ----

    @Test
    void aTransferIsOutOfOnePlaceThenOnItsWayThenInTheOther() {
        count(CHAIR, LEIPZIG, 5);
        Transfer transfer = chairs(3);
        for (int i = 0; i < 2; i++) {
            assertThat(transfers.send(transfer, Actor.OWNER)).isEqualTo(new TransferOutcome.Sent());
        }
        assertThat(figures(LEIPZIG).onHand()).isEqualTo(2);
        assertThat(available()).isEqualTo(2);
        assertThat(transfers.inTransit()).extracting(InTransit::transfer).containsExactly(transfer);
        assertThat(stock.positions(Set.of(CHAIR)))
                .as("still counted as coming, so that nobody orders it again")
                .containsEntry(CHAIR, new StockPosition(CHAIR, 2, 0, 0, 0, 3));

        for (int i = 0; i < 2; i++) {
            assertThat(transfers.arrive(transfer.id(), 3, Actor.OWNER)).isEqualTo(new ArrivalOutcome.Arrived());
        }
        assertThat(figures(BREMEN).onHand()).isEqualTo(3);
        assertThat(transfers.inTransit()).isEmpty();
        assertThat(stock.positions(Set.of(CHAIR))).containsEntry(CHAIR, new StockPosition(CHAIR, 5, 0, 0, 0, 0));
    }

    @Test
    void aTransferNeverTakesWhatIsPromised() {
        count(CHAIR, LEIPZIG, 5);
        buy(3);
        assertThat(transfers.send(chairs(3), Actor.OWNER)).isEqualTo(new TransferOutcome.NotFree(2));
        assertThat(transfers.send(chairs(2), Actor.OWNER)).isEqualTo(new TransferOutcome.Sent());
        assertThat(figures(LEIPZIG)).isEqualTo(new Figures(3, 0, 3));
    }

    @Test
    void whatIsLostOnTheWayIsWrittenOffAndWhatArrivesServesThoseWhoWait() {
        count(CHAIR, LEIPZIG, 5);
        Transfer transfer = chairs(5);
        transfers.send(transfer, Actor.OWNER);
        Claimant waiting = buy(Optional.empty(), new Demand(CHAIR, 2, true));
        assertThat(transfers.arrive(transfer.id(), 6, Actor.OWNER)).isEqualTo(new ArrivalOutcome.MoreThanSent(5));
        assertThat(transfers.arrive(transfer.id(), 4, Actor.OWNER)).isEqualTo(new ArrivalOutcome.Arrived());
        assertThat(figures(BREMEN)).isEqualTo(new Figures(4, 0, 2));
        assertThat(stock.allocations(waiting)).containsExactly(new Allocation(CHAIR, BREMEN, 2));
        assertThat(stock.movements(CHAIR, 10))
                .filteredOn(movement -> movement.kind() == Movement.Kind.SCRAP)
                .extracting(Movement::note)
                .containsExactly(Optional.of("lost on the way"));
    }

    @Test
    void refusesTransfersThatCannotBe() {
        count(CHAIR, LEIPZIG, 5);
        assertThat(transfers.arrive(UUID.randomUUID(), 1, Actor.OWNER)).isEqualTo(new ArrivalOutcome.UnknownTransfer());
        assertThatThrownBy(() -> new Transfer(UUID.randomUUID(), CHAIR, LEIPZIG, LEIPZIG, 1, DUE))
                .isInstanceOf(InvalidInput.class);
        LocationId atlantis = new LocationId("atlantis");
        assertThatThrownBy(() ->
                        transfers.send(new Transfer(UUID.randomUUID(), CHAIR, LEIPZIG, atlantis, 1, DUE), Actor.OWNER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.remedy()).contains("leipzig", "bremen"));
        assertThat(figures(LEIPZIG).onHand()).isEqualTo(5);
    }

    // ---- scrap, returns, buffer ----

    @Test
    void scrapBreaksTheLatestPromisesAndHoldsBeforeAllocations() {
        count(CHAIR, LEIPZIG, 6);
        Claimant confirmedFirst = buy(2);
        Claimant confirmedLast = buy(2);
        Claimant unpaid = new Claimant(UUID.randomUUID());
        stock.hold(List.of(new HoldRequest(unpaid, List.of(new Demand(CHAIR, 1, false)))));
        UUID accident = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(stock.scrap(CHAIR, LEIPZIG, 3, Optional.empty(), accident, Actor.OWNER))
                    .isEqualTo(new ScrapOutcome.Scrapped());
        }
        assertThat(figures(LEIPZIG)).isEqualTo(new Figures(3, 0, 3));
        assertThat(stock.shortages(unpaid)).containsExactly(new Amount(CHAIR, 1));
        assertThat(stock.shortages(confirmedLast)).containsExactly(new Amount(CHAIR, 1));
        assertThat(stock.shortages(confirmedFirst)).isEmpty();
        assertThat(stock.scrap(CHAIR, LEIPZIG, 4, Optional.empty(), UUID.randomUUID(), Actor.OWNER))
                .isEqualTo(new ScrapOutcome.NotThere(3));
    }

    @Test
    void whatComesBackIsThereOnceAndServesThoseWhoWait() {
        Claimant waiting = buy(Optional.empty(), new Demand(CHAIR, 1, true));
        Receipt back = new Receipt(UUID.randomUUID(), LEIPZIG, List.of(new Amount(CHAIR, 2)), Actor.WAREHOUSE);
        stock.takeBack(back);
        stock.takeBack(back);
        assertThat(figures(LEIPZIG)).isEqualTo(new Figures(2, 0, 1));
        assertThat(stock.allocations(waiting)).containsExactly(new Allocation(CHAIR, LEIPZIG, 1));
    }

    @Test
    void theBufferIsNotSoldButKeepsAPromiseThatACountWouldBreak() {
        count(CHAIR, LEIPZIG, 3);
        count(CHAIR, BREMEN, 2);
        stock.put(CHAIR, new Threshold(2, OptionalInt.of(1)));
        assertThat(available()).isEqualTo(3);
        assertThat(stock.hold(List.of(
                        new HoldRequest(new Claimant(UUID.randomUUID()), List.of(new Demand(CHAIR, 4, false))))))
                .containsExactly(new HoldOutcome.SoldOut(List.of(new HoldOutcome.Missing(CHAIR, 4, 3))));
        Claimant buyer = buy(3);
        assertThat(available()).isZero();

        count(CHAIR, LEIPZIG, 1);
        assertThat(stock.shortages(buyer)).isEmpty();
        assertThat(stock.allocations(buyer))
                .containsExactly(new Allocation(CHAIR, BREMEN, 2), new Allocation(CHAIR, LEIPZIG, 1));
        assertThat(available()).isZero();
        assertThat(stock.thresholds(Set.of(CHAIR, LAMP)))
                .isEqualTo(Map.of(CHAIR, new Threshold(2, OptionalInt.of(1)), LAMP, Threshold.NONE));
    }

    @Test
    void whatLeavesFromAnotherPlaceThanPromisedLeavesThereAndFreesTheOther() {
        count(CHAIR, LEIPZIG, 5);
        count(CHAIR, BREMEN, 5);
        Claimant buyer = buy(2);
        stock.ship(buyer, BREMEN, List.of(new Amount(CHAIR, 2)), UUID.randomUUID(), Actor.WAREHOUSE);
        assertThat(figures(BREMEN)).isEqualTo(new Figures(3, 0, 0));
        assertThat(figures(LEIPZIG)).isEqualTo(new Figures(5, 0, 0));
    }

    @Test
    void refusesABufferBelowNothing() {
        assertThatThrownBy(() -> new Threshold(-1, OptionalInt.empty()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("buffer"));
    }
}
