package com.shopwright.bench.orders;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Load and kills together: while buyers order by card, the shop and its PostgreSQL are killed again and again, each with requests in
 * flight. What was acknowledged is written down by this process, outside those that die, and compared with what is there in the
 * end; money is compared with the bank's own ledger.
 */
public final class Chaos {

    private static final int BUYERS = 12;
    private static final int KILLS_A_MINUTE = 8;

    /** Between two orders of a buyer: the kills are what is tried here, and what piles up only makes the rest longer. */
    private static final long THINKS_MS = 100;

    private final Site site;
    private final Murder murder;
    private final Random random;
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final List<String> complaints = new ArrayList<>();
    private volatile boolean over;

    /** What can be killed; each returns once it is dead, and what died is started again by whoever watches over it. */
    public interface Murder {

        /** Ends the shop's process at once, and starts it anew. */
        void shop() throws IOException, InterruptedException;

        void database() throws IOException, InterruptedException;

        /** Returns when the shop serves buyers again. */
        void awaitReady() throws IOException, InterruptedException;
    }

    /** @param kills those that hit requests in flight */
    public record Result(
            long acknowledged,
            long found,
            long lost,
            long doubled,
            long oversold,
            long moneyDiff,
            int kills,
            List<String> complaints) {}

    private Chaos(Site site, Murder murder, long seed) {
        this.site = site;
        this.murder = murder;
        this.random = new Random(seed);
    }

    public static Result run(Site site, Murder murder, int minutes, long seed, Path record)
            throws IOException, InterruptedException, SQLException {
        return new Chaos(site, murder, seed).run(minutes, record);
    }

    private Result run(int minutes, Path record) throws IOException, InterruptedException, SQLException {
        Assortment goods = Assortment.make(site);
        List<Carts.Filled> carts;
        try (Connection connection = site.connect()) {
            carts = new Carts(connection, random.nextLong()).fill(minutes * 20_000, goods.skus());
        }
        String token = token();
        int kills = 0;
        int idle = 0;
        try (BufferedWriter log = Files.newBufferedWriter(record);
                var threads = Executors.newFixedThreadPool(BUYERS)) {
            for (int i = 0; i < BUYERS; i++) {
                List<Carts.Filled> mine = carts.subList(i * (carts.size() / BUYERS), (i + 1) * (carts.size() / BUYERS));
                threads.submit(() -> buy(mine, token, log));
            }
            long begin = System.nanoTime();
            for (int number = 0; number < minutes * KILLS_A_MINUTE; number++) {
                sleepUntil(begin + (long) ((number + random.nextDouble()) * 60e9 / KILLS_A_MINUTE));
                if (kill(number)) {
                    kills++;
                } else {
                    idle++;
                }
            }
            sleepUntil(begin + minutes * 60_000_000_000L);
            over = true;
            double lasted = (System.nanoTime() - begin) / 60e9;
            if (kills < 6 * lasted) {
                complain("%d kills with requests in flight in %.1f minutes (and %d without) are fewer than six a minute"
                        .formatted(kills, lasted, idle));
            }
        }
        murder.awaitReady();
        return judge(kills);
    }

