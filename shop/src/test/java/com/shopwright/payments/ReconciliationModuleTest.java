package com.shopwright.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.shopwright.Chance;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.payments.Books.Balance;
import com.shopwright.payments.Difference.Kind;
import com.shopwright.payments.Difference.Remedy;
import com.shopwright.payments.MoneyAudit.Claim;
import com.shopwright.payments.Payments.CaptureState;
import com.shopwright.testing.PayBy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The bank's settlements, asked over HTTP from a bank whose day is short, compared with the ledger line by line. */
class ReconciliationModuleTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, Double> FAULTLESS =
            Map.of("omitSettlement", 0.0, "inventSettlement", 0.0, "miscountSettlement", 0.0, "repeatSettlement", 0.0);
    private static final BankDesk DESK = BankDesk.settlingQuickly();
    private static final Payments PAYMENTS = DESK.rooms().get(Payments.class);
    private static final Books BOOKS = DESK.rooms().get(Books.class);
    private static final MoneyAudit AUDIT = DESK.rooms().get(MoneyAudit.class);

    private final Payable payable = new Payable(UUID.randomUUID());
    private long before;

    @AfterAll
    static void close() {
        DESK.close();
    }

    @BeforeEach
    void startClean() {
        DESK.knobs(FAULTLESS);
        settle();
        BOOKS.open().forEach(left -> BOOKS.putAway(left.id(), Remedy.WRITTEN_OFF, "before this test", Actor.OWNER));
        before = balance(Account.CLEARING);
    }

    @AfterEach
    void theLedgerSaysWhatThePaymentsSay() {
        assertThat(AUDIT.audit(List.of()).findings()).isEmpty();
    }

    private static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }

    private static UUID captured(Payable payable, long cents) {
        PAYMENTS.open(List.of(new PaymentRequest(
                payable,
                "R-" + payable.value(),
                "first",
                euro(cents),
                Bill.of(euro(cents), euro(cents * 19 / 119), euro(0), euro(0)),
                PayBy.CARD,
                Optional.of(new CardToken(DESK.token(BankDesk.GOOD))),
                URI.create("http://localhost:9/back"))));
        await().atMost(SOON).until(() -> PAYMENTS.of(payable).getLast().state() == PaymentState.AUTHORISED);
        UUID parcel = UUID.randomUUID();
        PAYMENTS.capture(payable, parcel, euro(cents));
        await().atMost(SOON).until(() -> PAYMENTS.captureState(payable, parcel) == CaptureState.DONE);
        return operation(payable);
    }

    private static UUID operation(Payable payable) {
        return BOOKS.of(payable).getLast().reference();
    }

    /** What the bank has done until now is settled and read. */
    private static void settle() {
        await().atMost(SOON).until(() -> {
            BOOKS.reconcile();
            return count("""
                    select count(*)
                    from payments.posting b
                    where b.kind in ('CAPTURE', 'REFUND')
                      and b.connector = 'card'
                      and b.at > (select coalesce(max(checked_until), '-infinity') from payments.settlement_progress)
                      and not exists (select 1 from payments.settlement_line l where l.reference = b.reference)
                    """) == 0;
        });
    }

    private static long count(String sql) {
        return DESK.rooms().sql().sql(sql).query(Long.class).single();
    }

    private static long balance(Account account) {
        return BOOKS.balances().stream()
                .filter(balance -> balance.account() == account)
                .map(Balance::amount)
                .mapToLong(Money::amount)
                .sum();
    }

    /** What this test has left with the bank. */
    private long withTheBank() {
        return balance(Account.CLEARING) - before;
    }

    private static Difference only() {
        List<Difference> open = BOOKS.open();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    @Test
    void whatWasTakenIsPaidOutLessTheFeesAndNothingIsLeftWithTheBank() {
        long bank = balance(Account.BANK);
        long fees = balance(Account.FEES);
        captured(payable, 10_000);
        assertThat(withTheBank()).isEqualTo(10_000);
        settle();
        assertThat(BOOKS.open()).isEmpty();
        assertThat(withTheBank()).isZero();
        assertThat(balance(Account.FEES) - fees).isEqualTo(25 + 140);
        assertThat(balance(Account.BANK) - bank).isEqualTo(10_000 - 165);
    }

    @Test
    void readingAgainBooksNothingTwice() {
        captured(payable, 777);
        settle();
        List<Balance> before = BOOKS.balances();
        DESK.rooms()
                .sql()
                .sql("update payments.settlement_progress set cursor = '0'")
                .update();
        assertThat(BOOKS.reconcile()).isTrue();
        assertThat(BOOKS.balances()).isEqualTo(before);
        assertThat(BOOKS.open()).isEmpty();
    }

    @Test
    void whatTheBankLeavesOutIsMissingThere() {
        captured(payable, 2500);
        DESK.knobs(Map.of("omitSettlement", 1.0));
        settle();
        Difference missing = only();
        assertThat(missing.kind()).isEqualTo(Kind.MISSING_THERE);
        assertThat(missing.payable()).contains(payable);
        assertThat(missing.number()).contains("R-" + payable.value());
        assertThat(missing.ours()).isEqualTo(euro(2500));
        assertThat(missing.theirs()).isEqualTo(euro(0));
        assertThat(withTheBank()).as("still with the bank").isEqualTo(2500);
    }

    @Test
    void whatTheBankInventsIsMissingHere() {
        captured(payable, 3100);
        DESK.knobs(Map.of("inventSettlement", 1.0));
        settle();
        Difference missing = only();
        assertThat(missing.kind()).isEqualTo(Kind.MISSING_HERE);
        assertThat(missing.payable()).isEmpty();
        assertThat(missing.amount()).isEqualTo(euro(3100));
        assertThat(withTheBank()).as("paid out beyond what we booked").isEqualTo(-3100);
    }

    @Test
    void anotherAmountIsToldWithBoth() {
        captured(payable, 1003);
        DESK.knobs(Map.of("miscountSettlement", 1.0));
        settle();
        Difference other = only();
        assertThat(other.kind()).isEqualTo(Kind.AMOUNT_DIFFERS);
        assertThat(other.ours()).isEqualTo(euro(1003));
        assertThat(other.theirs()).isEqualTo(euro(1003 + 1 + 1003 % 7));
    }

    @Test
    void aLineThatComesTwiceIsTakenOnce() {
        captured(payable, 1500);
        DESK.knobs(Map.of("repeatSettlement", 1.0));
        settle();
        assertThat(only().kind()).isEqualTo(Kind.DUPLICATED);
        assertThat(only().amount()).isEqualTo(euro(1500));
    }

    @Test
    void aPersonWritesADifferenceOffWithAReasonOnce() {
        captured(payable, 2500);
        DESK.knobs(Map.of("omitSettlement", 1.0));
        settle();
        long losses = balance(Account.LOSSES);
        DifferenceId missing = only().id();
        assertThat(BOOKS.putAway(missing, Remedy.WRITTEN_OFF, "the bank went bust", Actor.OWNER))
                .isTrue();
        assertThat(BOOKS.putAway(missing, Remedy.WRITTEN_OFF, "again", Actor.OWNER))
                .isFalse();
        assertThat(BOOKS.open()).isEmpty();
        assertThat(balance(Account.LOSSES) - losses).isEqualTo(2500);
        assertThat(withTheBank()).isZero();
        Posting last = BOOKS.of(payable).getLast();
        assertThat(last.kind()).isEqualTo(PostingKind.CORRECTION);
        assertThat(last.note()).contains("the bank went bust");
    }

    @Test
    void whatIsExplainedBooksNothing() {
        captured(payable, 1500);
        DESK.knobs(Map.of("repeatSettlement", 1.0));
        settle();
        long clearing = withTheBank();
        assertThat(BOOKS.putAway(only().id(), Remedy.EXPLAINED, "taken back tomorrow", Actor.OWNER))
                .isTrue();
        assertThat(withTheBank()).isEqualTo(clearing);
        assertThat(BOOKS.open()).isEmpty();
    }

    @Test
    void aCaptureWhoseAnswerNeverCameIsProvedByTheSettlement() {
        UUID done = captured(payable, 4200);
        settle();
        // The same capture as if its answer had been lost and nobody had asked: open, not booked, and not read yet.
        UUID operation = UUID.randomUUID();
        DESK.rooms().sql().sql("""
                        insert into payments.operation (shop_id, id, payment, kind, reference, amount, state, created_at)
                        select shop_id, :id, payment, 'REFUND', :id, 1200, 'SENDING', created_at
                        from payments.operation
                        where id = :done
                        """).param("id", operation).param("done", done).update();
        Payment payment = PAYMENTS.of(payable).getLast();
        DESK.asShop(operation.toString())
                .post("/v1/payments/" + atBank(payable) + "/refunds", Map.of("amount", 1200))
                .expect(201);
        assertThat(payment.refunded()).isEqualTo(euro(0));
        await().atMost(SOON).until(() -> {
            BOOKS.reconcile();
            return !PAYMENTS.of(payable).getLast().refunded().isZero();
        });
        assertThat(PAYMENTS.of(payable).getLast().refunded()).isEqualTo(euro(1200));
        assertThat(BOOKS.of(payable).getLast().leg(Account.CLEARING)).isEqualTo(-1200);
        assertThat(BOOKS.open()).isEmpty();
        assertThat(withTheBank()).isZero();
        captured(new Payable(UUID.randomUUID()), 100);
        settle();
        assertThat(BOOKS.open()).as("it is not looked for once more").isEmpty();
    }

    private static String atBank(Payable payable) {
        return DESK.payments("R-" + payable.value()).getFirst().get("id").asString();
    }

    @Test
    void claimsOfOthersAreComparedToTheCent() {
        captured(payable, 999);
        assertThat(AUDIT.audit(List.of(new Claim("orders", payable, euro(999)))).isClean())
                .isTrue();
        assertThat(AUDIT.audit(List.of(new Claim("orders", payable, euro(998)))).findings())
                .containsExactly(new MoneyAudit.Finding(payable, "orders", euro(999), euro(998)));
    }

    @Test
    void noPostingCanBeChangedOrTakenAwayOrBeLopsided() {
        UUID reference = captured(payable, 500);
        for (String statement : List.of(
                "update payments.posting set clearing = clearing + 1, revenue = revenue - 1 where reference = '"
                        + reference + "'",
                "delete from payments.posting where reference = '" + reference + "'",
                "insert into payments.posting (shop_id, reference, kind, connector, currency, clearing, revenue, at)"
                        + " select shop_id, '" + UUID.randomUUID()
                        + "', kind, connector, currency, 100, -99, at from payments.posting where reference = '"
                        + reference + "'")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(statement)
                    .isThrownBy(() -> DESK.rooms().sql().sql(statement).update());
        }
    }

    @Test
    void aSettlementFullOfSlipsEndsWithEveryCentExplained() {
        Random random = Chance.random();
        DESK.knobs(Map.of(
                "omitSettlement", 0.2, "inventSettlement", 0.2, "miscountSettlement", 0.2, "repeatSettlement", 0.2));
        List<Payable> all = new ArrayList<>();
        for (int i = 0; i < Chance.times(8, 200); i++) {
            Payable one = new Payable(new UUID(random.nextLong(), random.nextLong()));
            long cents = 200 + random.nextLong(5000);
            captured(one, cents);
            if (random.nextInt(3) == 0) {
                PAYMENTS.refund(one, UUID.randomUUID(), euro(1 + random.nextLong(cents)), "sent back");
            }
            all.add(one);
        }
        await().atMost(SOON).until(() -> count("select count(*) from payments.operation where state = 'SENDING'") == 0);
        settle();
        long unexplained = BOOKS.open().stream()
                .mapToLong(difference -> difference.amount().amount())
                .sum();
        assertThat(withTheBank()).as("of %s", all).isEqualTo(-unexplained);
        BOOKS.open().forEach(difference -> BOOKS.putAway(difference.id(), Remedy.WRITTEN_OFF, "slip", Actor.OWNER));
        assertThat(withTheBank()).isZero();
    }
}
