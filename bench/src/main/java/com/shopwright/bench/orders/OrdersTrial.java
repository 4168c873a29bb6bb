package com.shopwright.bench.orders;

import com.shopwright.bench.orders.Baseline.Way;
import com.shopwright.bench.orders.Buyers.Wish;
import com.shopwright.bench.orders.Plan.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures one shop, part by part, run by run, and reads its books in the end. */
public final class OrdersTrial implements AutoCloseable {

    private static final int FEW = 32;
    private static final int MANY = 128;

    /** More than any machine of today takes a second. */
    private static final int FASTEST = 6_000;

    private final Site site;
    private final Plan plan;
    private final Connection connection;
    private final Carts carts;
    private final Assortment goods;
    private final Baseline baseline;
    private final Outcome outcome = new Outcome();
    private Way way = Way.ONE_STATEMENT;

    private OrdersTrial(Site site, Plan plan) throws SQLException, IOException, InterruptedException {
        this.site = site;
        this.plan = plan;
        this.connection = site.connect();
        this.carts = new Carts(connection, 1);
        say("settings of the server: " + String.join(" ", Mountain.settings(connection)));
        this.goods = Assortment.make(site);
        this.baseline = Baseline.learn(site, connection, carts, goods.skus());
    }

    /** The figures in the order of the result line; wrong if an order was lost, doubled or oversold, or money differs. */
    public record Result(Map<String, Double> figures, List<String> complaints) {}

    public static Result run(Site site, Plan plan) throws SQLException, IOException, InterruptedException {
        try (OrdersTrial trial = new OrdersTrial(site, plan)) {
            return trial.run();
        }
    }

    private Result run() throws SQLException, IOException, InterruptedException {
        silenceWarehouse();
        warmUp();
        for (int run = 1; run <= plan.runs(); run++) {
            say("run " + run + " of " + plan.runs());
            runOnce(run == 1);
        }
        readBooks();
        if (plan.has(Part.COST)) {
            cost();
        }
        return new Result(figures(), outcome.complaints());
    }

    private void runOnce(boolean first) throws SQLException, IOException, InterruptedException {
        if (plan.has(Part.BASELINE)) {
            baseline(first);
        }
        if (plan.has(Part.INTAKE)) {
            intake(FEW);
            intake(MANY);
        }
        if (plan.has(Part.JOURNEY)) {
            journey();
        }
        if (plan.has(Part.HOT)) {
            hot();
        }
        if (plan.has(Part.OPEN)) {
            open();
        }
        if (plan.has(Part.SELLOUT)) {
            sellOut();
        }
        if (plan.has(Part.WHOLE)) {
            whole();
        }
    }

    /** A shop that has run for a while, not one that has just started. */
    private void warmUp() throws SQLException, IOException, InterruptedException {
        say("warming up");
        for (int buyers : List.of(FEW, MANY)) {
            outcome.acknowledged(
                    new Buyers(site.shop(), buyers).closed(byTransfer(plan.seconds(), goods.skus()), plan.seconds()),
                    "warming up");
        }
        settle();
    }

