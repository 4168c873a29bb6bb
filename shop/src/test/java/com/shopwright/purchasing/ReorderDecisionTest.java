package com.shopwright.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Money;
import com.shopwright.stock.LocationId;
import com.shopwright.stock.StockPosition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReorderDecisionTest {

    private static final SupplierId NORDHOLZ = new SupplierId("supplier-1");
    private static final SupplierId CLAYMOOR = new SupplierId("supplier-2");
    private static final LocationId LEIPZIG = new LocationId("leipzig");
    private static final LocationId VENLO = new LocationId("venlo");

    @Test
    void ordersUpToTheLevelOnceThePositionHasFallenToTheReorderPoint() {
        assertThat(quantities(item("A").level(3, 10).onHand(3))).containsExactly(Map.entry("A", 7));
        assertThat(quantities(item("A").level(3, 10).onHand(4))).isEmpty();
    }

    @Test
    void whatIsHeldOrAllocatedIsNotThereAnyMore() {
        assertThat(quantities(item("A").level(3, 10).onHand(9).held(2).allocated(5)))
                .containsExactly(Map.entry("A", 8));
    }

    @Test
    void openPurchaseOrdersAndDraftsCountAsOnOrder() {
        assertThat(quantities(item("A").level(3, 10).onHand(1).onOrder(9))).isEmpty();
        assertThat(quantities(item("A").level(3, 10).onHand(1).onOrder(2))).containsExactly(Map.entry("A", 7));
    }

    @Test
    void runningTwiceOrdersNothingTwice() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Item> items = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> randomItem(i, random))
                    .toList();
            Supplier supplier = supplier(NORDHOLZ, random.nextInt(30_000));
            Map<String, Integer> first = quantities(decide(items, supplier));
            List<Item> ordered = items.stream()
                    .map(item -> item.onOrder(item.onOrder + first.getOrDefault(item.sku, 0)))
                    .toList();
            assertThat(decide(ordered, supplier))
                    .as("seed %s, round %s: %s", seed, round, items)
                    .isEmpty();
        }
    }

    @Test
    void afterOrderingNothingIsBelowItsLevelAndEveryLineKeepsItsLotRules() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Item> items = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> randomItem(i, random))
                    .toList();
            List<Basket> baskets = decide(items, supplier(NORDHOLZ, random.nextInt(30_000)));
            for (Lot lot :
                    baskets.stream().flatMap(basket -> basket.lots().stream()).toList()) {
                Candidate candidate = lot.candidate();
                assertThat(lot.quantity())
                        .as("seed %s, round %s: %s", seed, round, lot)
                        .isGreaterThanOrEqualTo(candidate.term().moq())
                        .isGreaterThanOrEqualTo(candidate.missing());
                assertThat(lot.quantity() % candidate.term().pack())
                        .as("seed %s, round %s: %s", seed, round, lot)
                        .isZero();
            }
        }
    }

    @Test
    void theLeastQuantityAppliesToThePurchaseOrderAndNotToEachCustomersLine() {
        // three customers wait for two pieces each: one line of six, not three lines of the least quantity
        assertThat(quantities(item("A").shortage(6).moq(4))).containsExactly(Map.entry("A", 6));
        assertThat(quantities(item("A").shortage(1).moq(4))).containsExactly(Map.entry("A", 4));
    }

    @Test
    void roundsUpToWholePacksPastTheLevelIfNeedBe() {
        assertThat(quantities(item("A").level(3, 10).onHand(3).pack(6))).containsExactly(Map.entry("A", 12));
        assertThat(quantities(item("A").level(3, 10).onHand(3).moq(8).pack(6))).containsExactly(Map.entry("A", 12));
    }

    @Test
    void aShortageIsOrderedThoughNothingIsKeptInStock() {
        assertThat(quantities(item("A").level(0, 0).shortage(2))).containsExactly(Map.entry("A", 2));
        assertThat(quantities(item("A").level(0, 0))).isEmpty();
        assertThat(quantities(item("A").level(0, 0).onHand(1).held(1))).isEmpty();
    }

    @Test
    void aShortageThatIsOnItsWayIsNotOrderedAgain() {
        assertThat(quantities(item("A").level(0, 0).shortage(2).onOrder(2))).isEmpty();
        assertThat(quantities(item("A").level(0, 0).shortage(3).onOrder(2))).containsExactly(Map.entry("A", 1));
    }

    @Test
    void whatIsFreeElsewhereDoesNotHideAWaitingCustomer() {
        assertThat(quantities(item("A").level(3, 10).onHand(20).shortage(2))).containsExactly(Map.entry("A", 2));
    }

    @Test
    void ordersOncePerSupplierAndLocation() {
        List<Basket> baskets = decide(
                List.of(
                        item("A").level(3, 10),
                        item("B").level(3, 10),
                        item("C").level(3, 10).from(CLAYMOOR),
                        item("D").level(3, 10).at(VENLO)),
                supplier(NORDHOLZ, 0),
                supplier(CLAYMOOR, 0));
        assertThat(baskets)
                .extracting(basket -> basket.supplier().id() + " " + basket.deliverTo() + " "
                        + basket.lots().stream().map(lot -> lot.sku().value()).toList())
                .containsExactly("supplier-1 leipzig [A, B]", "supplier-1 venlo [D]", "supplier-2 leipzig [C]");
    }

    @Test
    void fillsUpToTheSuppliersMinimumWithWhatIsNearestToItsReorderPoint() {
        List<Item> items = List.of(
                item("DUE").level(3, 5).onHand(3).cost(1000),
                item("FAR").level(3, 20).onHand(15).cost(1000),
                item("NEAR").level(3, 20).onHand(5).cost(1000),
                item("FULL").level(3, 5).onHand(5).cost(1000));
        assertThat(quantities(decide(items, supplier(NORDHOLZ, 10_000))))
                .containsExactly(Map.entry("DUE", 2), Map.entry("NEAR", 15));
    }

    @Test
    void takesMorePacksWhereNothingElseFillsTheMinimum() {
        List<Item> items = List.of(item("A").level(3, 5).onHand(3).cost(1000).pack(2));
        assertThat(quantities(decide(items, supplier(NORDHOLZ, 7_000)))).containsExactly(Map.entry("A", 8));
    }

    @Test
    void aWaitingCustomerDoesNotWaitForTheMinimum() {
        List<Item> items = List.of(
                item("A").level(0, 0).shortage(1).cost(1000),
                item("B").level(3, 20).onHand(4).cost(1000));
        assertThat(quantities(decide(items, supplier(NORDHOLZ, 10_000)))).containsExactly(Map.entry("A", 1));
    }

    @Test
    void nothingIsOrderedOnlyToBeToppedUp() {
        assertThat(quantities(item("A").level(3, 20).onHand(4))).isEmpty();
    }

    @Test
    void goodsWithoutACostDoNotKeepItFillingForEver() {
        assertThat(quantities(decide(List.of(item("A").level(3, 10).cost(0)), supplier(NORDHOLZ, 10_000))))
                .containsExactly(Map.entry("A", 10));
    }

    @Test
    void anUnknownSupplierIsLeftOut() {
        assertThat(decide(List.of(item("A").level(3, 10).from(CLAYMOOR)), supplier(NORDHOLZ, 0)))
                .isEmpty();
    }

    @Test
    void theSlowestLineSetsTheLeadTimeAndTheValueAsksForApproval() {
        Basket basket = decide(
                        List.of(
                                item("A").level(3, 10).lead(4),
                                item("B").level(3, 10).lead(6)),
                        supplier(NORDHOLZ, 0))
                .getFirst();
        assertThat(basket.leadDays()).isEqualTo(6);
        assertThat(basket.total()).isEqualTo(euro(20_000));
        assertThat(basket.needsApproval()).isFalse();
        assertThat(decide(List.of(item("A").level(3, 10).cost(40_001)), supplier(NORDHOLZ, 0))
                        .getFirst()
                        .needsApproval())
                .isTrue();
    }

    private static Map<String, Integer> quantities(Item item) {
        return quantities(decide(List.of(item), supplier(NORDHOLZ, 0)));
    }

    private static Map<String, Integer> quantities(List<Basket> baskets) {
        return baskets.stream()
                .flatMap(basket -> basket.lots().stream())
                .collect(Collectors.toMap(lot -> lot.sku().value(), Lot::quantity));
    }

    private static List<Basket> decide(List<Item> items, Supplier... suppliers) {
        return ReorderDecision.decide(
                List.of(suppliers).stream().collect(Collectors.toMap(Supplier::id, Function.identity())),
                items.stream().map(Item::candidate).toList());
    }

    private static Supplier supplier(SupplierId id, long minimum) {
        return new Supplier(id, "Works " + id, "orders@example.com", euro(minimum), 4, euro(400_000));
    }

    private static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }

    private static Item randomItem(int i, Random random) {
        int point = random.nextInt(10);
        return item("SKU-" + i)
                .level(point, point + random.nextInt(20))
                .onHand(random.nextInt(30))
                .shortage(random.nextInt(4) == 0 ? random.nextInt(5) : 0)
                .onOrder(random.nextInt(3) == 0 ? random.nextInt(20) : 0)
                .cost(100 + random.nextInt(2000))
                .moq(1 + random.nextInt(8))
                .pack(1 + random.nextInt(6));
    }

    private static Item item(String sku) {
        return new Item(sku, NORDHOLZ, LEIPZIG, 0, 0, 0, 0, 0, 0, 0, 1000, 1, 1, 4);
    }

    private record Item(
            String sku,
            SupplierId supplier,
            LocationId location,
            int point,
            int upTo,
            int onHand,
            int held,
            int allocated,
            int shortage,
            int onOrder,
            long cost,
            int moq,
            int pack,
            int lead) {

        Item from(SupplierId id) {
            return new Item(
                    sku, id, location, point, upTo, onHand, held, allocated, shortage, onOrder, cost, moq, pack, lead);
        }

        Item at(LocationId id) {
            return new Item(
                    sku, supplier, id, point, upTo, onHand, held, allocated, shortage, onOrder, cost, moq, pack, lead);
        }

        Item level(int s, int big) {
            return new Item(
                    sku, supplier, location, s, big, onHand, held, allocated, shortage, onOrder, cost, moq, pack, lead);
        }

        Item onHand(int n) {
            return new Item(
                    sku, supplier, location, point, upTo, n, held, allocated, shortage, onOrder, cost, moq, pack, lead);
        }

        Item held(int n) {
            return new Item(
                    sku, supplier, location, point, upTo, onHand, n, allocated, shortage, onOrder, cost, moq, pack,
                    lead);
        }

        Item allocated(int n) {
            return new Item(
                    sku, supplier, location, point, upTo, onHand, held, n, shortage, onOrder, cost, moq, pack, lead);
        }

        Item shortage(int n) {
            return new Item(
                    sku, supplier, location, point, upTo, onHand, held, allocated, n, onOrder, cost, moq, pack, lead);
        }

        Item onOrder(int n) {
            return new Item(
                    sku, supplier, location, point, upTo, onHand, held, allocated, shortage, n, cost, moq, pack, lead);
        }

        Item cost(long n) {
            return new Item(
                    sku, supplier, location, point, upTo, onHand, held, allocated, shortage, onOrder, n, moq, pack,
                    lead);
        }

        Item moq(int n) {
            return new Item(
                    sku, supplier, location, point, upTo, onHand, held, allocated, shortage, onOrder, cost, n, pack,
                    lead);
        }

        Item pack(int n) {
            return new Item(
                    sku, supplier, location, point, upTo, onHand, held, allocated, shortage, onOrder, cost, moq, n,
                    lead);
        }

        Item lead(int n) {
            return new Item(
                    sku, supplier, location, point, upTo, onHand, held, allocated, shortage, onOrder, cost, moq, pack,
                    n);
        }

        Candidate candidate() {
            Sku named = new Sku(sku);
            return new Candidate(
                    new SupplyTerm(named, supplier, euro(cost), moq, pack, lead),
                    new ReorderLevel(named, point, upTo, location),
                    new StockPosition(named, onHand, held, allocated, shortage, onOrder));
        }
    }
}
