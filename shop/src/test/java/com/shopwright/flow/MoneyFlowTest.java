package com.shopwright.flow;

import static com.shopwright.flow.Scene.nodes;
import static com.shopwright.flow.Scene.soon;
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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mixed run over bad wires: at rest the bank's ledger, ours and the orders say the same, to the cent. */
class MoneyFlowTest {
    private static final List<String> CARDS = List.of(
            BankClient.GOOD,
            BankClient.GOOD,
            BankClient.GOOD,
            BankClient.DECLINED,
            BankClient.INSUFFICIENT_FUNDS,
            BankClient.CHALLENGE);
    private static final Set<String> AT_REST = Set.of("DELIVERED", "CANCELLED", "PAYMENT_FAILED");
    private static final String SKU = "LW-HCU-MOS";

    private final Scene scene = Scene.full();
    private final Buyer buyer = scene.buyer();
    private final Random random = Chance.random();

    @AfterEach
    void mendTheWires() {
        scene.bank().knobs(Map.of("loseAnswer", 0, "duplicateWebhook", 0, "dropWebhook", 0, "webhookDelayMs", 0));
    }

    @Test
    void theBankTheLedgerAndTheOrdersAgreeAfterAMixedRun() {
        scene.bank()
                .knobs(Map.of("loseAnswer", 0.3, "duplicateWebhook", 0.5, "dropWebhook", 0.2, "webhookDelayMs", 200));
        List<Reply> orders = new ArrayList<>();
        for (int i = 0; i < Chance.times(14, 300); i++) {
            orders.add(live());
        }
        mendTheWires();
        for (Reply placed : orders) {
            Reply order = buyer.await(placed, now -> AT_REST.contains(now.text("/state")));
            soon("the money of " + placed.text("/number") + " to come to rest")
                    .untilAsserted(() -> assertThatAllAgree(placed));
            assertThat(order.at("/total")).isEqualTo(placed.at("/total"));
        }
        assertThatTheBooksBalance();
    }

    /** Orders, and perhaps changes its mind, or pays again, or answers the challenge by leaving. */
    private Reply live() {
        Reply placed = buyer.orderByCard(
                        buyer.cart(SKU, 1 + random.nextInt(2)), CARDS.get(random.nextInt(CARDS.size())))
                .expect(201);
        boolean waitsForTheBuyer = buyer.read(placed).text("/state").equals("AWAITING_PAYMENT");
        if (waitsForTheBuyer || random.nextInt(4) == 0) {
            // Too late is an answer too.
            scene.shop().owner().post("/api/v1/admin/orders/" + placed.text("/number") + "/cancel");
        } else if (random.nextBoolean()) {
            buyer.payAgain(placed, Buyer.newKey(), Buyer.byCard(scene.bank().token(BankClient.GOOD)));
        }
        return placed;
    }

    private void assertThatAllAgree(Reply placed) {
        Reply order = buyer.read(placed);
        Taken bank = scene.taken(placed);
        boolean hasTheGoods = order.text("/state").equals("DELIVERED");
        assertThat(bank.standing()).as("standing at the bank").isEqualTo(hasTheGoods ? total(order) : 0);
        assertThat(bank.captured() - bank.refunded()).as("taken").isEqualTo(hasTheGoods ? total(order) : 0);
        assertThat(bank.refunded()).isLessThanOrEqualTo(bank.captured());
        assertThat(bank.captured()).isLessThanOrEqualTo(bank.authorised());
        assertThat(ledger(placed)).as("our ledger").isEqualTo(bank.captured() - bank.refunded());
        assertThat(scene.moneyAudit(placed)).isEmpty();
        long told = nodes(order.at("/payments")).stream()
                .mapToLong(payment -> payment.at("/captured/amount").asLong()
                        - payment.at("/refunded/amount").asLong())
                .sum();
        assertThat(told).as("what the order says").isEqualTo(bank.captured() - bank.refunded());
    }

    private long ledger(Reply placed) {
        return scene.shop()
                .sql()
                .sql("""
                        select coalesce(sum(clearing), 0)
                        from payments.posting
                        where kind in ('CAPTURE', 'REFUND')
                          and payable in (select id from orders.orders where number = :number)
                        """)
                .param("number", placed.text("/number"))
                .query(Long.class)
                .single();
    }

    private void assertThatTheBooksBalance() {
        assertThat(scene.shop().sql().sql("""
                                select i.sku
                                from stock.item i
                                where i.on_hand <> (
                                    select coalesce(sum(m.on_hand), 0)
                                    from stock.movement m
                                    where (m.shop_id, m.sku, m.location) = (i.shop_id, i.sku, i.location)
                                )
                                """).query(String.class).list())
                .as("goods whose movements are not what is on hand")
                .isEmpty();
    }
}