    private void baseline(boolean first) throws SQLException, IOException, InterruptedException {
        if (first) {
            Map<Way, Double> rates = new LinkedHashMap<>();
            for (Way candidate : Way.values()) {
                baseline.run(candidate, Baseline.CONNECTIONS, uniform(2), 2);
                rates.put(
                        candidate,
                        write(candidate, Baseline.CONNECTIONS, goods.skus(), plan.seconds())
                                .perSecond());
                say("  baseline %s: %.0f/s".formatted(candidate, rates.get(candidate)));
            }
            way = rates.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
        Tally uniform = write(way, Baseline.CONNECTIONS, goods.skus(), plan.seconds());
        Tally hot = write(way, Baseline.CONNECTIONS, List.of(goods.hot()), plan.seconds());
        Tally alone = write(way, 1, goods.skus(), Math.max(2, plan.seconds() / 3));
        outcome.sample("baseline", uniform.perSecond());
        outcome.sample("baseline_hot", hot.perSecond());
        outcome.sample("baseline_p50", alone.millis(0.5));
        say("  baseline %s: %.0f/s, one hot SKU %.0f/s, one connection p50 %.2f ms"
                .formatted(way, uniform.perSecond(), hot.perSecond(), alone.millis(0.5)));
        try (var statement = connection.createStatement()) {
            statement.execute("delete from kernel.task where due_at > now() + interval '4 years'");
        }
        settle();
    }

    private Tally write(Way how, int connections, List<String> skus, int seconds)
            throws SQLException, IOException, InterruptedException {
        Processors before = Processors.now(site);
        List<Carts.Filled> filled = carts.fill(seconds * FASTEST, skus);
        before = Processors.now(site);
        Tally tally = baseline.run(how, connections, filled, seconds);
        Processors each =
                Processors.now(site).perOrder(before, tally.acknowledged().size());
        say("  %s, %d connections: %.0f/s; processor time an order: database %.2f ms, writer %.2f ms"
                .formatted(how, connections, tally.perSecond(), each.database(), each.load()));
        outcome.acknowledged(tally, "the baseline");
        return tally;
    }

    private void intake(int buyers) throws SQLException, IOException, InterruptedException {
        Tally tally = measure("intake, " + buyers + " buyers", buyers, goods.skus());
        outcome.sample("intake_" + buyers, tally.perSecond());
    }

    private void hot() throws SQLException, IOException, InterruptedException {
        outcome.sample(
                "hot",
                measure("one hot SKU, " + FEW + " buyers", FEW, List.of(goods.hot()))
                        .perSecond());
    }

    private Tally measure(String what, int buyers, List<String> skus)
            throws SQLException, IOException, InterruptedException {
        List<Wish> wishes = byTransfer(plan.seconds(), skus);
        Processors before = Processors.now(site);
        Tally tally = new Buyers(site.shop(), buyers).closed(wishes, plan.seconds());
        Processors each =
                Processors.now(site).perOrder(before, tally.acknowledged().size());
        outcome.acknowledged(tally, what);
        if (skus.size() > 1) {
            outcome.sample("shop_cpu", each.shop());
            outcome.sample("db_cpu", each.database());
        }
        say(
                "  %s: %.0f/s, p50 %.1f ms, p99 %.1f ms, %d told to come later; processor time an order: shop %.2f ms, database %.2f ms, load %.2f ms"
                        .formatted(
                                what,
                                tally.perSecond(),
                                tally.millis(0.5),
                                tally.millis(0.99),
                                tally.busy(),
                                each.shop(),
                                each.database(),
                                each.load()));
        settle();
        return tally;
    }

    private void journey() throws SQLException, IOException, InterruptedException {
        Tally tally = new Journey(site.shop(), goods.skus()).run(FEW, plan.seconds());
        outcome.acknowledged(tally, "a journey");
        outcome.sample("journey", tally.perSecond());
        say("  journey of four requests: %.0f/s, p50 %.1f ms".formatted(tally.perSecond(), tally.millis(0.5)));
        settle();
    }

    private void open() throws SQLException, IOException, InterruptedException {
        double rate = Math.max(20, max() / 2);
        List<Wish> wishes = wishes(carts.fill((int) (rate * plan.seconds()), goods.skus()));
        Tally tally = new Buyers(site.shop(), MANY).open(wishes, rate, plan.seconds());
        outcome.acknowledged(tally, "the open loop");
        outcome.sample("p50", tally.millis(0.5));
        outcome.sample("p99", tally.millis(0.99));
        say("  open loop at %.0f/s: p50 %.1f ms, p99 %.1f ms".formatted(rate, tally.millis(0.5), tally.millis(0.99)));
        settle();
    }

    /** The best rate so far; where intake was left out, a guess. */
    private double max() {
        double many = outcome.median("intake_" + MANY);
        double few = outcome.median("intake_" + FEW);
        return Double.isFinite(many) ? Math.max(many, few) : 400;
    }

    private void sellOut() throws SQLException, IOException, InterruptedException {
        goods.refill(site);
        List<Wish> wishes = wishes(carts.fill(1_000, List.of(goods.scarce())));
        Tally tally = new Buyers(site.shop(), 1_000).allAtOnce(wishes);
        outcome.acknowledged(tally, "a sell-out");
        outcome.sample("sold", tally.acknowledged().size());
        if (tally.acknowledged().size() != Assortment.UNITS || tally.refused() != 1_000 - Assortment.UNITS) {
            outcome.complain("a sell-out of " + Assortment.UNITS + " units to 1,000 buyers sold "
                    + tally.acknowledged().size() + ", refused " + tally.refused() + " and told " + tally.busy()
                    + " to come later");
        }
        say("  sell-out: %d sold, %d refused, %d told to come later, in %.1f s"
                .formatted(tally.acknowledged().size(), tally.refused(), tally.busy(), tally.seconds()));
        settle();
    }

    private void whole() throws SQLException, IOException, InterruptedException {
        List<Carts.Filled> filled = carts.fill(plan.wholeSeconds() * FASTEST / 4, goods.skus());
        WholeWay.Pace pace = new WholeWay(site, connection, filled, token()).run(plan.wholeSeconds());
        outcome.acknowledged(pace.acknowledged());
        outcome.sample("whole", pace.perSecond());
        say(
                "  whole way: %.0f/s, under way %d at the begin and %d at the end; processor time an order: shop %.2f ms, database %.2f ms"
                        .formatted(
                                pace.perSecond(),
                                pace.before(),
                                pace.after(),
                                pace.each().shop(),
                                pace.each().database()));
        if (!pace.settled()) {
            outcome.complain("orders by card did not come to the end of their way");
        }
        settle();
    }

    /** Few orders against many: the same shop, the same requests, processor time of shop and database. */
    private void cost() throws SQLException, IOException, InterruptedException {
        Specimen specimen =
                Specimen.take(site, connection, carts.fill(1, goods.skus()).getFirst());
        Mountain.clear(connection);
        Mountain mountain = new Mountain(connection, specimen);
        mountain.load(1_000);
        double few = costPerOrder("1,000 orders beforehand");
        say("loading %,d orders by COPY".formatted(plan.orders()));
        mountain.load(plan.orders());
        double many = costPerOrder("%,d orders beforehand".formatted(plan.orders()));
        outcome.sample("cost_ratio", many / few);
        say("  cost ratio %.2f".formatted(many / few));
    }

    private double costPerOrder(String what) throws SQLException, IOException, InterruptedException {
        List<Double> costs = new java.util.ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Wish> wishes = byTransfer(plan.seconds(), goods.skus());
            Processors before = Processors.now(site);
            Tally tally = new Buyers(site.shop(), FEW).closed(wishes, plan.seconds());
            Processors each =
                    Processors.now(site).perOrder(before, tally.acknowledged().size());
            costs.add(each.shop() + each.database());
            settle();
        }
        say("  %s: %.2f ms of processor time an order".formatted(what, Tally.median(costs)));
        return Tally.median(costs);
    }

