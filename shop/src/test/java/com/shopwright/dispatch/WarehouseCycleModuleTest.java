package com.shopwright.dispatch;

import static com.shopwright.testing.SmallShop.LEIPZIG;
import static com.shopwright.testing.SmallShop.MUG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.kernel.Actor;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderState;
import com.shopwright.orders.Orders;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.HookDoor;
import com.shopwright.testing.SmallShop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real warehouse over real HTTP, whose days last 200 ms. */
class WarehouseCycleModuleTest {
    private static final Duration DAY = Duration.ofMillis(200);

    @TempDir
    Path data;

    private HookDoor door;
    private Partners partners;
    private SmallShop shop;

    @BeforeEach
    void open() {
        door = new HookDoor((name, id, timestamp, signature, body) -> shop.get(WarehouseHook.class)
                .hear(id, timestamp, signature, body)
                .getStatusCode()
                .value());
        partners = Partners.start(
                Settings.in(data).only(EnumSet.of(Partner.WAREHOUSE)).day(DAY).shop(door.url()));
        shop = SmallShop.open(data, "shopwright.business-day=" + DAY.toMillis());
        shop.count(MUG, LEIPZIG, 5);
        knobs(Map.of("stepMs", 20));
    }

    @AfterEach
    void close() {
        shop.close();
        partners.close();
        door.close();
    }

    @Test
    void aPaidOrderIsPickedPackedReleasedShippedAndDelivered() {
        knobs(Map.of("duplicateWebhook", 1));
        Order order = shop.paidOrder(MUG, 2);
        awaitState(order, OrderState.DELIVERED);
        Shipment shipment = shipments(order).getFirst();
        assertThat(shipment.state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(shipment.carrier()).isPresent();
        assertThat(shipment.tracking()).isPresent();
        assertThat(shop.onHand(MUG)).isEqualTo(3);
    }

    @Test
    void lostMessagesAreAskedFor() {
        door.shut();
        Order order = shop.paidOrder(MUG, 2);
        await().until(() -> shipments(order).size() == 1);
        Shipment shipment = shipments(order).getFirst();
        await().until(() -> stateAtWarehouse(shipment).equals("packed"));
        assertThat(shipments(order).getFirst().state()).isEqualTo(ShipmentState.REQUESTED);

        ask();
        assertThat(shipments(order).getFirst().state()).isEqualTo(ShipmentState.PACKED);
        await().until(() -> stateAtWarehouse(shipment).equals("delivered"));
        ask();
        assertThat(shop.read(order.id()).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(shop.onHand(MUG)).isEqualTo(3);
    }

    @Test
    void whatTheWarehouseRefusesWaitsForAPerson() {
        knobs(Map.of("refuse", 1));
        Order order = shop.paidOrder(MUG, 2);
        awaitState(order, OrderState.PARKED);
        knobs(Map.of("refuse", 0));
        shop.get(Orders.class).approve(order.number(), Actor.OWNER);
        awaitState(order, OrderState.DELIVERED);
        assertThat(shipments(order))
                .extracting(Shipment::state)
                .containsExactly(ShipmentState.CANCELLED, ShipmentState.DELIVERED);
    }

    @Test
    void aCancelledOrderStopsAtTheWarehouse() {
        knobs(Map.of("stepMs", 60_000));
        Order order = shop.paidOrder(MUG, 2);
        await().until(() -> shipments(order).stream()
                .anyMatch(shipment -> shipment.warehouseOrder().isPresent()));
        shop.get(Orders.class).cancel(order.number(), Actor.OWNER, "changed their mind");
        await().until(() -> shipments(order).getFirst().state() == ShipmentState.CANCELLED);
        assertThat(stateAtWarehouse(shipments(order).getFirst())).isEqualTo("cancelled");
        assertThat(shop.read(order.id()).state()).isEqualTo(OrderState.CANCELLED);
    }

    private void ask() {
        shop.get(WarehouseSweep.class).askAboutSilentSince(Instant.now());
    }

    private void awaitState(Order order, OrderState state) {
        await("order that is " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> shop.read(order.id()).state() == state);
    }

    private List<Shipment> shipments(Order order) {
        return shop.get(Dispatch.class).of(order.id());
    }

    private void knobs(Map<String, Object> values) {
        warehouse().put("/v1/knobs", values).expect(200);
    }

    private String stateAtWarehouse(Shipment shipment) {
        return warehouse()
                .get("/v1/dispatch-orders?reference=" + shipment.id().value())
                .expect(200)
                .text("/items/0/state");
    }

    private ApiClient warehouse() {
        return new ApiClient(partners.address(Partner.WAREHOUSE))
                .with(
                        "Authorization",
                        "Bearer " + partners.link(Partner.WAREHOUSE).key());
    }
}
