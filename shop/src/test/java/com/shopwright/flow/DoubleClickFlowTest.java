package com.shopwright.flow;

import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cart is one order, however often and however fast somebody presses the button, and in however many tabs. */
class DoubleClickFlowTest {
    private static final String SKU = "LW-TDP-INK";
    private static final int CLICKS = 10;

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();
    private final Object body = Buyer.byCard(scene.bank().token(BankClient.GOOD));

    @Test
    void theSameKeyAtOnceIsOneOrderWithOneAnswer() {
        String cart = buyer.cart(SKU, 1);
        List<Reply> replies =
                AtOnce.all(Collections.nCopies(CLICKS, Buyer.newKey()), key -> buyer.order(cart, key, body));
        assertThat(replies).allSatisfy(reply -> {
            reply.expect(201);
            assertThat(reply.json()).isEqualTo(replies.getFirst().json());
        });
        assertThat(replies.getFirst().text("/state")).isEqualTo("CONFIRMED");
        delivered(replies.getFirst());
    }

    @Test
    void tenTabsOfOneCartAtOnceAreOneOrderAndNineLearnOfIt() {
        String cart = buyer.cart(SKU, 1);
        List<Reply> replies =
                AtOnce.all(Stream.generate(Buyer::newKey).limit(CLICKS).toList(), key -> buyer.order(cart, key, body));
        List<Reply> placed =
                replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(placed).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply != placed.getFirst())
                .hasSize(CLICKS - 1)
                .allSatisfy(reply -> {
                    assertThat(reply.expect(409).problem()).isEqualTo("already-ordered");
                    assertThat(reply.text("/number"))
                            .isEqualTo(placed.getFirst().text("/number"));
                });
        delivered(placed.getFirst());
    }

    @Test
    void aDoubleClickedPaymentIsOnePayment() {
        Reply placed =
                buyer.orderByCard(buyer.cart(SKU, 1), BankClient.DECLINED).expect(201);
        List<Reply> replies =
                AtOnce.all(Collections.nCopies(CLICKS, Buyer.newKey()), key -> buyer.payAgain(placed, key, body));
        assertThat(replies).allSatisfy(reply -> {
            reply.expect(201);
            assertThat(reply.json()).isEqualTo(replies.getFirst().json());
        });
        buyer.awaitState(placed, "DELIVERED");
        assertThat(scene.taken(placed)).isEqualTo(new Taken(2, total(placed), total(placed), 0, 0));
    }

    private void delivered(Reply placed) {
        Reply order = buyer.awaitState(placed, "DELIVERED");
        assertThat(order.at("/payments").size()).isEqualTo(1);
        assertThat(order.at("/shipments").size()).isEqualTo(1);
        assertThat(scene.taken(placed)).isEqualTo(Taken.once(total(placed)));
    }
}
