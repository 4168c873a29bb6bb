package com.shopwright.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.dispatch.Dispatch;
import com.shopwright.dispatch.Shipment;
import com.shopwright.orders.OrderNumber;
import com.shopwright.orders.Orders;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simple shop: the owner sees the money come and hands the parcel over. */
class SimpleOfficeFlowTest {

    private final RunningShop shop = RunningShop.simple();
    private final Buyer buyer = shop.buyer();
    private final StaffBrowser staff = StaffBrowser.signedIn(shop.url(), RunningShop.OWNER_PASSWORD);

    @Test
    void ordersGoFromMoneyToDoorByHand() {
        Reply placed = buyer.orderBy(buyer.cart("LW-BOK-CARE", 1), "transfer").expect(201);
        String page = "/office/orders/" + placed.text("/number");

        staff.post(page + "/money-received", Map.of());
        Shipment shipment = shipmentOf(placed);
        assertThat(staff.get("/office").body()).contains("Parcels to hand over");
        assertThat(staff.get(page).body()).contains("Handed to", "Tracking number");

        assertThat(staff.post("/office/shipments/" + shipment.id().value() + "/hand-over", Map.of("carrier", " "))
                        .body())
                .contains("Say who takes the parcel");
        assertThat(staff.post(
                                "/office/shipments/" + shipment.id().value() + "/hand-over",
                                Map.of("carrier", "DHL", "tracking", "00340434161094"))
                        .body())
                .contains("Handed over. The buyer gets a mail.", "00340434161094");
        buyer.awaitState(placed, "SHIPPED");

        assertThat(staff.post("/office/shipments/" + shipment.id().value() + "/delivered", Map.of())
                        .body())
                .contains("Marked as delivered.");
        buyer.awaitState(placed, "DELIVERED");
    }

    @Test
    void saysWhyAParcelCannotLeaveTwice() {
        Reply placed = buyer.orderBy(buyer.cart("LW-BOK-CARE", 1), "cash").expect(201);
        String handOver = "/office/shipments/" + shipmentOf(placed).id().value() + "/hand-over";
        staff.post(handOver, Map.of("carrier", "picked up"));
        buyer.awaitState(placed, "SHIPPED");
        String delivered = handOver.replace("hand-over", "delivered");
        staff.post(delivered, Map.of());

        assertThat(staff.post(handOver, Map.of("carrier", "DHL")).body())
                .contains("Nothing was changed: this parcel is");
    }

    @Test
    void showsNothingOfSuppliers() {
        assertThat(staff.get("/office").body()).doesNotContain("/office/purchase-orders");
    }

    private Shipment shipmentOf(Reply placed) {
        var id = shop.face(Orders.class)
                .find(OrderNumber.parse(placed.text("/number")))
                .orElseThrow()
                .id();
        List<Shipment> shipments = await().atMost(Duration.ofSeconds(20))
                .until(() -> shop.face(Dispatch.class).of(id), found -> !found.isEmpty());
        return shipments.getFirst();
    }
}
