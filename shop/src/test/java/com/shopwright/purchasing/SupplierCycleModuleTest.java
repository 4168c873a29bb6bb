package com.shopwright.purchasing;

import static com.shopwright.testing.SmallShop.CLOTH;
import static com.shopwright.testing.SmallShop.LEIPZIG;
import static com.shopwright.testing.SmallShop.MUG;
import static com.shopwright.testing.SmallShop.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.kernel.Actor;
import com.shopwright.orders.Order;
import com.shopwright.orders.Orders;
import com.shopwright.orders.Step;
import com.shopwright.orders.TimelineEntry;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.stock.Claimant;
import com.shopwright.stock.Stock;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.HookDoor;
import com.shopwright.testing.SmallShop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real supplier over real HTTP, whose days last 200 ms. */
class SupplierCycleModuleTest {
    private static final Duration DAY = Duration.ofMillis(200);
    private static final SupplierId NORDHOLZ = new SupplierId("supplier-1");

    @TempDir
    Path data;

    private HookDoor door;
    private Partners partners;
    private SmallShop shop;
    private Purchasing purchasing;

    @BeforeEach
    void open() {
        door = new HookDoor((name, id, timestamp, signature, body) -> shop.get(SupplierHook.class)
                .hear(name.replace("suppliers/", ""), id, timestamp, signature, body)
                .getStatusCode()
                .value());
        partners = Partners.start(
                Settings.in(data).only(EnumSet.of(Partner.SUPPLIER_1)).day(DAY).shop(door.url()));
        shop = SmallShop.open(data, "shopwright.business-day=" + DAY.toMillis());
        purchasing = shop.get(Purchasing.class);
        purchasing.put(new Supplier(NORDHOLZ, "Nordholz Works", "orders@example.com", euro(0), 4, euro(100_000)));
        purchasing.putTerms(List.of(
                new SupplyTerm(MUG, NORDHOLZ, euro(100), 1, 1, 2),
                new SupplyTerm(CLOTH, NORDHOLZ, euro(100), 1, 1, 2)));
        purchasing.putLevels(List.of(new ReorderLevel(MUG, 3, 10, LEIPZIG), new ReorderLevel(CLOTH, 0, 0, LEIPZIG)));
        knobs(Map.of("confirmAfterMs", 20));
    }

    @AfterEach
    void close() {
        shop.close();
        partners.close();
        door.close();
    }

    @Test
    void whatFellIsOrderedConfirmedDeliveredAndReceived() {
        shop.count(MUG, LEIPZIG, 2);
        PurchaseOrder received = awaitState(PurchaseOrderState.RECEIVED);
        assertThat(received.supplierOrder()).isPresent();
        assertThat(received.sentAt()).isPresent();
        assertThat(shop.onHand(MUG)).isEqualTo(10);
        assertThat(purchaseOrders()).hasSize(1);
    }

    @Test
    void messagesSentTwiceRaiseStockOnce() {
        knobs(Map.of("duplicateWebhook", 1));
        shop.count(MUG, LEIPZIG, 2);
        awaitState(PurchaseOrderState.RECEIVED);
        purchasing.review();
        assertThat(shop.onHand(MUG)).isEqualTo(10);
        assertThat(purchaseOrders()).hasSize(1);
    }

    @Test
    void aCustomerWhoWaitsReadsHowItGoesAndIsServed() {
        Order order = shop.paidOrder(CLOTH, 2);
        await().until(() -> steps(order).contains(Step.GOODS_ARRIVED));
        assertThat(steps(order))
                .containsSubsequence(Step.SUPPLIER_ORDERED, Step.SUPPLIER_CONFIRMED, Step.GOODS_ARRIVED);
        TimelineEntry confirmed = shop.get(Orders.class).timeline(order.id()).stream()
                .filter(entry -> entry.step() == Step.SUPPLIER_CONFIRMED)
                .findFirst()
                .orElseThrow();
        assertThat(confirmed.actor()).isEqualTo(new Actor("supplier-1"));
        assertThat(confirmed.took()).isPresent();
        assertThat(confirmed.detail().orElseThrow()).contains("2 × A cloth").contains("expected");
        assertThat(shop.get(Stock.class).shortages(new Claimant(order.id().value())))
                .isEmpty();
    }

