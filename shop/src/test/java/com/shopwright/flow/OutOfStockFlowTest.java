package com.shopwright.flow;

import static com.shopwright.flow.Scene.nodes;
import static com.shopwright.flow.Scene.soon;
import static com.shopwright.flow.Scene.steps;
import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is not on the shelf is either promised for later and bought at once, or refused. */
class OutOfStockFlowTest {
    private static final String BACKORDERED = "LW-TRC-ASH";
    private static final String STOCKED = "LW-SBN-120";
    private static final String GONE = "LW-BTP-FOR";

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();

    @Test
    void aBackorderIsBoughtAtOnceAllocatedOnReceiptAndShipped() {
        assertThat(scene.stock(BACKORDERED, "onHand")).isZero();
        int known = scene.purchaseOrders(BACKORDERED).size();

        Reply placed =
                buyer.orderByCard(buyer.cart(BACKORDERED, 1), BankClient.GOOD).expect(201);
        assertThat(placed.text("/state")).isEqualTo("CONFIRMED");
        soon("the supplier's order")
                .until(() -> scene.purchaseOrders(BACKORDERED).size() == known + 1);
        JsonNode bought = scene.purchaseOrders(BACKORDERED).getFirst();
        assertThat(nodes(bought.get("lines"))).anySatisfy(line -> {
            assertThat(line.get("sku").asString()).isEqualTo(BACKORDERED);
            assertThat(line.get("quantity").asInt()).isEqualTo(1);
        });

        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(steps(delivered))
                .containsSubsequence("BACKORDERED", "SUPPLIER_ORDERED", "SUPPLIER_CONFIRMED", "GOODS_ARRIVED")
                .containsSubsequence("GOODS_ARRIVED", "PICKED", "PACKED", "SHIPPED", "DELIVERED");
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
        assertThat(scene.stock(BACKORDERED, "allocated")).isZero();
        assertThat(scene.mails(placed)).contains("A part of order " + placed.text("/number") + " comes a little later");
    }

    @Test
    void aBackorderIsPromisedForLaterThanWhatIsInStock() {
        LocalDate later = promised(BACKORDERED);
        assertThat(later).isAfter(promised(STOCKED));
    }

    @Test
    void aPartInStockIsNotKeptBackByTheBackorder() {
        String cart = buyer.cart(STOCKED, 1);
        buyer.add(cart, BACKORDERED, 1).expect(200);
        Reply placed = buyer.orderByCard(cart, BankClient.GOOD).expect(201);
        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(delivered.at("/shipments").size()).isEqualTo(2);
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    @Test
    void whatMayNotBeBackorderedIsRefused() {
        String cart = buyer.cart();
        Reply added = buyer.add(cart, GONE, 1).expect(200);
        buyer.checkOut(cart, "DE").expect(200);
        assertThat(added.at("/lines/0/promise").isNull()).isTrue();
        Reply refused = buyer.orderByCard(cart, BankClient.GOOD).expect(409);
        assertThat(refused.problem()).isEqualTo("sold-out");
        assertThat(refused.text("/lines/0/sku")).isEqualTo(GONE);
        assertThat(refused.at("/lines/0/requested").asInt()).isEqualTo(1);
        assertThat(refused.at("/lines/0/available").asInt()).isZero();
        assertThat(scene.purchaseOrders(GONE)).isEmpty();
    }

    @Test
    void anOrderFromTwoWarehousesArrivesInTwoParcelsAndIsPaidOnce() {
        scene.count("LW-STC-NAT", "leipzig", 2);
        scene.count("LW-STC-NAT", "venlo", 2);
        Reply placed =
                buyer.orderByCard(buyer.cart("LW-STC-NAT", 3), BankClient.GOOD).expect(201);
        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(delivered.at("/shipments").size()).isEqualTo(2);
        assertThat(List.of(delivered.text("/shipments/0/tracking"), delivered.text("/shipments/1/tracking")))
                .doesNotHaveDuplicates();
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
    }

    private LocalDate promised(String sku) {
        String cart = buyer.cart();
        buyer.add(cart, sku, 1).expect(200);
        Reply ready = buyer.checkOut(cart, "DE").expect(200);
        return LocalDate.parse(ready.text("/lines/0/promise/latest"));
    }
}
