package com.shopwright.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.kernel.Money;
import com.shopwright.payments.Payable;
import com.shopwright.payments.Payment;
import com.shopwright.payments.PaymentId;
import com.shopwright.payments.PaymentState;
import com.shopwright.testing.PayBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MoneyBackTest {

    @Test
    void namesTheSumThatWasTaken() {
        assertThat(MoneyBack.of(
                                List.of(
                                        payment(PaymentState.DECLINED, 0, 0),
                                        payment(PaymentState.CAPTURED, 27290, 27290)),
                                SampleOrders::terms)
                        .sentence())
                .isEqualTo("We return €272.90 to your card; banks take two to five days.");
    }

    @Test
    void tellsAReservationFromACharge() {
        assertThat(MoneyBack.of(List.of(payment(PaymentState.VOIDED, 27290, 0)), SampleOrders::terms)
                        .sentence())
                .contains("Nothing was taken", "released");
    }

    @Test
    void saysNothingWasChargedOnlyWhereThatIsKnown() {
        assertThat(MoneyBack.of(List.of(), SampleOrders::terms).sentence()).isEqualTo("Nothing was charged.");
        assertThat(MoneyBack.of(List.of(payment(PaymentState.DECLINED, 0, 0)), SampleOrders::terms)
                        .sentence())
                .isEqualTo("Nothing was charged.");
        assertThat(MoneyBack.of(List.of(payment(PaymentState.UNKNOWN, 0, 0)), SampleOrders::terms)
                        .sentence())
                .contains("Should the bank still take the money");
    }

    private static Payment payment(PaymentState state, long authorised, long captured) {
        return new Payment(
                new PaymentId(new UUID(0, 1)),
                new Payable(new UUID(0, 2)),
                "key",
                PayBy.CARD,
                state,
                Money.of(27290, "EUR"),
                Money.of(authorised, "EUR"),
                Money.of(captured, "EUR"),
                Money.of(0, "EUR"),
                Money.of(0, "EUR"),
                false,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
    }
}
