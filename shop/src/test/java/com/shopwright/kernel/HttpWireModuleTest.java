package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.shopwright.database.TestDatabase;
import com.shopwright.kernel.Wire.Reply;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a partner that says exactly the bytes a test gives it, and then neither goes on nor hangs up. */
@Timeout(30)
class HttpWireModuleTest {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final HttpWire wire = new HttpWire();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private Link partnerThatSays(String bytes) {
        try {
            ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            open.add(server);
            Thread.ofVirtual().start(() -> answerOne(server, bytes));
            return new Link("bank", URI.create("http://localhost:" + server.getLocalPort()), "the-key", "secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answerOne(ServerSocket server, String bytes) {
        try {
            Socket socket = server.accept();
            open.add(socket);
            byte[] request = new byte[4_000];
            int length = socket.getInputStream().read(request);
            heard.add(new String(request, 0, Math.max(0, length), StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException closed) {
            // the test is over
        }
    }

    private Reply get(Link link) {
        return wire.call(link, "GET", "/v1/payments", Optional.of("key-1"), Optional.empty(), Duration.ofSeconds(1));
    }

    @Test
    void sendsTheLinksKeyAndTheIdempotencyKeyAndGivesTheAnswerBack() {
        Link link = partnerThatSays("HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(get(link)).isEqualTo(new Reply.Answered(409, "{}"));
        assertThat(heard.element())
                .startsWith("GET /v1/payments HTTP/1.1\r\n")
                .contains("Authorization: Bearer the-key\r\n", "Idempotency-Key: key-1\r\n");
    }

    @Test
    void saysTheSameThingInTheSameWordsWhateverTheOrderOfAMap() {
        Map<String, Object> backwards = new LinkedHashMap<>();
        backwards.put("reference", "r");
        backwards.put("currency", "EUR");
        backwards.put("amount", 5);
        Link link = partnerThatSays("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        wire.call(link, "POST", "/v1/payments", Optional.of("k"), Optional.of(backwards), Duration.ofSeconds(1));
        assertThat(heard.element()).endsWith("{\"amount\":5,\"currency\":\"EUR\",\"reference\":\"r\"}");
    }

    @Test
    void doesNotWaitLongerThanItsPatienceForAnAnswerThatNeverBegins() {
        assertThat(get(partnerThatSays(""))).isInstanceOf(Reply.Silent.class);
    }

    @Test
    void doesNotWaitLongerThanItsPatienceForABodyThatNeverEnds() {
        assertThat(get(partnerThatSays("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":")))
                .isInstanceOf(Reply.Silent.class);
    }

    @Test
    void takesAPartnerThatIsNotThereForSilent() throws IOException {
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Link link = new Link("bank", URI.create("http://localhost:" + gone.getLocalPort()), "k", "s");
            gone.close();
            assertThat(get(link)).isInstanceOf(Reply.Silent.class);
        }
    }

    @Test
    void refusesToCallAPartnerWhileATransactionIsOpen() {
        Link link = partnerThatSays("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        try (HikariDataSource pool = TestNode.pool(TestDatabase.migrated())) {
            TestNode node = new TestNode(pool, new TestClock(), "a", List.of());
            assertThatIllegalStateException()
                    .isThrownBy(() -> node.transactions.inOne(() -> {
                        get(link);
                    }))
                    .withMessageContaining("transaction");
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void understandsAnAnswerWithFieldsItDoesNotKnow() {
        record Payment(String id, long captured) {}
        assertThat(wire.read("{\"id\":\"p\",\"captured\":null,\"colour\":\"red\"}", Payment.class))
                .isEqualTo(new Payment("p", 0));
        assertThat(wire.read("{\"a\":1}", Map.class)).containsKey("a");
    }

    @Test
    void neverShowsItsSecretsInALogLine() {
        Link link = new Link("bank", URI.create("http://localhost:1"), "the-key", "the-secret");
        assertThat(link.toString()).doesNotContain("the-key", "the-secret");
    }
}
