package com.shopwright.flow;

import static com.shopwright.flow.Scene.total;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.testing.BankClient;
import com.shopwright.testing.Buyer;
import com.shopwright.testing.Reply;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the shop, its PostgreSQL, or both, at random moments while buyers order. What was acknowledged is there once; what
 * was not is whole or absent, and saying it again with the same key makes it whole; every order is shipped and paid once.
 */
class KilledShopFlowTest {
    private static final List<String> SKUS = List.of("LW-MMG-SAN", "LW-RCF-CLR", "LW-BBX-L", "LW-HBB-WAL");
    private static final int BUYERS = 6;
    private static final int LONGEST_MS = 1_500;

    @TempDir
    Path folder;

    private final Random random = Chance.random();
    private final List<Wish> wishes = new ArrayList<>();

    private enum Victim {
        SHOP,
        DATABASE,
        BOTH
    }

    /** An order that somebody wants, to be said again word for word. */
    private record Wish(String cart, String key, Map<String, Object> body) {}

    @Test
    void ordersSurviveKillsAtAnyMoment() throws Exception {
        try (ShopProcess shop = new ShopProcess(folder)) {
            shop.start();
            for (int round = 0; round < Chance.times(3, 60); round++) {
                Victim victim = Victim.values()[round % Victim.values().length];
                killAmidOrders(shop, victim, Duration.ofMillis(random.nextInt(LONGEST_MS)));
            }
            List<Reply> orders =
                    wishes.stream().map(wish -> sayAgain(shop, wish)).toList();
            for (Reply order : orders) {
                Reply delivered = shop.buyer().awaitState(order, "DELIVERED");
                assertThat(delivered.at("/shipments").size()).isEqualTo(1);
                assertThat(Taken.of(shop.bank().payments(order.text("/number"))))
                        .isEqualTo(Taken.once(total(order)));
            }
            assertThat(orders).extracting(order -> order.text("/number")).doesNotHaveDuplicates();
            assertThatTheBooksAgree(shop, orders);
        }
    }

    private void killAmidOrders(ShopProcess shop, Victim victim, Duration moment) throws Exception {
        System.out.println("killing " + victim + " " + moment.toMillis() + " ms after the first order is sent");
        Buyer buyer = shop.buyer();
        Map<String, Object> body = Buyer.byCard(shop.bank().token(BankClient.GOOD));
        List<Wish> now = Stream.generate(() -> new Wish(buyer.cart(sku(), 1), Buyer.newKey(), body))
                .limit(BUYERS)
                .toList();
        wishes.addAll(now);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Reply>>> said = new ArrayList<>();
            long began = System.nanoTime();
            for (Wish wish : now) {
                Duration after = Duration.ofMillis(random.nextInt(LONGEST_MS));
                said.add(threads.submit(() -> {
                    waitUntil(began, after);
                    return say(shop, wish);
                }));
            }
            waitUntil(began, moment);
            kill(shop, victim);
            for (int i = 0; i < now.size(); i++) {
                Optional<Reply> acknowledged = said.get(i).get();
                if (acknowledged.isPresent()) {
                    Reply read = shop.buyer().read(acknowledged.get());
                    assertThat(read.at("/total")).isEqualTo(acknowledged.get().at("/total"));
                    assertThat(sayAgain(shop, now.get(i)).text("/number"))
                            .isEqualTo(acknowledged.get().text("/number"));
                }
            }
        }
    }

    private static void kill(ShopProcess shop, Victim victim) {
        switch (victim) {
            case SHOP -> {
                shop.kill();
                shop.start();
            }
            case DATABASE -> {
                shop.killDatabase();
                shop.awaitReady();
            }
            case BOTH -> {
                shop.kill();
                shop.killDatabase();
                shop.start();
            }
        }
    }

    /** Empty if nothing was acknowledged: no answer, or the answer that the database is away. */
    private static Optional<Reply> say(ShopProcess shop, Wish wish) {
        try {
            Reply reply = shop.buyer().order(wish.cart(), wish.key(), wish.body());
            return reply.status() == 503 ? Optional.empty() : Optional.of(reply.expect(201));
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }

    private static Reply sayAgain(ShopProcess shop, Wish wish) {
        return Awaitility.await("an answer to " + wish.cart())
                .atMost(Duration.ofSeconds(60))
                .until(() -> say(shop, wish), Optional::isPresent)
                .orElseThrow();
    }

    private static void assertThatTheBooksAgree(ShopProcess shop, List<Reply> orders) {
        assertThat(number(shop, "select count(*) from orders.orders")).isEqualTo(orders.size());
        assertThat(number(shop, "select sum(total) from orders.orders"))
                .isEqualTo(orders.stream().mapToLong(Scene::total).sum());
        Awaitility.await("the ledger")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                number(shop, "select sum(clearing) from payments.posting where kind = 'CAPTURE'"))
                        .isEqualTo(orders.stream().mapToLong(Scene::total).sum()));
        assertThat(number(shop, "select sum(deposits + receivable) from payments.posting"))
                .isZero();
        assertThat(number(shop, """
                select count(*)
                from stock.item i
                where i.on_hand <> (
                    select coalesce(sum(m.on_hand), 0)
                    from stock.movement m
                    where (m.shop_id, m.sku, m.location) = (i.shop_id, i.sku, i.location)
                )
                """)).isZero();
        assertThat(number(shop, "select sum(held + allocated) from stock.item")).isZero();
        assertThat(number(shop, "select count(*) from stock.movement where kind = 'SHIPMENT'"))
                .isEqualTo(orders.size());
    }

    private static long number(ShopProcess shop, String question) {
        return shop.sql().sql(question).query(Long.class).single();
    }

    private String sku() {
        return SKUS.get(random.nextInt(SKUS.size()));
    }

    private static void waitUntil(long began, Duration after) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .pollDelay(Duration.ZERO)
                .atMost(after.plusSeconds(5))
                .until(() -> System.nanoTime() - began >= after.toNanos());
    }
}
