package com.shopwright.partners.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.partners.Caller;
import com.shopwright.partners.Caller.Reply;
import com.shopwright.partners.Partner;
import com.shopwright.partners.Partners;
import com.shopwright.partners.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Random captures, refunds and voids, some at once: what the bank says always adds up, and the ledger agrees. */
class AmountsNeverDriftTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int SEQUENCES = Integer.getInteger("sequences", 30);

    @TempDir
    Path folder;

    @Test
    void addsUpAfterAnySequence() throws Exception {
        System.out.println("AmountsNeverDriftTest seed=" + SEED + " (repeat with -Dseed=" + SEED + ")");
        Random random = new Random(SEED);
        try (Partners partners = Partners.start(Settings.in(folder).only(Set.of(Partner.BANK)));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Caller bank = Caller.of(partners, Partner.BANK);
            String token = token(bank);
            for (int i = 0; i < SEQUENCES; i++) {
                long amount = 1 + random.nextInt(10_000);
                String id = pay(bank, token, amount);
                Model model = new Model(amount);
                for (int round = 0; round < 4; round++) {
                    apply(bank, callers, id, random, amount, model);
                }
                model.check(bank.get("/v1/payments/" + id).json());
                model.checkLedger(bank.getOpenly("/v1/ledger").json(), id);
            }
        }
    }

    /** Sends some calls at once; whatever was answered with 2xx goes into the model. */
    private static void apply(Caller bank, ExecutorService callers, String id, Random random, long amount, Model model)
            throws Exception {
        List<String> kinds = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        List<Future<Reply>> replies = new ArrayList<>();
        for (int call = 0; call < 1 + random.nextInt(4); call++) {
            String kind = List.of("captures", "captures", "refunds", "refunds", "void")
                    .get(random.nextInt(5));
            long part = 1 + random.nextLong(amount);
            String body = kind.equals("void") ? "{}" : "{\"amount\": " + part + "}";
            kinds.add(kind);
            amounts.add(part);
            replies.add(callers.submit(() -> bank.post("/v1/payments/" + id + "/" + kind, body)));
        }
        for (int call = 0; call < replies.size(); call++) {
            int status = replies.get(call).get().status();
            assertThat(status).isIn(200, 201, 409);
            if (status != 409) {
                model.done(kinds.get(call), amounts.get(call));
            }
        }
    }

    /** What must be true of a payment from its answers alone. */
    private static final class Model {
        private final long authorised;
        private long captured;
        private long refunded;
        private boolean voided;

        Model(long authorised) {
            this.authorised = authorised;
        }

        void done(String kind, long amount) {
            switch (kind) {
                case "captures" -> captured += amount;
                case "refunds" -> refunded += amount;
                default -> voided = true;
            }
        }

        void check(JsonNode payment) {
            assertThat(payment.get("authorised").asLong()).isEqualTo(authorised);
            assertThat(payment.get("captured").asLong()).isEqualTo(captured);
            assertThat(payment.get("refunded").asLong()).isEqualTo(refunded);
            assertThat(payment.get("voided").asLong()).isEqualTo(voided ? authorised - captured : 0);
            assertThat(refunded).isLessThanOrEqualTo(captured);
            assertThat(captured).isLessThanOrEqualTo(authorised);
        }

        void checkLedger(JsonNode ledger, String id) {
            assertThat(sum(ledger, id, "authorise")).isEqualTo(authorised);
            assertThat(sum(ledger, id, "capture")).isEqualTo(captured);
            assertThat(sum(ledger, id, "refund")).isEqualTo(refunded);
            assertThat(sum(ledger, id, "void")).isEqualTo(voided ? authorised - captured : 0);
        }

        private static long sum(JsonNode ledger, String id, String kind) {
            return ledger.get("items")
                    .valueStream()
                    .filter(line -> line.get("payment").stringValue().equals(id)
                            && line.get("kind").stringValue().equals(kind))
                    .mapToLong(line -> line.get("amount").asLong())
                    .sum();
        }
    }

    private static String pay(Caller bank, String token, long amount) {
        String body = """
                {"reference": "R", "amount": {"amount": %d, "currency": "EUR"}, "token": "%s",
                 "returnUrl": "http://localhost/back"}
                """.formatted(amount, token);
        return bank.post("/v1/payments", body).json().get("id").stringValue();
    }

    private static String token(Caller bank) {
        return bank.post("/v1/tokens", "{\"number\": \"4242424242424242\", \"expiry\": \"04/40\", \"cvc\": \"123\"}")
                .json()
                .get("token")
                .stringValue();
    }
}
