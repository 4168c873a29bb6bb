package com.shopwright.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The whole loop with real partners: how long a buyer waits for the bank's answer, and how long it takes until the parcel
 * has left (the demo warehouse's own steps included). Every order must be shipped and paid in full.
 */
final class LoopBench implements Bench.Measurement {

    private static final int ORDERS = 100;
    private static final int CLIENTS = 4;
    private static final int PLENTY = 1_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Override
    public Bench.Figures run(Path root) throws Exception {
        try (Stack stack = Stack.start(root)) {
            Shop shop = stack.shop();
            List<String> skus = shop.skus(10);
            skus.forEach(sku -> shop.stock(sku, PLENTY));
            order(shop, skus.getFirst()); // warm-up

            List<Long> shipped = Collections.synchronizedList(new ArrayList<>());
            List<String> wanted = IntStream.range(0, ORDERS)
                    .mapToObj(i -> skus.get(i % skus.size()))
                    .toList();
            List<JsonNode> placed = Collections.synchronizedList(new ArrayList<>());
            List<Long> answered = Collections.synchronizedList(new ArrayList<>());
            new Crowd(CLIENTS).run(wanted, sku -> {
                long begin = System.nanoTime();
                JsonNode order = order(shop, sku);
                answered.add(System.nanoTime() - begin);
                placed.add(order);
                awaitShipped(shop, order);
                shipped.add(System.nanoTime() - begin);
            });

            Bench.Figures figures = new Bench.Figures();
            figures.put("orders", (long) placed.size());
            figures.put("clients", (long) CLIENTS);
            figures.put("answer_p50_ms", median(answered));
            figures.put("shipped_p50_ms", median(shipped));
            return figures;
        }
    }

    private static JsonNode order(Shop shop, String sku) {
        JsonNode order = shop.orderByCard(shop.cart(sku), shop.token());
        String state = order.path("state").asString();
        if (!List.of("CONFIRMED", "PARTLY_SHIPPED", "SHIPPED").contains(state)) {
            throw new Bench.WrongResult("a good card left the order " + state);
        }
        return order;
    }

    private static void awaitShipped(Shop shop, JsonNode order) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode now =
                    shop.find(order.path("number").asString(), order.path("key").asString());
            String state = now.path("state").asString();
            if (state.equals("SHIPPED") || state.equals("DELIVERED")) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        throw new Bench.WrongResult(order.path("number").asString() + " was not shipped in time");
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L) / 1e6;
    }
}
