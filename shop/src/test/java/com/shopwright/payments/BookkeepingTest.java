package com.shopwright.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.shopwright.Chance;
import com.shopwright.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is booked for one payable, in every order of events: each posting sums to zero, and the bill is met to the cent. */
class BookkeepingTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final List<String> story = new ArrayList<>();
    private Bill bill = bill(0, 0, 0);
    private Booked booked = Booked.NOTHING;
    private long kept;

    private static Bill bill(long goods, long tax, long shipping) {
        return new Bill(new Money(goods, EUR), new Money(tax, EUR), new Money(shipping, EUR));
    }

    private static Posting posting(Map<Account, Long> legs) {
        return new Posting(
                UUID.randomUUID(),
                PostingKind.CAPTURE,
                Optional.empty(),
                "bank",
                EUR,
                legs,
                Instant.EPOCH,
                Optional.empty());
    }

    private Posting book(String what, Map<Account, Long> legs) {
        story.add(what + " " + legs);
        Posting posting = posting(legs);
        booked = booked.plus(posting);
        assertThat(booked.kept()).as("%s", story).isEqualTo(kept);
        return posting;
    }

    private Posting take(long amount, boolean inAdvance) {
        kept += amount;
        return book("take " + amount, Bookkeeping.taken(bill, booked, Account.CLEARING, amount, inAdvance));
    }

    private Posting giveBack(long amount) {
        kept -= amount;
        return book("give back " + amount, Bookkeeping.givenBack(bill, booked, Account.CLEARING, amount));
    }

    private void rebill(Bill next) {
        bill = next;
        story.add("bill " + bill);
        if (booked.deposits() <= 0) {
            bookIfAny("credit", Bookkeeping.credited(bill, booked));
        }
    }

    private void deliver() {
        bookIfAny("deliver", Bookkeeping.delivered(bill, booked));
    }

    private void bookIfAny(String what, Map<Account, Long> legs) {
        if (legs.values().stream().anyMatch(amount -> amount != 0)) {
            book(what, legs);
        }
    }

    private void assertThatTheBillIsMet() {
        assertThat(booked)
                .as("%s against %s", story, bill)
                .isEqualTo(new Booked(
                        bill.goods().amount(),
                        bill.tax().amount(),
                        bill.shipping().amount(),
                        0,
                        0));
    }

    @Test
    void aPostingThatDoesNotSumToZeroCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> posting(Map.of(Account.CLEARING, 100L, Account.REVENUE, -99L)));
        assertThatIllegalArgumentException().isThrownBy(() -> posting(Map.of(Account.CLEARING, 0L)));
    }

    @Test
    void aCaptureIsSplitIntoGoodsTaxAndDelivery() {
        bill = bill(8000, 1596, 404);
        Posting posting = take(10_000, false);
        assertThat(posting.legs())
                .containsEntry(Account.CLEARING, 10_000L)
                .containsEntry(Account.REVENUE, -8000L)
                .containsEntry(Account.TAX, -1596L)
                .containsEntry(Account.SHIPPING, -404L);
        assertThatTheBillIsMet();
    }

    @Test
    void whatIsPaidInAdvanceIsOwedUntilTheGoodsHaveLeftButItsTaxAtOnce() {
        bill = bill(8000, 1596, 404);
        assertThat(take(10_000, true).legs())
                .containsEntry(Account.DEPOSITS, -8404L)
                .containsEntry(Account.TAX, -1596L);
        deliver();
        assertThatTheBillIsMet();
        deliver();
        assertThatTheBillIsMet();
    }

    @Test
    void whatHasLeftUnpaidIsOwedUntilTheMoneyComes() {
        bill = bill(8000, 1596, 404);
        deliver();
        assertThat(booked.receivable()).isEqualTo(10_000);
        assertThat(take(10_000, true).legs())
                .isEqualTo(Map.of(Account.CLEARING, 10_000L, Account.RECEIVABLE, -10_000L));
        assertThatTheBillIsMet();
    }

    @Test
    void whatIsPaidTooMuchStaysTheBuyers() {
        bill = bill(8000, 1596, 404);
        take(10_700, true);
        deliver();
        assertThat(booked.deposits()).isEqualTo(700);
        assertThat(giveBack(700).legs()).isEqualTo(Map.of(Account.CLEARING, -700L, Account.DEPOSITS, 700L));
        assertThatTheBillIsMet();
    }

    @Test
    void aRefundTakesExactlyWhatTheBillLost() {
        bill = bill(8000, 1596, 404);
        take(10_000, false);
        rebill(bill(5000, 1027, 404)); // a line at another rate came off
        assertThat(giveBack(3569).legs())
                .containsEntry(Account.REFUNDS, 3000L)
                .containsEntry(Account.TAX, 569L)
                .doesNotContainKey(Account.SHIPPING);
        assertThatTheBillIsMet();
    }

    @Test
    void anotherCountrysTaxMovesNoMoneyButTheAccounts() {
        bill = bill(8000, 1596, 404);
        take(10_000, false);
        rebill(bill(7929, 1667, 404));
        assertThatTheBillIsMet();
    }

    @Test
    void moneyForACancelledOrderIsADepositAndGoesBackAsOne() {
        assertThat(take(1000, false).legs()).containsEntry(Account.DEPOSITS, -1000L);
        giveBack(1000);
        assertThatTheBillIsMet();
    }

    @Test
    void thePartsOfACaptureSumExactlyHoweverSmallTheyAre() {
        bill = bill(333, 63, 17);
        for (int cent = 0; cent < 413; cent++) {
            take(1, false);
        }
        assertThatTheBillIsMet();
        rebill(bill(0, 0, 0));
        for (int cent = 0; cent < 413; cent++) {
            giveBack(1);
        }
        assertThatTheBillIsMet();
    }

    @Test
    void anyHistoryEndsWithTheBillMetToTheCent() {
        Random random = Chance.random();
        for (int round = 0; round < Chance.times(2_000, 20_000); round++) {
            story.clear();
            booked = Booked.NOTHING;
            kept = 0;
            bill = anyBill(random, 20_000);
            boolean inAdvance = random.nextInt(3) == 0;
            boolean delivered = false;
            for (int step = random.nextInt(12); step > 0; step--) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> {
                        if (bill.total().amount() > kept) {
                            take(1 + random.nextLong(bill.total().amount() - kept), inAdvance);
                        }
                    }
                    case 2 -> {
                        rebill(anyBill(random, Math.max(1, bill.total().amount())));
                    }
                    case 3 -> {
                        if (kept > bill.total().amount()) {
                            giveBack(1 + random.nextLong(kept - bill.total().amount()));
                        }
                    }
                    default -> {
                        deliver();
                        delivered = true;
                    }
                }
            }
            end(delivered || inAdvance);
        }
    }

    /** All that is open is paid, or given back; then nothing is left over on any account. */
    private void end(boolean delivered) {
        long open = bill.total().amount() - kept;
        if (open > 0) {
            take(open, false);
        } else if (open < 0) {
            giveBack(-open);
        }
        if (delivered) {
            deliver();
        }
        assertThatTheBillIsMet();
    }

    private static Bill anyBill(Random random, long most) {
        long total = random.nextLong(most + 1);
        long shipping = random.nextBoolean() ? 0 : random.nextLong(total + 1);
        long tax = random.nextLong((total - shipping) / 4 + 1);
        return bill(total - shipping - tax, tax, shipping);
    }
}
