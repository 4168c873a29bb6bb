package com.shopwright.bench.orders;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** The four requests of a whole purchase: a cart, something into it, where it goes, and the order. */
record Journey(URI shop, List<String> skus) {

    private static final String CHECKOUT = """
            {"email":"journey@example.com","shippingAddress":{"name":"Journey","line1":"Prüfweg 1","city":"Leipzig",\
            "postalCode":"04109","country":"DE"},"deliveryMethod":"standard"}""";

    Tally run(int buyers, double seconds) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        List<UUID> acknowledged = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(buyers)) {
            List<Future<List<UUID>>> all = new ArrayList<>();
            for (int i = 0; i < buyers; i++) {
                all.add(threads.submit(() -> buyUntil(end, nanos)));
            }
            for (Future<List<UUID>> one : all) {
                acknowledged.addAll(one.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a journey failed", failed.getCause());
        }
        double took = (System.nanoTime() - begin) / 1e9;
        return new Tally(
                acknowledged,
                0,
                0,
                List.of(),
                took,
                nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private List<UUID> buyUntil(long end, List<Long> nanos) throws IOException {
        List<UUID> bought = new ArrayList<>();
        try (Line line = new Line(shop)) {
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                bought.add(buy(line));
                synchronized (nanos) {
                    nanos.add(System.nanoTime() - begin);
                }
            }
        }
        return bought;
    }

    private UUID buy(Line line) throws IOException {
        String created = ask(line, "POST", "/api/v1/carts", "", "");
        int at = created.indexOf("\"id\":\"") + 6;
        String cart = created.substring(at, at + 36);
        String sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
        ask(line, "POST", "/api/v1/carts/" + cart + "/lines", "", "{\"sku\":\"" + sku + "\",\"quantity\":1}");
        ask(line, "PUT", "/api/v1/carts/" + cart + "/checkout", "", CHECKOUT);
        ask(
                line,
                "POST",
                "/api/v1/carts/" + cart + "/order",
                "Idempotency-Key: " + cart + "\r\n",
                "{\"payment\":{\"method\":\"transfer\"}}");
        return UUID.fromString(cart);
    }

    private static String ask(Line line, String method, String path, String headers, String body) throws IOException {
        Line.Answer answer = line.ask(Line.request(method, path, headers, body));
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.status() + ": " + answer.text());
        }
        return answer.text();
    }
}
