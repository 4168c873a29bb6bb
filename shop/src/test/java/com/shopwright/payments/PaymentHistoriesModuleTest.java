package com.shopwright.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shopwright.Chance;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.kernel.Transactions;
import com.shopwright.payments.MoneyAudit.Claim;
import com.shopwright.payments.port.SettlementRecord;
import com.shopwright.testing.PayBy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Payments that live at random, against the real bank over bad wires: authorised, declined, left at the challenge, captured and
 * refunded in parts, billed anew, delivered, cancelled, disputed and settled. Whatever happened, the ledger, the payments and the
 * bank say the same to the cent, and once a payable is at rest its goods, tax and delivery are booked exactly as its bill says.
 * 20,000 of them with {@code --long}.
 */
class PaymentHistoriesModuleTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int TOGETHER = 50;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BankDesk DESK = BankDesk.settlingQuickly();
    private static final Payments PAYMENTS = DESK.rooms().get(Payments.class);
    private static final Books BOOKS = DESK.rooms().get(Books.class);
    private static final MoneyAudit AUDIT = DESK.rooms().get(MoneyAudit.class);

    private final Random random = Chance.random();

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static Money euro(long cents) {
        return new Money(cents, EUR);
    }

    /** One payable with what was done to it. */
    private static final class Life {
        final Payable payable;
        final List<String> story = new ArrayList<>();
        long bill;
        boolean cancelled;

        Life(Payable payable, long bill) {
            this.payable = payable;
            this.bill = bill;
        }

        String number() {
            return "H-" + payable.value();
        }

        long kept() {
            Payments.Balance balance = PAYMENTS.balance(payable);
            return balance.captured() - balance.refunded();
        }
    }

    @Test
    void everyHistoryEndsWithTheSameSumsEverywhere() {
        List<String> cards = List.of(
                DESK.token(BankDesk.GOOD),
                DESK.token(BankDesk.GOOD),
                DESK.token(BankDesk.GOOD),
                DESK.token(BankDesk.GOOD),
                DESK.token(BankDesk.GOOD),
                DESK.token(BankDesk.DECLINED),
                DESK.token(BankDesk.INSUFFICIENT_FUNDS),
                DESK.token(BankDesk.CHALLENGE));
        for (int round = 0; round < Chance.times(2, 20_000 / TOGETHER); round++) {
            DESK.knobs(Map.of("loseAnswer", 0.2, "dropWebhook", 0.3, "duplicateWebhook", 0.3));
            List<Life> lives = begin(cards);
            awaitVerdicts(lives);
            for (int step = 0; step < 6; step++) {
                lives.forEach(this::step);
                awaitRest();
                assertThatTheLedgerSaysWhatThePaymentsSay(lives);
            }
            DESK.knobs(Map.of("loseAnswer", 0, "dropWebhook", 0, "duplicateWebhook", 0));
            lives.forEach(this::end);
            awaitRest();
            assertThatTheLedgerSaysWhatThePaymentsSay(lives);
            lives.forEach(PaymentHistoriesModuleTest::assertThatTheBankSaysTheSame);
            dispute(lives.get(random.nextInt(lives.size())));
            assertThatEverythingIsSettled();
        }
    }

    private List<Life> begin(List<String> cards) {
        List<Life> lives = new ArrayList<>();
        List<PaymentRequest> requests = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            Life life = new Life(
                    new Payable(new UUID(random.nextLong(), random.nextLong())), 100 + random.nextLong(20_000));
            boolean byHand = random.nextInt(6) == 0;
            life.story.add((byHand ? "by hand " : "by card ") + life.bill);
            lives.add(life);
            requests.add(new PaymentRequest(
                    life.payable,
                    life.number(),
                    "first",
                    euro(life.bill),
                    anyBill(life.bill),
                    byHand ? PayBy.TRANSFER : PayBy.CARD,
                    byHand ? Optional.empty() : Optional.of(new CardToken(cards.get(random.nextInt(cards.size())))),
                    URI.create("http://localhost:9/back")));
        }
        PAYMENTS.open(requests);
        return lives;
    }

    private Bill anyBill(long total) {
        long shipping = random.nextBoolean() ? 0 : random.nextLong(total + 1);
        long tax = random.nextLong((total - shipping) / 4 + 1);
        return new Bill(euro(total - shipping - tax), euro(tax), euro(shipping));
    }

    private static void awaitVerdicts(List<Life> lives) {
        await().atMost(SOON)
                .until(() -> lives.stream()
                        .map(life -> PAYMENTS.of(life.payable).getLast().state())
                        .noneMatch(state -> state == PaymentState.SENDING || state == PaymentState.UNKNOWN));
    }

    private static void awaitRest() {
        await().atMost(SOON)
                .until(() -> DESK.rooms()
                                .sql()
                                .sql("select count(*) from payments.operation where state = 'SENDING'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private void step(Life life) {
        long part = 1 + random.nextLong(Math.max(1, life.bill / 2));
        String what = switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> "capture";
            case 4 -> "capture in advance";
            case 5, 6 -> "refund";
            case 7 -> "bill";
            case 8 -> "deliver";
            case 9 -> "receive";
            case 10 -> "release the rest";
            default -> random.nextInt(3) == 0 ? "cancel" : "nothing";
        };
        life.story.add(what + " " + part);
        try {
            act(life, what, part);
        } catch (IllegalStateException notPossible) {
            life.story.add("refused");
        }
    }

    private void act(Life life, String what, long part) {
        switch (what) {
            case "capture" -> PAYMENTS.capture(life.payable, UUID.randomUUID(), euro(part));
            case "capture in advance" -> PAYMENTS.capture(life.payable, life.payable.value(), euro(part));
            case "refund" -> {
                if (!life.cancelled && random.nextBoolean()) {
                    bill(life, Math.max(0, life.bill - part)); // most refunds are of something that came off the bill
                }
                PAYMENTS.refund(life.payable, UUID.randomUUID(), euro(part), "a part of it");
            }
            case "bill" -> bill(life, life.bill);
            case "deliver" -> PAYMENTS.delivered(life.payable);
            case "receive" -> PAYMENTS.markReceived(life.payable, Actor.OWNER);
            case "release the rest" -> PAYMENTS.releaseRest(life.payable, UUID.randomUUID());
            case "cancel" -> {
                PAYMENTS.cancel(life.payable);
                life.cancelled = true;
                life.bill = 0;
            }
            default -> life.story.add("nothing happens");
        }
    }

    private void bill(Life life, long total) {
        if (!life.cancelled) {
            life.bill = total;
            PAYMENTS.bill(life.payable, anyBill(total));
        }
    }

    /** What is kept is what it costs; or all of it goes back. */
    private void end(Life life) {
        if (!life.cancelled && random.nextInt(3) == 0) {
            act(life, "cancel", 0);
        }
        if (!life.cancelled) {
            bill(life, life.kept());
            PAYMENTS.delivered(life.payable);
        }
    }

    private static void assertThatTheLedgerSaysWhatThePaymentsSay(List<Life> lives) {
        assertThat(AUDIT.audit(lives.stream()
                                .map(life -> new Claim("payments", life.payable, euro(life.kept())))
                                .toList())
                        .findings())
                .isEmpty();
    }

    private static void assertThatTheBankSaysTheSame(Life life) {
        long kept = life.kept();
        assertThat(kept).as("%s", life.story).isEqualTo(life.bill);
        List<JsonNode> atBank = DESK.payments(life.number());
        if (!atBank.isEmpty()) {
            assertThat(atBank.getFirst().get("captured").asLong()
                            - atBank.getFirst().get("refunded").asLong())
                    .as("%s", life.story)
                    .isEqualTo(kept);
        }
        assertThat(booked(life))
                .as("%s", life.story)
                .isEqualTo(DESK.rooms()
                        .sql()
                        .sql("""
                                select bill_goods || ' ' || bill_tax || ' ' || bill_shipping || ' 0 0'
                                from payments.payment
                                where payable = ?
                                """)
                        .param(life.payable.value())
                        .query(String.class)
                        .single());
    }

    private static String booked(Life life) {
        return DESK.rooms()
                .sql()
                .sql("""
                        select coalesce(-sum(revenue + refunds), 0) || ' ' || coalesce(-sum(tax), 0) || ' '
                            || coalesce(-sum(shipping), 0) || ' ' || coalesce(-sum(deposits), 0) || ' '
                            || coalesce(sum(receivable), 0)
                        from payments.posting
                        where payable = ?
                        """)
                .param(life.payable.value())
                .query(String.class)
                .single();
    }

    /** A buyer's bank asks for the money back, and in the end does or does not get it. */
    private void dispute(Life life) {
        long kept = life.kept();
        if (kept == 0) {
            return;
        }
        boolean won = random.nextBoolean();
        long lost = balance(Account.LOSSES);
        settled(SettlementRecord.Kind.DISPUTE, -kept);
        assertThat(balance(Account.DISPUTES)).isEqualTo(kept);
        settled(won ? SettlementRecord.Kind.DISPUTE_WON : SettlementRecord.Kind.DISPUTE_LOST, kept);
        assertThat(balance(Account.DISPUTES)).isZero();
        assertThat(balance(Account.LOSSES) - lost).isEqualTo(won ? 0 : kept);
        if (!won) {
            settled(SettlementRecord.Kind.PAYOUT, kept); // the bank did not really lose it: it is paid in again
        }
    }

    private static void settled(SettlementRecord.Kind kind, long gross) {
        SettlementRecord line = new SettlementRecord(
                "by hand",
                UUID.randomUUID().toString(),
                "dispute",
                Optional.empty(),
                kind,
                gross,
                0,
                EUR,
                Instant.now());
        DESK.rooms()
                .get(Transactions.class)
                .inOne(() -> DESK.rooms().get(Matching.class).match("card", List.of(line)));
    }

    private static long balance(Account account) {
        return BOOKS.balances().stream()
                .filter(balance -> balance.account() == account)
                .mapToLong(balance -> balance.amount().amount())
                .sum();
    }

    private static void assertThatEverythingIsSettled() {
        await().atMost(SOON).until(() -> {
            BOOKS.reconcile();
            return balance(Account.CLEARING) == 0;
        });
        assertThat(BOOKS.open()).isEmpty();
    }
}
