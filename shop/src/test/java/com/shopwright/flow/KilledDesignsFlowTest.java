package com.shopwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.testing.Reply;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Designs are saved and put into carts while the shop, its database or both are killed with -9. Afterwards every design that
 * was acknowledged is there as it was told, none is there in part, and the same choices are the same design.
 */
class KilledDesignsFlowTest {
    private static final String TABLE = "holm-dining-table";
    private static final int BUYERS = 12;
    private static final int LONGEST_MS = 600;
    private static final int SHORTEST = 1600;
    private static final int LENGTHS = 30;
    private static final int NARROWEST = 800;
    private static final int STEP = 10;

    @TempDir
    Path folder;

    private final Random random = Chance.random();
    private final Map<Map<String, Object>, Reply> told = new HashMap<>();
    private final List<Map<String, Object>> wishes = new ArrayList<>();

    @Test
    void designsSurviveKillsAtAnyMoment() throws Exception {
        try (ShopProcess shop = new ShopProcess(folder)) {
            shop.start();
            for (int round = 0; round < Chance.times(3, 40); round++) {
                saveAndKill(shop, round, Duration.ofMillis(random.nextInt(LONGEST_MS)));
            }

            List<String> hashes = stored(shop);
            told.values().forEach(saved -> assertThat(hashes).contains(saved.text("/hash")));
            for (String hash : hashes) {
                wholeAndTheSameAgain(shop, hash);
            }
            for (Map<String, Object> wish : wishes) {
                Reply again = sayAgain(shop, wish);
                Optional.ofNullable(told.get(wish)).ifPresent(before -> same(again, before));
            }
            assertThat(stored(shop)).hasSize(wishes.size());
            ordersOneOf(shop);
        }
    }

    private void saveAndKill(ShopProcess shop, int round, Duration moment) throws Exception {
        System.out.println(
                "killing in round " + round + " " + moment.toMillis() + " ms after the first design is sent");
        List<Map<String, Object>> now =
                Stream.generate(this::wish).limit(BUYERS).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Reply>>> said = new ArrayList<>();
            long began = System.nanoTime();
            for (Map<String, Object> wish : now) {
                Duration after = Duration.ofMillis(random.nextInt(LONGEST_MS));
                said.add(threads.submit(() -> {
                    waitUntil(began, after);
                    return say(shop, wish);
                }));
            }
            waitUntil(began, moment);
            kill(shop, round % 3);
            for (int i = 0; i < now.size(); i++) {
                Map<String, Object> wish = now.get(i);
                said.get(i).get().ifPresent(saved -> told.put(wish, saved));
            }
        }
    }

    /** No two are the same: each is of its own size. */
    private Map<String, Object> wish() {
        int number = wishes.size();
        int length = SHORTEST + STEP * (number % LENGTHS);
        int width = NARROWEST + STEP * (number / LENGTHS);
        Map<String, Object> wish = Map.of("product", TABLE, "choices", choices(length, width, random.nextBoolean()));
        wishes.add(wish);
        return wish;
    }

    private static int number(int length, int width) {
        return (length - SHORTEST) / STEP + LENGTHS * ((width - NARROWEST) / STEP);
    }

    private static Map<String, Object> choices(int length, int width, boolean oak) {
        return Map.of(
                "length",
                length,
                "width",
                width,
                "wood",
                oak ? "oak" : "ash",
                "thickness",
                27,
                "edge",
                "soft",
                "frame",
                "steel",
                "steel_colour",
                "ink",
                "finish",
                "oil",
                "leaves",
                0,
                "glides",
                "felt");
    }

    private static void kill(ShopProcess shop, int victim) {
        if (victim != 1) {
            shop.kill();
        }
        if (victim != 0) {
            shop.killDatabase();
        }
        if (victim == 1) {
            shop.awaitReady();
        } else {
            shop.start();
        }
    }

    /** Empty if nothing was acknowledged. */
    private static Optional<Reply> say(ShopProcess shop, Map<String, Object> wish) {
        try {
            Reply reply = shop.api().post("/api/v1/designs", wish);
            return reply.status() == 503 ? Optional.empty() : Optional.of(reply.expect(201));
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }

    private static Reply sayAgain(ShopProcess shop, Map<String, Object> wish) {
        return Awaitility.await("an answer to " + wish)
                .atMost(Duration.ofSeconds(60))
                .until(() -> say(shop, wish), Optional::isPresent)
                .orElseThrow();
    }

    private void wholeAndTheSameAgain(ShopProcess shop, String hash) {
        Reply read = shop.api().get("/api/v1/designs/" + hash).expect(200);
        assertThat(read.at("/billOfMaterials").size()).isGreaterThan(0);
        Map<String, Object> wish = wishes.get(number(
                read.at("/choices/length").asInt(), read.at("/choices/width").asInt()));

        same(sayAgain(shop, wish), read);
    }

    private static void same(Reply one, Reply other) {
        for (String part : List.of("/hash", "/code", "/price", "/weight", "/billOfMaterials", "/choices")) {
            assertThat(one.at(part)).as(part).isEqualTo(other.at(part));
        }
    }

    /** What was saved before a kill can be bought after it. */
    private void ordersOneOf(ShopProcess shop) {
        String cart = shop.buyer().cart();
        String hash = stored(shop).getFirst();
        assertThat(shop.api()
                        .post("/api/v1/carts/" + cart + "/lines", Map.of("design", hash, "quantity", 1))
                        .expect(200)
                        .text("/lines/0/design"))
                .isEqualTo(hash);
    }

    private static List<String> stored(ShopProcess shop) {
        List<String> ids = new ArrayList<>();
        shop.sql().sql("select id from designs.design order by saved_at, id").query(row -> {
            ids.add(row.getString("id"));
        });
        return ids;
    }

    private static void waitUntil(long began, Duration after) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .pollDelay(Duration.ZERO)
                .atMost(after.plusSeconds(5))
                .until(() -> System.nanoTime() - began >= after.toNanos());
    }
}
