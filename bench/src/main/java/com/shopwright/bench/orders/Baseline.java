package com.shopwright.bench.orders;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Baseline A: the same rows without a shop, one transaction an order, over so many connections. */
final class Baseline {

    static final int CONNECTIONS = 32;

    private final Site site;
    private final Map<Integer, Script> scripts;

    private Baseline(Site site, Map<Integer, Script> scripts) {
        this.site = site;
        this.scripts = scripts;
    }

    /** The two ways to say it in one round trip; the faster one counts. */
    enum Way {
        ONE_STATEMENT,
        PIPELINED
    }

    /** Learns from the shop itself which rows an order of one, two and three lines has. */
    static Baseline learn(Site site, Connection connection, Carts carts, List<String> skus)
            throws SQLException, IOException {
        String shop = Sql.text(connection, "select shop_id from catalog.profile limit 1");
        Map<Integer, Script> scripts = new java.util.HashMap<>();
        while (scripts.size() < 3) {
            Carts.Filled cart = carts.fill(1, skus).getFirst();
            if (!scripts.containsKey(cart.skus().size())) {
                Specimen specimen = Specimen.take(site, connection, cart);
                scripts.put(cart.skus().size(), new Script(specimen, shop));
                if (cart.skus().size() == 2) {
                    System.err.println("  an order of two lines is these rows: "
                            + specimen.rows().stream()
                                    .collect(Collectors.groupingBy(
                                            Specimen.Row::table, java.util.TreeMap::new, Collectors.counting())));
                }
            }
        }
        return new Baseline(site, scripts);
    }

    /** @param carts each is closed by its order */
    Tally run(Way way, int connections, List<Carts.Filled> carts, double seconds)
            throws InterruptedException, SQLException, IOException {
        Queue<Carts.Filled> queue = new ConcurrentLinkedQueue<>(carts);
        List<Writer> writers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                writers.add(new Writer(site.connect(), way));
            }
            long begin = System.nanoTime();
            long end = begin + (long) (seconds * 1e9);
            List<Future<?>> all = writers.stream()
                    .<Future<?>>map(writer -> threads.submit(() -> writer.write(queue, end)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
            long last = System.nanoTime();
            return new Tally(
                    writers.stream().flatMap(writer -> writer.written.stream()).toList(),
                    0,
                    0,
                    List.of(),
                    (last - begin) / 1e9,
                    writers.stream()
                            .flatMap(writer -> writer.nanos.stream())
                            .mapToLong(Long::longValue)
                            .toArray());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the baseline failed", failed.getCause());
        } finally {
            for (Writer writer : writers) {
                writer.connection.close();
            }
        }
    }

    /** One connection with its prepared statements. */
    private final class Writer {

        private final Connection connection;
        private final Map<Integer, PreparedStatement> statements = new java.util.HashMap<>();
        private final List<UUID> written = new ArrayList<>();
        private final List<Long> nanos = new ArrayList<>();

        Writer(Connection connection, Way way) throws SQLException {
            this.connection = connection;
            for (Map.Entry<Integer, Script> script : scripts.entrySet()) {
                String text = way == Way.PIPELINED
                        ? script.getValue().pipelined()
                        : script.getValue().oneStatement();
                statements.put(script.getKey(), connection.prepareStatement(text));
            }
        }

        Object write(Queue<Carts.Filled> queue, long end) throws SQLException {
            while (System.nanoTime() < end) {
                Carts.Filled cart = queue.poll();
                if (cart == null) {
                    break;
                }
                long begin = System.nanoTime();
                write(cart);
                nanos.add(System.nanoTime() - begin);
                written.add(cart.id());
            }
            return written;
        }

        private void write(Carts.Filled cart) throws SQLException {
            PreparedStatement statement = statements.get(cart.skus().size());
            Script script = scripts.get(cart.skus().size());
            if (statement == null || script == null) {
                throw new IllegalStateException("no script for " + cart.skus().size() + " lines");
            }
            while (true) {
                script.fill(statement, cart);
                try {
                    statement.execute();
                    return;
                } catch (SQLException failed) {
                    if (!"40P01".equals(failed.getSQLState())) { // two orders took the same goods in another order
                        throw failed;
                    }
                }
            }
        }
    }
}