    /** Half of them PostgreSQL. */
    private boolean kill(int number) throws IOException, InterruptedException {
        murder.awaitReady();
        for (int wait = 0; wait < 200 && inFlight.get() == 0; wait++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        int under = inFlight.get();
        boolean database = number % 2 == 0;
        OrdersTrial.say("kill %d: %s with %d requests in flight, %,d acknowledged so far"
                .formatted(number + 1, database ? "PostgreSQL" : "the shop", under, acknowledged.size()));
        if (database) {
            murder.database();
        } else {
            murder.shop();
        }
        return under > 0;
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    /** Says each order again, word for word, until it is acknowledged: what a buyer's page does. */
    private void buy(List<Carts.Filled> carts, String token, BufferedWriter log) {
        Line line = null;
        for (Carts.Filled cart : carts) {
            Buyers.Wish wish = Buyers.Wish.byCard(cart, token);
            boolean taken = false;
            pause(THINKS_MS);
            while (!taken && !over) {
                try {
                    if (line == null) {
                        line = new Line(site.shop());
                    }
                    taken = ask(line, wish, log);
                } catch (IOException noAnswer) {
                    line = null;
                    pause(50);
                }
            }
            if (over) {
                return;
            }
        }
    }

    private boolean ask(Line line, Buyers.Wish wish, BufferedWriter log) throws IOException {
        inFlight.incrementAndGet();
        Line.Answer answer;
        try {
            answer = line.ask(wish.request());
        } finally {
            inFlight.decrementAndGet();
        }
        if (answer.status() == 201) {
            String number =
                    JsonMapper.shared().readTree(answer.body()).path("number").asString();
            String before = acknowledged.putIfAbsent(wish.cart(), number);
            synchronized (log) {
                log.write(wish.cart() + " " + number + "\n");
                log.flush();
            }
            if (before != null && !before.equals(number)) {
                complain("cart " + wish.cart() + " was acknowledged as " + before + " and as " + number);
            }
            return true;
        }
        if (answer.status() != 503) {
            complain("an order was answered " + answer.status() + ": " + answer.text());
            return true;
        }
        pause(200);
        return false;
    }

    private void complain(String what) {
        synchronized (complaints) {
            if (complaints.size() < 10) {
                complaints.add(what);
            }
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Result judge(int kills) throws IOException, InterruptedException, SQLException {
        awaitRest();
        try (Connection connection = site.connect()) {
            Books books = Books.read(connection, List.copyOf(acknowledged.keySet()));
            books.complaints().forEach(this::complain);
            BankBooks bank = bank();
            long doubled = books.doubled() + doubledAtTheBank(connection, bank.standing());
            long difference = books.unbalanced() + moneyDifference(connection, bank);
            return new Result(
                    acknowledged.size(),
                    acknowledged.size() - books.lost(),
                    books.lost(),
                    doubled,
                    books.oversold(),
                    difference,
                    kills,
                    List.copyOf(complaints));
        }
    }

    private void awaitRest() throws InterruptedException, IOException {
        for (int second = 0; second < 300; second++) {
            try (Connection connection = site.connect()) {
                long due = Sql.number(connection, """
                        select count(*)
                        from kernel.task
                        where kind <> 'kernel.periodic'
                          and lane = 0
                          and parked_at is null
                          and (due_at <= now() + interval '10 seconds' or lease is not null)
                        """);
                long open = Sql.number(
                        connection, "select count(*) from payments.payment where state in ('SENDING', 'UNKNOWN')");
                if (due + open == 0) {
                    return;
                }
                if (second % 10 == 0) {
                    OrdersTrial.say("coming to rest: %d tasks due, %d payments open".formatted(due, open));
                }
            } catch (SQLException stillStarting) {
                OrdersTrial.say("the database is still away");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        complain("the shop did not come to rest");
    }

    /**
     * The bank's own ledger.
     *
     * @param standing by payment: what was authorised and neither released nor given back
     * @param taken what was captured and not given back, of all payments
     */
    private record BankBooks(Map<String, Long> standing, long taken) {}

    private BankBooks bank() throws IOException, InterruptedException {
        Map<String, Long> standing = new HashMap<>();
        long taken = 0;
        for (JsonNode entry : call("GET", "/v1/ledger", "").path("items")) {
            long amount = entry.path("amount").asLong();
            String payment = entry.path("payment").asString();
            switch (entry.path("kind").asString()) {
                case "authorise" -> standing.merge(payment, amount, Long::sum);
                case "void" -> standing.merge(payment, -amount, Long::sum);
                case "capture" -> taken += amount;
                case "refund" -> {
                    standing.merge(payment, -amount, Long::sum);
                    taken -= amount;
                }
                default -> complain("the bank's ledger has a kind " + entry.path("kind"));
            }
        }
        return new BankBooks(standing, taken);
    }

    /** Orders on which more than one payment stands at the bank, whatever the shop believes. */
    private static long doubledAtTheBank(Connection connection, Map<String, Long> bank) throws SQLException {
        Map<UUID, Integer> standing = new HashMap<>();
        long unknown = 0;
        Map<String, UUID> payables = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select agent_id, payable from payments.payment where agent_id is not null");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                payables.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
        for (Map.Entry<String, Long> payment : bank.entrySet()) {
            if (payment.getValue() > 0) {
                UUID payable = payables.get(payment.getKey());
                if (payable == null) {
                    unknown++;
                } else {
                    standing.merge(payable, 1, Integer::sum);
                }
            }
        }
        return unknown + standing.values().stream().filter(count -> count > 1).count();
    }

    private static long moneyDifference(Connection connection, BankBooks bank) throws SQLException {
        long theirs =
                bank.standing().values().stream().mapToLong(Long::longValue).sum();
        long ours = Sql.number(connection, """
                select coalesce(sum(authorised - refunded), 0)
                from payments.payment
                where method = 'card'
                  and state <> 'VOIDED'
                """);
        long taken = Sql.number(connection, """
                select coalesce(sum(captured - refunded), 0)
                from payments.payment
                where method = 'card'
                """);
        return Math.abs(theirs - ours) + Math.abs(bank.taken() - taken);
    }

    private String token() throws IOException, InterruptedException {
        return call("POST", "/v1/tokens", "{\"number\":\"4242424242424242\",\"expiry\":\"12/39\",\"cvc\":\"123\"}")
                .path("token")
                .asString();
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        URI address = site.bank().resolve(path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json")
                            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