    @Test
    void lostMessagesAreAskedFor() {
        door.shut();
        shop.count(MUG, LEIPZIG, 2);
        PurchaseOrder sent = awaitState(PurchaseOrderState.SENT);
        await().until(() -> stateAtSupplier(sent).equals("delivered"));
        assertThat(shop.onHand(MUG)).isEqualTo(2);

        shop.get(SupplierSweep.class).askAboutSilentSince(Instant.now());
        assertThat(find(sent).state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(shop.onHand(MUG)).isEqualTo(10);

        door.reopen();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shop.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                                .sql("select count(*) from kernel.message where link = 'supplier-1'")
                                .query(Integer.class)
                                .single()
                        >= 3);
        assertThat(shop.onHand(MUG))
                .as("once the late messages are here as well")
                .isEqualTo(10);
    }

    @Test
    void whatASupplierStillOwesAfterItsDeliveryIsOrderedAnew() {
        knobs(Map.of("short", 1));
        shop.count(MUG, LEIPZIG, 2);
        PurchaseOrder order = awaitState(PurchaseOrderState.PARTLY_RECEIVED);
        assertThat(shop.onHand(MUG)).isEqualTo(6);
        purchasing.review();
        assertThat(purchaseOrders()).as("the rest is still on order").hasSize(1);

        knobs(Map.of("short", 0));
        shop.get(SupplierSweep.class).askAboutSilentSince(Instant.now());
        assertThat(find(order).state()).isEqualTo(PurchaseOrderState.RECEIVED);
        assertThat(find(order).attention().orElseThrow()).contains("delivered less");
        shop.count(MUG, LEIPZIG, 3);
        await().until(() -> shop.onHand(MUG) == 10);
        assertThat(purchaseOrders()).hasSize(2);
    }

    @Test
    void afterARefusalTheSupplierIsAskedAgainOnAnotherDay() {
        knobs(Map.of("refuse", 1));
        shop.count(MUG, LEIPZIG, 2);
        PurchaseOrder refused = awaitState(PurchaseOrderState.REFUSED);
        knobs(Map.of("refuse", 0));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            purchasing.review();
            return shop.onHand(MUG) == 10;
        });
        assertThat(find(refused).state()).isEqualTo(PurchaseOrderState.REFUSED);
        assertThat(shop.get(Stock.class).positions(Set.of(MUG)).get(MUG))
                .isNotNull()
                .satisfies(position -> assertThat(position.onOrder()).isZero());
    }

    @Test
    void aPersonCancelsAtTheSupplierToo() {
        knobs(Map.of("confirmAfterMs", 60_000));
        shop.count(MUG, LEIPZIG, 2);
        PurchaseOrder sent = awaitState(PurchaseOrderState.SENT);
        assertThat(purchasing.cancel(sent.id(), Actor.OWNER))
                .isEqualTo(new PurchaseOutcome.Done(PurchaseOrderState.CANCELLED));
        assertThat(stateAtSupplier(sent)).isEqualTo("cancelled");
    }

    @Test
    void whatHasArrivedCannotBeCancelled() {
        shop.count(MUG, LEIPZIG, 2);
        PurchaseOrder received = awaitState(PurchaseOrderState.RECEIVED);
        assertThat(purchasing.cancel(received.id(), Actor.OWNER)).isInstanceOf(PurchaseOutcome.NotPossible.class);
    }

    private void knobs(Map<String, Object> values) {
        supplier().put("/v1/knobs", values).expect(200);
    }

    private ApiClient supplier() {
        return new ApiClient(partners.address(Partner.SUPPLIER_1))
                .with(
                        "Authorization",
                        "Bearer " + partners.link(Partner.SUPPLIER_1).key());
    }

    private String stateAtSupplier(PurchaseOrder order) {
        return supplier()
                .get("/v1/orders?reference=" + order.number())
                .expect(200)
                .text("/items/0/state");
    }

    private PurchaseOrder awaitState(PurchaseOrderState state) {
        return await("a purchase order that is " + state)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> purchaseOrders().stream()
                                .filter(order -> order.state() == state)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private PurchaseOrder find(PurchaseOrder order) {
        return purchasing.find(order.id()).orElseThrow();
    }

    private List<PurchaseOrder> purchaseOrders() {
        return purchasing
                .purchaseOrders(new PurchaseOrderFilter(Optional.empty(), Set.of(), Optional.empty(), 100))
                .items();
    }

    private List<Step> steps(Order order) {
        return shop.get(Orders.class).timeline(order.id()).stream()
                .map(TimelineEntry::step)
                .toList();
    }
}
