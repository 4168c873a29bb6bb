package com.shopwright.payments;

import com.shopwright.TestRooms;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import com.shopwright.testing.ApiClient;
import com.shopwright.testing.Reply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The payments room, wired to the real bank: its calls go there over HTTP, and the bank's messages come back. */
public final class BankDesk implements AutoCloseable {
    static final String GOOD = "4242424242424242";
    static final String DECLINED = "4000000000000002";
    static final String INSUFFICIENT_FUNDS = "4000000000009995";
    static final String CHALLENGE = "4000000000003220";
    static final String SLOW = "4000000000000010";
    static final String SILENT = "4000000000000028";

    private final Path folder;
    private final HttpServer ear;
    private final Partners partners;
    private final TestRooms rooms;
    private final ApiClient bank;
    private final AtomicReference<@Nullable PaymentHook> hears = new AtomicReference<>();

    BankDesk() {
        this(context -> {});
    }

    /**
     * With other rooms beside payments.
     *
     * @param more registers beans beside those of the rooms
     */
    public BankDesk(Consumer<GenericApplicationContext> more, String... others) {
        this(Map.of(), day -> day, more, others);
    }

    /** With a bank whose day is short, and a shop whose clock is the bank's. It asks for settlements only when it is told to. */
    static BankDesk settlingQuickly() {
        return new BankDesk(
                Map.of("shopwright.settlements.grace", "0", "shopwright.settlements.every", "1d"),
                settings -> settings.day(Partner.BANK, Duration.ofMillis(200)),
                context -> {});
    }

    private BankDesk(
            Map<String, Object> properties,
            UnaryOperator<Settings> bankSettings,
            Consumer<GenericApplicationContext> more,
            String... others) {
        folder = temporaryFolder();
        ear = listen();
        URI shop = URI.create("http://localhost:" + ear.getAddress().getPort());
        partners = Partners.start(bankSettings.apply(
                Settings.in(folder).only(EnumSet.of(Partner.BANK)).shop(shop)));
        bank = new ApiClient(partners.address(Partner.BANK));
        Map<String, Object> all = new HashMap<>(properties);
        all.put("shopwright.links", folder.resolve("links").toString());
        all.put("shopwright.url", shop.toString());
        rooms = TestRooms.with(
                all,
                more,
                Stream.concat(Stream.of("catalog", "payments"), Arrays.stream(others))
                        .distinct()
                        .toArray(String[]::new));
        hears.set(rooms.get(PaymentHook.class));
    }

    public TestRooms rooms() {
        return rooms;
    }

    public ApiClient bank() {
        return bank;
    }

    /** The bank as the shop itself calls it. */
    public ApiClient asShop(String idempotencyKey) {
        return bank.with(
                        "Authorization", "Bearer " + partners.link(Partner.BANK).key())
                .with("Idempotency-Key", idempotencyKey);
    }

    String secret() {
        return partners.link(Partner.BANK).secret();
    }

    /** As if so much time had passed since these payments were authorised: the janitor of authorisations has a look. */
    public void lookAtAuthorisationsAfter(Duration age) {
        rooms.sql()
                .sql("update payments.payment set created_at = created_at - :age::interval")
                .param("age", age.toSeconds() + " seconds")
                .update();
        rooms.get(Lapsing.class).run();
    }

    public String token(String number) {
        String expiry = YearMonth.now(ZoneOffset.UTC).plusYears(2).format(DateTimeFormatter.ofPattern("MM/yy"));
        return bank.post("/v1/tokens", Map.of("number", number, "expiry", expiry, "cvc", "123"))
                .expect(201)
                .text("/token");
    }

    public void knobs(Map<String, ?> knobs) {
        bank.put("/v1/knobs", knobs).expect(200);
    }

    public List<JsonNode> payments(String reference) {
        return StreamSupport.stream(
                        bank.get("/v1/payments?reference=" + reference)
                                .expect(200)
                                .at("/items")
                                .spliterator(),
                        false)
                .toList();
    }

    /** Sends a form of the bank's pages, as the buyer's browser would. */
    public Reply form(URI page, String fields) {
        return bank.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", page.getPath(), BodyPublishers.ofString(fields));
    }

    /** Cuts the wire (nobody listens there), or mends it. */
    void cutWire(boolean cut) {
        Path file = folder.resolve("links/bank.properties");
        try {
            String text = Files.readString(file);
            String there = partners.address(Partner.BANK).toString();
            String nowhere = "http://localhost:1";
            Files.writeString(
                    file,
                    cut
                            ? text.replace(there, nowhere).replace(there.replace(":", "\\:"), nowhere)
                            : text.replace(nowhere, there));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer listen() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/hooks/bank", this::hear);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        PaymentHook room = hears.get();
        int status = 503;
        if (room != null) {
            HttpHeaders headers = new HttpHeaders();
            exchange.getRequestHeaders().forEach(headers::addAll);
            ResponseEntity<?> answer =
                    room.hear("bank", headers, exchange.getRequestBody().readAllBytes());
            status = answer.getStatusCode().value();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("shopwright-test-bank");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        hears.set(null);
        rooms.close();
        partners.close();
        ear.stop(0);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
