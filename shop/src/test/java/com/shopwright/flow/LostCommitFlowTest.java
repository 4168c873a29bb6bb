package com.shopwright.flow;

import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.database.TestDatabase;
import com.shopwright.kernel.ShopMode;
import com.shopwright.stock.StockAudit;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.DatabaseProxy;
import com.shopwright.testing.DatabaseProxy.Loss;
import com.shopwright.testing.Reply;
import com.shopwright.testing.RunningShop;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The database carries a commit out, but the shop never hears of it. Whoever asked says the same again and gets what there is: one
 * order, one hold, one payment, one parcel, one movement of stock.
 */
class LostCommitFlowTest {
    private static final String SKU = "LW-TDP-INK";
    private static final int PLENTY = 200;

    private static final String DATABASE = TestDatabase.migrated().url();
    private static final int SERVER =
            URI.create(DATABASE.substring("jdbc:".length())).getPort();

    private final DatabaseProxy wire = Open.WIRE;
    private final Scene scene = Open.SCENE;
    private final Buyer buyer = scene.buyer();

    /** One shop for all stories, behind the wire. */
    private static final class Open {
        private static final DatabaseProxy WIRE = DatabaseProxy.to(SERVER);
        private static final Scene SCENE = new Scene(RunningShop.start(
                ShopMode.FULL,
                "shopwright.database.url=" + DATABASE.replace(":" + SERVER + "/", ":" + WIRE.port() + "/")));

        static {
            SCENE.count(SKU, "leipzig", PLENTY);
        }
    }

    @AfterAll
    static void close() {
        Open.SCENE.shop().close();
        Open.WIRE.close();
    }

    @AfterEach
    void theBooksAreInOrder() {
        assertThat(scene.shop().face(StockAudit.class).audit().findings()).isEmpty();
        Scene.soon("every sale to be booked")
                .untilAsserted(
                        () -> assertThat(number("select coalesce(sum(deposits + receivable), 0) from payments.posting"))
                                .isZero());
    }

    @Test
    void anOrderWhosePlacingWasNotHeardOfIsThereOnce() {
        Object body = Buyer.byCard(scene.bank().token(BankClient.GOOD));
        String cart = buyer.cart(SKU, 1);
        String key = Buyer.newKey();
        Loss loss = wire.loseCommitOf("insert into orders.orders");

        Reply first = buyer.order(cart, key, body);
        assertThat(first.status()).as("placed, or come again: " + first).isIn(201, 503);
        assertThat(loss.happened()).isTrue();
        deliveredOnce(cart, sayUntilPlaced(cart, key, body));
    }

    @Test
    void ordersWhoseBatchWasNotHeardOfAreThereOnceEach() {
        Object body = Buyer.byCard(scene.bank().token(BankClient.GOOD));
        Map<String, String> keys = Stream.generate(() -> buyer.cart(SKU, 1))
                .limit(8)
                .collect(Collectors.toMap(cart -> cart, cart -> Buyer.newKey()));
        Loss loss = wire.loseCommitOf("insert into orders.orders");

        List<Reply> placed = AtOnce.all(
                List.copyOf(keys.keySet()), cart -> sayUntilPlaced(cart, String.valueOf(keys.get(cart)), body));
        assertThat(loss.happened()).isTrue();
        assertThat(placed).extracting(reply -> reply.text("/number")).doesNotHaveDuplicates();
        List<String> carts = List.copyOf(keys.keySet());
        for (int i = 0; i < carts.size(); i++) {
            deliveredOnce(carts.get(i), placed.get(i));
        }
    }

    /** Each commit after the order is placed, on its whole way: what the bank said, allocation, shipment, capture, departure. */
    @Test
    void tasksWhoseCommitsWereNotHeardOfHaveTheirEffectOnce() {
        List<Loss> losses = Stream.of(
                        "update payments.payment",
                        "insert into stock.allocation",
                        "insert into dispatch.shipment",
                        "insert into payments.operation",
                        "insert into payments.posting",
                        "delete from stock.allocation")
                .map(wire::loseCommitOf)
                .toList();
        String cart = buyer.cart(SKU, 2);
        Object body = Buyer.byCard(scene.bank().token(BankClient.GOOD));
        deliveredOnce(cart, sayUntilPlaced(cart, Buyer.newKey(), body));
        Scene.soon("all answers to be lost")
                .untilAsserted(() -> assertThat(losses).allMatch(Loss::happened));
    }

    @Test
    void stockMovesOnceThoughTheAnswerWasLost() {
        Map<String, Map<String, Object>> calls = Map.of(
                "scraps", Map.of("location", "leipzig", "reason", "dropped"),
                "returns", Map.of("location", "leipzig"),
                "transfers", Map.of("from", "leipzig", "to", "venlo", "due", "2099-01-01"));
        calls.forEach((call, where) -> {
            Map<String, Object> body = new HashMap<>(where);
            body.put("id", UUID.randomUUID().toString());
            body.put("quantity", 3);
            int before = scene.stock(SKU, "onHand");
            long entries = number("select count(*) from stock.movement where sku = '" + SKU + "'");
            Loss loss = wire.loseCommitOf("insert into stock.movement");
            Reply first = scene.shop().owner().post("/api/v1/admin/stock/" + SKU + "/" + call, body);
            assertThat(first.status()).as(first.toString()).isEqualTo(503);
            assertThat(loss.happened()).as(call).isTrue();
            scene.shop()
                    .owner()
                    .post("/api/v1/admin/stock/" + SKU + "/" + call, body)
                    .expect(200);
            scene.shop()
                    .owner()
                    .post("/api/v1/admin/stock/" + SKU + "/" + call, body)
                    .expect(200);

            assertThat(scene.stock(SKU, "onHand")).as(call).isEqualTo(before + (call.equals("returns") ? 3 : -3));
            assertThat(number("select count(*) from stock.movement where sku = '" + SKU + "'"))
                    .as(call)
                    .isEqualTo(entries + 1);
        });
    }

    private Reply sayUntilPlaced(String cart, String key, Object body) {
        return Scene.soon("an answer to " + cart)
                .until(
                        () -> Optional.of(buyer.order(cart, key, body)),
                        reply -> reply.filter(said -> said.status() == 201).isPresent())
                .orElseThrow();
    }

    private void deliveredOnce(String cart, Reply placed) {
        Reply order = buyer.awaitState(placed, "DELIVERED");
        assertThat(order.at("/payments").size()).isEqualTo(1);
        assertThat(order.at("/shipments").size()).isEqualTo(1);
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
        assertThat(Scene.steps(order))
                .containsOnlyOnce("PLACED", "STOCK_HELD", "PAYMENT_AUTHORISED", "CONFIRMED", "SHIPPED", "DELIVERED");
        assertThat(number("select count(*) from orders.orders where id = '" + cart + "'"))
                .isEqualTo(1);
        for (String kind : List.of("HOLD", "ALLOCATION")) {
            assertThat(number("select count(*) from stock.movement where kind = '" + kind + "' and reference = '" + cart
                            + "'"))
                    .as(kind)
                    .isEqualTo(1);
        }
        assertThat(number("""
                select count(*)
                from stock.movement m
                join dispatch.shipment s on s.shop_id = m.shop_id and s.id = m.reference
                where m.kind = 'SHIPMENT'
                  and s.order_id = '%s'
                """.formatted(cart))).isEqualTo(1);
    }

    private long number(String question) {
        return scene.shop().sql().sql(question).query(Long.class).single();
    }
}
