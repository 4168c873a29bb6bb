package com.shopwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shop dies at a named step, before or after its commit, around a call of a partner, or between a task's effect and its end.
 * Started again it goes on by itself: the order is there once, paid once, shipped once. A few steps each time, all with --long.
 */
class CrashPointsFlowTest {
    private static final String SKU = "LW-MMG-SAN";

    private static final List<String> STEPS = List.of(
            "PLACED",
            "PAYMENT_AUTHORISED",
            "CONFIRMED",
            "DISPATCH_REQUESTED",
            "PICKED",
            "PACKED",
            "PAYMENT_CAPTURED",
            "SHIPPED",
            "DELIVERED");

    private static final List<String> OTHERS = List.of(
            "before-call:bank",
            "after-call:bank",
            "before-call:warehouse",
            "after-call:warehouse",
            "done:payments.send",
            "done:kernel.deliver-event",
            "done:dispatch.send");

    @TempDir
    Path folder;

    private final Random random = Chance.random();

    @Test
    void whereverTheShopDiesItComesToTheSameEnd() {
        List<String> points = new ArrayList<>(OTHERS);
        STEPS.forEach(step -> points.addAll(List.of("in:" + step, "after:" + step)));
        Collections.shuffle(points, random);
        try (ShopProcess shop = new ShopProcess(folder)) {
            for (String point : points.subList(0, Chance.times(3, points.size()))) {
                dieAt(shop, point);
            }
            assertThat(shop.sql()
                            .sql("select coalesce(sum(deposits + receivable), 0) from payments.posting")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static void dieAt(ShopProcess shop, String point) {
        System.out.println("dying at " + point);
        shop.startToDieAt(point);
        Buyer buyer = shop.buyer();
        String cart = buyer.cart(SKU, 1);
        String key = Buyer.newKey();
        Map<String, Object> body = Buyer.byCard(shop.bank().token(BankClient.GOOD));
        say(buyer, cart, key, body);
        shop.awaitDeath();
        shop.start();
        Reply placed = Awaitility.await("an answer after " + point)
                .atMost(Duration.ofSeconds(60))
                .until(() -> say(buyer, cart, key, body), Optional::isPresent)
                .orElseThrow();
        Reply delivered = buyer.awaitState(placed, "DELIVERED");
        assertThat(delivered.at("/shipments").size()).as(point).isEqualTo(1);
        assertThat(Taken.of(shop.bank().payments(placed.text("/number"))))
                .as(point)
                .isEqualTo(Taken.once(Scene.total(placed)));
        assertThat(stepsOnce(delivered))
                .as("steps told once, dying at " + point)
                .isTrue();
        shop.kill();
    }

    private static boolean stepsOnce(Reply order) {
        List<String> steps = Scene.steps(order);
        return Stream.of("PLACED", "CONFIRMED", "PAYMENT_AUTHORISED", "SHIPPED")
                .allMatch(step -> Collections.frequency(steps, step) == 1);
    }

    private static Optional<Reply> say(Buyer buyer, String cart, String key, Map<String, Object> body) {
        try {
            Reply reply = buyer.order(cart, key, body);
            return reply.status() == 201 ? Optional.of(reply) : Optional.empty();
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }
}