    /**
     * Waits until nothing is under way. Letters to buyers that are due are dropped: they would be sent later, and only make the
     * measurement longer.
     */
    private void settle() throws SQLException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        delete from kernel.task
                        where lease is null
                          and (kind = 'notifications.send'
                            or kind = 'kernel.deliver-event' and payload like '%notifications.%')
                        """);
            }
            long due = Sql.number(
                    connection, "select count(*) from kernel.task where due_at <= now() and kind <> 'kernel.periodic'");
            if (due == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        outcome.complain("the shop did not come to rest");
    }

    private void readBooks() throws SQLException, IOException, InterruptedException {
        settle();
        Books books = Books.read(connection, outcome.acknowledged());
        outcome.fault("oversold", books.oversold());
        outcome.fault("lost", books.lost());
        outcome.fault("doubled", books.doubled());
        outcome.fault("money_diff", books.unbalanced() + Math.abs(moneyDifference()));
        books.complaints().forEach(outcome::complain);
        say("books: %,d acknowledged orders, %d lost, %d doubled, %d oversold, money differs by %d"
                .formatted(
                        outcome.acknowledged().size(),
                        books.lost(),
                        books.doubled(),
                        books.oversold(),
                        outcome.faults("money_diff")));
    }

    /** What the bank's own ledger says it authorised, took and gave back, against the shop's payments by card. */
    private long moneyDifference() throws SQLException, IOException, InterruptedException {
        long authorised = 0;
        long captured = 0;
        for (JsonNode entry : get("/v1/ledger").path("items")) {
            long amount = entry.path("amount").asLong();
            switch (entry.path("kind").asString()) {
                case "authorise" -> authorised += amount;
                case "capture" -> captured += amount;
                case "refund" -> captured -= amount;
                case "void" -> authorised -= amount;
                default -> outcome.complain("the bank's ledger has a kind " + entry.path("kind"));
            }
        }
        long ours = Sql.number(
                connection,
                "select coalesce(sum(authorised), 0) from payments.payment where method = 'card' and state <> 'VOIDED'");
        long taken = Sql.number(
                connection, "select coalesce(sum(captured - refunded), 0) from payments.payment where method = 'card'");
        return Math.abs(authorised - ours) + Math.abs(captured - taken);
    }

    private String token() throws IOException, InterruptedException {
        return call(
                        site.bank(),
                        "POST",
                        "/v1/tokens",
                        "{\"number\":\"4242424242424242\",\"expiry\":\"12/39\",\"cvc\":\"123\"}")
                .path("token")
                .asString();
    }

    /** It takes every order and does nothing more: the way that is measured ends at its door. */
    private void silenceWarehouse() throws IOException, InterruptedException {
        call(site.warehouse(), "PUT", "/v1/knobs", "{\"silent\":1}");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return call(site.bank(), "GET", path, "");
    }

    private static JsonNode call(URI partner, String method, String path, String body)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(partner.resolve(path))
                            .header("Content-Type", "application/json")
                            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    private List<Carts.Filled> uniform(int seconds) throws SQLException, IOException {
        return carts.fill(seconds * FASTEST, goods.skus());
    }

    private List<Wish> byTransfer(int seconds, List<String> skus) throws SQLException, IOException {
        return wishes(carts.fill(seconds * FASTEST, skus));
    }

    private static List<Wish> wishes(List<Carts.Filled> filled) {
        return filled.stream().map(Wish::byTransfer).toList();
    }

    private Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("baseline_per_s", outcome.median("baseline"));
        figures.put("baseline_hot_per_s", outcome.median("baseline_hot"));
        figures.put("intake_per_s", Math.min(outcome.median("intake_" + FEW), outcome.median("intake_" + MANY)));
        figures.put("journey_per_s", outcome.median("journey"));
        figures.put("whole_per_s", outcome.median("whole"));
        figures.put("hot_per_s", outcome.median("hot"));
        figures.put("sellout_stock", (double) Assortment.UNITS);
        figures.put("sellout_sold", outcome.median("sold"));
        figures.put("p50_ms", outcome.median("p50"));
        figures.put("p99_ms", outcome.median("p99"));
        figures.put("baseline_p50_ms", outcome.median("baseline_p50"));
        figures.put("cost_ratio_1e6", outcome.median("cost_ratio"));
        figures.put("shop_cpu_ms", outcome.median("shop_cpu"));
        figures.put("db_cpu_ms", outcome.median("db_cpu"));
        for (String fault : List.of("oversold", "lost", "doubled", "money_diff")) {
            figures.put(fault, (double) outcome.faults(fault));
        }
        return figures;
    }

    static void say(String what) {
        System.err.printf(Locale.ROOT, "%tT %s%n", System.currentTimeMillis(), what);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
