package com.shopwright.bench.orders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The goods of the measurements: products like one of the demo's, with plenty of each on one shelf. */
record Assortment(List<String> skus, String hot, String scarce) {

    static final int UNITS = 100;
    private static final int SKUS = 1_000;
    private static final int PLENTY = 9_000_000;

    static Assortment make(Site site) throws SQLException, IOException, InterruptedException {
        List<String> skus = IntStream.rangeClosed(1, SKUS)
                .mapToObj(number -> "BENCH-%04d".formatted(number))
                .toList();
        try (Connection connection = site.connect();
                var statement = connection.createStatement()) {
            for (String table : List.of("product", "variant")) {
                statement.execute("""
                        insert into catalog.%1$s
                        select (jsonb_populate_record(like_this, jsonb_build_object(
                            'slug', 'bench-' || number, 'product', 'bench-' || number,
                            'sku', 'BENCH-' || lpad(number::text, 4, '0'), 'backorderable', false,
                            'name', 'Bench ' || number, 'sort_name', 'bench ' || number))).*
                        from catalog.%1$s like_this, generate_series(1, %3$d) number
                        where like_this.%2$s = (
                            select min(v.%4$s)
                            from catalog.variant v
                            join catalog.product p on p.shop_id = v.shop_id and p.slug = v.product
                            where not v.retired)
                        on conflict do nothing
                        """.formatted(
                                table,
                                table.equals("product") ? "slug" : "sku",
                                SKUS + 2,
                                table.equals("product") ? "product" : "sku"));
            }
        }
        Assortment all = new Assortment(skus, "BENCH-1001", "BENCH-1002");
        all.count(site);
        return all;
    }

    /** Puts so many of a SKU on the shelf, and none anywhere else. */
    private void count(Site site) throws IOException, InterruptedException {
        String location = location(site);
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = java.util.stream.Stream.concat(skus.stream(), java.util.stream.Stream.of(hot))
                    .<Future<?>>map(sku -> threads.submit(() -> count(http, site, sku, location, PLENTY)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the shelves cannot be filled", failed.getCause());
        }
    }

    /** So many of the scarce SKU are free: those that were sold stay counted. */
    void refill(Site site) throws IOException, InterruptedException, SQLException {
        long taken;
        try (Connection connection = site.connect()) {
            taken = Sql.number(
                    connection,
                    "select coalesce(sum(held + allocated), 0) from stock.item where sku = '" + scarce + "'");
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            count(http, site, scarce, location(site), taken + UNITS);
        }
    }

    private static Object count(HttpClient http, Site site, String sku, String location, long onHand)
            throws IOException, InterruptedException {
        URI address = site.shop().resolve("/api/v1/admin/stock/" + sku + "/counts");
        var answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + site.ownerKey())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"location\":\"" + location + "\",\"onHand\":" + onHand + "}"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "a count of " + sku + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static String location(Site site) throws IOException {
        try (Connection connection = site.connect()) {
            return Sql.text(connection, "select id from stock.location order by priority, id limit 1");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
