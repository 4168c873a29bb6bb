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
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes of one shop, whose machines' clocks are two hours apart. One of them is stopped in the middle of its work until its leases
 * have run out and the other has taken over, and then goes on as if nothing had happened: no order is lost or placed twice, no card is
 * asked twice, nothing expires early, no partner's message is refused for its age.
 */
class TwoNodesFlowTest {
    private static final List<String> SKUS = List.of("LW-MMG-SAN", "LW-RCF-CLR", "LW-BBX-L", "LW-HBB-WAL");
    private static final int BUYERS = 10;

    /** A lease of six seconds instead of two minutes; what a paused node leaves open in the database ends after half of it. */
    private static final List<String> SHORT_LEASES = List.of(
            "-Dshopwright.lease-seconds=6",
            "-Dspring.datasource.hikari.connection-init-sql=set idle_in_transaction_session_timeout = '3s'");

    /** So that a node has work in its hands whenever it is stopped. */
    private static final int SLOW_BANK_MS = 1_500;

    @TempDir
    Path folder;

    private final Random random = Chance.random();
    private final List<Wish> wishes = new ArrayList<>();

    private record Wish(String cart, String key, Map<String, Object> body) {}

    @Test
    void aNodeThatStoodStillPastItsLeasesDoublesNothing() throws Exception {
        boolean ahead = random.nextBoolean();
        try (ShopProcess first = new ShopProcess(folder.resolve("first"));
                ShopProcess second = first.neighbour(folder.resolve("second"))) {
            first.start(options(ahead ? "PT1H" : "PT-1H"));
            second.start(options(ahead ? "PT-1H" : "PT1H"));
            for (int round = 0; round < Chance.times(2, 12); round++) {
                boolean stopsFirst = random.nextInt(2) == round % 2;
                System.out.println("round " + round + ": the " + (stopsFirst ? "first" : "second")
                        + " node is stopped, " + "the first one's clock is an hour " + (ahead ? "ahead" : "behind"));
                if (stopsFirst) {
                    orderWhileOneStandsStill(first, second);
                } else {
                    orderWhileOneStandsStill(second, first);
                }
            }
            everythingIsThereOnce(first, second);
        }
    }

    private static String[] options(String clock) {
        List<String> options = new ArrayList<>(SHORT_LEASES);
        options.add("-Dshopwright.clock-offset=" + clock);
        return options.toArray(String[]::new);
    }

    private void orderWhileOneStandsStill(ShopProcess stopped, ShopProcess other) throws Exception {
        BankClient bank = stopped.bank();
        Map<String, Object> body = Buyer.byCard(bank.token(BankClient.GOOD));
        List<Wish> now = IntStream.range(0, BUYERS)
                .mapToObj(_ ->
                        new Wish(stopped.buyer().cart(SKUS.get(random.nextInt(SKUS.size())), 1), Buyer.newKey(), body))
                .toList();
        wishes.addAll(now);
        bank.knobs(Map.of("latencyMs", SLOW_BANK_MS));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Reply>>> said = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                Wish wish = now.get(i);
                ShopProcess node = i % 2 == 0 ? stopped : other;
                said.add(threads.submit(() -> say(node, wish)));
            }
            Scene.soon("work in the hands of the node to be stopped")
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> inHand(stopped, "lease_until > now()") > 0);
            stopped.pause();
            try {
                assertThat(inHand(stopped, "lease is not null"))
                        .as("what the stopped node had in hand")
                        .isPositive();
                Awaitility.await("the other node to take over what the stopped one had in hand")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> inHand(stopped, "lease is not null") == 0);
            } finally {
                stopped.resume();
            }
            bank.knobs(Map.of("latencyMs", 0));
            for (Future<Optional<Reply>> one : said) {
                one.get();
            }
        }
    }

    /** Tasks about orders and money under this node's leases. */
    private static long inHand(ShopProcess node, String lease) {
        return node.sql()
                .sql("select count(*) from kernel.task where holder = ? and kind <> 'kernel.periodic' and " + lease)
                .param(node.node())
                .query(Long.class)
                .single();
    }

    private void everythingIsThereOnce(ShopProcess first, ShopProcess second) {
        List<Reply> orders = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            ShopProcess node = i % 3 == 0 ? second : first;
            Reply placed = Awaitility.await("an answer to " + wish.cart())
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> say(node, wish), Optional::isPresent)
                    .orElseThrow();
            orders.add(placed);
        }
        assertThat(orders).extracting(order -> order.text("/number")).doesNotHaveDuplicates();
        for (int i = 0; i < orders.size(); i++) {
            Reply order = orders.get(i);
            Reply delivered = (i % 2 == 0 ? second : first).buyer().awaitState(order, "DELIVERED");
            assertThat(delivered.at("/shipments").size()).isEqualTo(1);
            assertThat(Taken.of(first.bank().payments(order.text("/number")))).isEqualTo(Taken.once(total(order)));
            assertThat(Scene.steps(delivered))
                    .containsOnlyOnce(
                            "PLACED", "STOCK_HELD", "PAYMENT_AUTHORISED", "CONFIRMED", "SHIPPED", "DELIVERED");
        }
        assertThat(number(first, "select count(*) from orders.orders")).isEqualTo(orders.size());
        Scene.soon("the money in the ledger")
                .untilAsserted(() -> assertThat(
                                number(first, "select sum(clearing) from payments.posting where kind = 'CAPTURE'"))
                        .isEqualTo(orders.stream().mapToLong(Scene::total).sum()));
        Scene.soon("every sale to be booked")
                .untilAsserted(
                        () -> assertThat(number(first, "select sum(deposits + receivable) from payments.posting"))
                                .isZero());
        assertThat(number(first, "select sum(held + allocated) from stock.item"))
                .isZero();
        assertThat(number(first, "select count(*) from stock.movement where kind = 'SHIPMENT'"))
                .isEqualTo(orders.size());
        assertThat(number(first, """
                select count(*)
                from stock.item i
                left join (
                    select shop_id, sku, location, sum(on_hand) as on_hand, sum(held) as held, sum(allocated) as allocated
                    from stock.movement
                    group by shop_id, sku, location) m using (shop_id, sku, location)
                where (i.on_hand, i.held, i.allocated) is distinct from
                      (coalesce(m.on_hand, 0), coalesce(m.held, 0), coalesce(m.allocated, 0))
                """))
                .as("balances that the ledger does not explain")
                .isZero();
    }

    private static long number(ShopProcess shop, String question) {
        return shop.sql().sql(question).query(Long.class).single();
    }

    /** Empty if nothing was acknowledged: no answer in time, or to come again. */
    private static Optional<Reply> say(ShopProcess node, Wish wish) {
        try {
            Reply reply = node.buyer().order(wish.cart(), wish.key(), wish.body());
            return reply.status() == 503 ? Optional.empty() : Optional.of(reply.expect(201));
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }
}
