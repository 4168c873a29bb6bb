package com.shopwright.flow;

import static com.shopwright.flow.Scene.nodes;
import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lines and shipping make the total, the total is what was ordered, and that is what the bank took, to the cent. */
class SumsFlowTest {
    private static final List<String> COUNTRIES = List.of("DE", "AT", "FR", "NL", "SE", "IE");

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();
    private final Random random = Chance.random();

    @Test
    void whatTheCartSaysIsWhatTheBankTakes() {
        List<String> skus = wellStocked();
        List<Reply> placed = new ArrayList<>();
        for (int sample = 0; sample < Chance.times(12, 400); sample++) {
            String cart = fill(skus);
            Reply quoted = buyer.checkOut(cart, COUNTRIES.get(random.nextInt(COUNTRIES.size())))
                    .expect(200);
            assertThatItAddsUp(quoted);
            Reply order = buyer.order(cart, Buyer.newKey(), expecting(quoted.at("/total")));
            if (order.status() == 409) {
                assertThat(order.problem()).isEqualTo("sold-out");
                continue;
            }
            assertThat(total(order.expect(201))).isEqualTo(total(quoted));
            assertThat(scene.taken(order)).isEqualTo(new Taken(1, total(quoted), 0, 0, 0));
            assertThatItAddsUp(buyer.read(order));
            placed.add(order);
        }
        assertThat(placed).as("samples that were not sold out").hasSizeGreaterThan(5);
        for (Reply order : placed) {
            Reply delivered = buyer.awaitState(order, "DELIVERED");
            assertThat(scene.taken(order)).isEqualTo(Taken.once(total(order)));
            assertThat(scene.moneyAudit(order)).isEmpty();
            assertThat(delivered.at("/payments/0/captured/amount").asLong()).isEqualTo(total(order));
        }
    }

    private static void assertThatItAddsUp(Reply reply) {
        List<JsonNode> lines = nodes(reply.at("/lines"));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.at("/total/amount").asLong())
                        .isEqualTo(line.at("/unitPrice/amount").asLong()
                                * line.at("/quantity").asLong()));
        long sum = lines.stream()
                .mapToLong(line -> line.at("/total/amount").asLong())
                .sum();
        assertThat(reply.at("/subtotal/amount").asLong()).isEqualTo(sum);
        assertThat(sum
                        - reply.at("/discount/amount").asLong()
                        + reply.at("/shipping/amount").asLong())
                .isEqualTo(total(reply));
        assertThat(reply.at("/tax/amount").asLong()).isBetween(1L, total(reply) / 4);
    }

    private String fill(List<String> skus) {
        String cart = buyer.cart();
        int lines = 1 + random.nextInt(4);
        for (int line = 0; line < lines; line++) {
            buyer.add(cart, skus.get(random.nextInt(skus.size())), 1 + random.nextInt(3))
                    .expect(200);
        }
        return cart;
    }

    private Map<String, Object> expecting(JsonNode total) {
        return Map.of(
                "payment",
                Map.of("method", "card", "token", scene.bank().token(BankClient.GOOD)),
                "expectedTotal",
                total);
    }

    private List<String> wellStocked() {
        return nodes(scene.shop()
                        .api()
                        .get("/api/v1/products?limit=100")
                        .expect(200)
                        .at("/items"))
                .stream()
                .map(card -> card.get("slug").asString())
                .map(slug -> scene.shop().api().get("/api/v1/products/" + slug).expect(200))
                .flatMap(product -> nodes(product.at("/variants")).stream())
                .filter(variant -> variant.get("available").asInt() > 20)
                .map(variant -> variant.get("sku").asString())
                .toList();
    }
}
