package com.shopwright.flow;

import static com.shopwright.flow.Scene.nodes;
import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.partners.Partner;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many want the last one: one gets it, the others are told, and nobody pays for what they do not get. */
class LastUnitFlowTest {
    private static final String SKU = "LW-EWL-BRS";

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();

    @Test
    void oneOfManyBuyersGetsTheLastUnit() {
        int buyers = Chance.times(50, 500);
        scene.count(SKU, "leipzig", 0);
        scene.count(SKU, "venlo", 1);
        List<String> carts =
                IntStream.range(0, buyers).mapToObj(_ -> buyer.cart(SKU, 1)).toList();
        Object body = Buyer.byCard(scene.bank().token(BankClient.GOOD));

        List<Reply> replies = AtOnce.all(carts, cart -> buyer.order(cart, Buyer.newKey(), body));

        List<Reply> winners =
                replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(winners).hasSize(1);
        Reply winner = winners.getFirst();
        assertThat(winner.text("/state")).isEqualTo("CONFIRMED");
        List<Reply> losers = replies.stream().filter(reply -> reply != winner).toList();
        assertThat(losers).hasSize(buyers - 1).allSatisfy(LastUnitFlowTest::isToldThatItIsSoldOut);

        buyer.awaitState(winner, "DELIVERED");
        assertThat(scene.taken(winner)).isEqualTo(Taken.once(total(winner)));
        assertThat(authorisations(total(winner))).isEqualTo(1);
        for (String figure : List.of("onHand", "held", "allocated")) {
            assertThat(scene.stock(SKU, figure)).as(figure).isZero();
        }
    }

    private static void isToldThatItIsSoldOut(Reply reply) {
        assertThat(reply.expect(409).problem()).isEqualTo("sold-out");
        assertThat(reply.text("/lines/0/sku")).isEqualTo(SKU);
        assertThat(reply.at("/lines/0/available").asInt()).isZero();
    }

    /** How often the bank was asked for exactly this amount, which only this lamp costs. */
    private long authorisations(long amount) {
        return nodes(new ApiClient(scene.shop().partner(Partner.BANK))
                        .get("/v1/ledger")
                        .expect(200)
                        .at("/items"))
                .stream()
                .filter(entry -> entry.get("kind").asString().equals("authorise"))
                .filter(entry -> entry.get("amount").asLong() == amount)
                .count();
    }
}
