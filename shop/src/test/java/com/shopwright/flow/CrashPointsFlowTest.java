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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shop, or its database, dies at a named step, before or after its commit, around a call of a partner, or between a task's effect
 * and its end. It goes on by itself: the order is there once, paid once, shipped once. A few steps each time, all with --long.
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
        try (ShopProcess shop = new ShopProcess(folder)) {
            for (String point : some(2)) {
                dieAt(shop, point);
            }
            theBooksAreInOrder(shop);
        }
    }

    /** The shop lives on, starts its database again, and an order passes one death after the other. */
    @Test
    void whereverTheDatabaseDiesItComesToTheSameEnd() {
        List<String> points = some(5);
        System.out.println("the database dies at " + points);
        try (ShopProcess shop = new ShopProcess(folder)) {
            shop.start(
                    "-Dshopwright.crash-at=" + String.join(",", points),
                    "-Dshopwright.crash-kills=" + shop.postmasterFile());
            Buyer buyer = shop.buyer();
            String cart = again(() -> Optional.of(buyer.cart(SKU, 1)));
            String key = Buyer.newKey();
            Map<String, Object> body = Buyer.byCard(shop.bank().token(BankClient.GOOD));
            Reply placed = again(() -> say(buyer, cart, key, body));
            Awaitility.await("the database to have died everywhere")
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> points.stream().allMatch(point -> shop.said("killing at " + point)));
            shop.awaitReady();
            isThereOnce(shop, buyer, placed, points.toString());
            assertThat(again(() -> say(buyer, cart, key, body)).text("/number")).isEqualTo(placed.text("/number"));
            theBooksAreInOrder(shop);
        }
    }

    private List<String> some(int few) {
        List<String> points = new ArrayList<>(OTHERS);
        STEPS.forEach(step -> points.addAll(List.of("in:" + step, "after:" + step)));
        Collections.shuffle(points, random);
        return points.subList(0, Chance.times(few, points.size()));
    }

    private static void theBooksAreInOrder(ShopProcess shop) {
        for (String question : List.of("select coalesce(sum(deposits + receivable), 0) from payments.posting", """
                select count(*)
                from stock.item i
                left join (
                    select shop_id, sku, location, sum(on_hand) as on_hand, sum(held) as held, sum(allocated) as allocated
                    from stock.movement
                    group by shop_id, sku, location) m using (shop_id, sku, location)
                where (i.on_hand, i.held, i.allocated) is distinct from
                      (coalesce(m.on_hand, 0), coalesce(m.held, 0), coalesce(m.allocated, 0))
                """)) {
            assertThat(shop.sql().sql(question).query(Long.class).single())
                    .as(question)
                    .isZero();
        }
    }

    /** Says it until there is an answer. */
    private static <T> T again(Supplier<Optional<T>> words) {
        return Awaitility.await("an answer")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(words::get, Optional::isPresent)
                .orElseThrow();
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
        isThereOnce(shop, buyer, placed, point);
        shop.kill();
    }

    private static void isThereOnce(ShopProcess shop, Buyer buyer, Reply placed, String point) {
        Reply delivered = Awaitility.await("the delivery after " + point)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> buyer.read(placed), order -> order.text("/state").equals("DELIVERED"));
        assertThat(delivered.at("/shipments").size()).as(point).isEqualTo(1);
        assertThat(Taken.of(shop.bank().payments(placed.text("/number"))))
                .as(point)
                .isEqualTo(Taken.once(Scene.total(placed)));
        assertThat(stepsOnce(delivered))
                .as("steps told once, dying at " + point)
                .isTrue();
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
