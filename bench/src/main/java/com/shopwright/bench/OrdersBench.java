package com.shopwright.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Durable orders per second over HTTP: one buyer at a time (the baseline), a crowd over many SKUs, and a crowd on one
 * SKU. Afterwards the stock must be short by exactly the orders that were acknowledged.
 */
final class OrdersBench implements Bench.Measurement {

    private static final int CLIENTS = 32;
    private static final int SKUS = 20;
    private static final int ALONE = 200;
    private static final int CROWD = 2_000;
    private static final int WARM_UP = 500;
    private static final int PLENTY = 1_000_000;

    @Override
    public Bench.Figures run(Path root) throws Exception {
        try (Stack stack = Stack.start(root)) {
            Shop shop = stack.shop();
            List<String> skus = shop.skus(SKUS);
            skus.forEach(sku -> shop.stock(sku, PLENTY));
            String hot = skus.getFirst();

            Crowd crowd = new Crowd(CLIENTS);
            crowd.run(carts(shop, skus, WARM_UP), shop::order);
            Crowd.Timing alone = new Crowd(1).run(carts(shop, skus, ALONE), shop::order);
            Crowd.Timing spread = crowd.run(carts(shop, skus, CROWD), shop::order);
            int before = shop.available(hot);
            Crowd.Timing oneSku = crowd.run(carts(shop, List.of(hot), CROWD), shop::order);
            if (before - shop.available(hot) != CROWD) {
                throw new Bench.WrongResult(
                        CROWD + " orders took " + (before - shop.available(hot)) + " pieces of " + hot);
            }

            Bench.Figures figures = new Bench.Figures();
            figures.put("clients", (long) CLIENTS);
            figures.put("alone_per_s", alone.perSecond());
            figures.put("crowd_per_s", spread.perSecond());
            figures.put("hot_per_s", oneSku.perSecond());
            figures.put("crowd_to_alone", spread.perSecond() / alone.perSecond());
            figures.put("hot_to_crowd", oneSku.perSecond() / spread.perSecond());
            figures.put("alone_p50_ms", alone.percentileMillis(0.5));
            figures.put("crowd_p50_ms", spread.percentileMillis(0.5));
            figures.put("crowd_p99_ms", spread.percentileMillis(0.99));
            figures.put("oversold", 0L);
            return figures;
        }
    }

    private static List<String> carts(Shop shop, List<String> skus, int count) throws InterruptedException {
        List<String> wanted = IntStream.range(0, count)
                .mapToObj(i -> skus.get(i % skus.size()))
                .toList();
        List<String> carts = java.util.Collections.synchronizedList(new ArrayList<>());
        new Crowd(8).run(wanted, sku -> carts.add(shop.cart(sku)));
        return carts;
    }
}
