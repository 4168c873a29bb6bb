package com.shopwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.Chance;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void splitSumsToTheWholeAndGivesEveryoneTheirExactShareRoundedDownOrUp() {
        Random random = Chance.random();
        for (int i = 0; i < Chance.times(2_000, 200_000); i++) {
            long whole = random.nextLong(random.nextBoolean() ? 100 : Long.MAX_VALUE);
            List<Long> weights = random.longs(random.nextInt(1, 12), 0, random.nextBoolean() ? 5 : Long.MAX_VALUE)
                    .boxed()
                    .toList();
            List<Money> shares = Money.of(whole, "EUR").split(weights);

            assertThat(shares).hasSameSizeAs(weights);
            assertThat(shares.stream().reduce(Money.of(0, "EUR"), Money::plus))
                    .as("%s by %s", whole, weights)
                    .isEqualTo(Money.of(whole, "EUR"));
            BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            if (sum.signum() > 0) {
                for (int j = 0; j < shares.size(); j++) {
                    long down = BigInteger.valueOf(whole)
                            .multiply(BigInteger.valueOf(weights.get(j)))
                            .divide(sum)
                            .longValueExact();
                    assertThat(shares.get(j).amount())
                            .as("share %s of %s by %s", j, whole, weights)
                            .isBetween(down, down + 1);
                }
            }
        }
    }

    @Test
    void nobodyWithALargerWeightGetsASmallerShare() {
        Random random = Chance.random();
        for (int i = 0; i < Chance.times(1_000, 100_000); i++) {
            List<Long> weights = random.longs(4, 0, 50).boxed().toList();
            List<Money> shares = Money.of(random.nextLong(1_000), "EUR").split(weights);
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < 4; b++) {
                    if (weights.get(a) > weights.get(b)) {
                        assertThat(shares.get(a)).as("%s", weights).isGreaterThanOrEqualTo(shares.get(b));
                    }
                }
            }
        }
    }

    @Test
    void theOddCentGoesToTheEarlierOfEquals() {
        assertThat(amounts(Money.of(101, "EUR").split(List.of(1L, 1L)))).containsExactly(51L, 50L);
        assertThat(amounts(Money.of(2, "EUR").split(List.of(1L, 1L, 1L)))).containsExactly(1L, 1L, 0L);
    }

    @Test
    void weightsOfZeroShareEqually() {
        assertThat(amounts(Money.of(9, "EUR").split(List.of(0L, 0L)))).containsExactly(5L, 4L);
    }

    @Test
    void refusesToSplitByNothingByNegativeWeightsOrADebt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "EUR").split(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "EUR").split(List.of(2L, -1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(-1, "EUR").split(List.of(1L)));
    }

    @Test
    void neverMixesCurrenciesAndNeverOverflows() {
        Money most = Money.of(Long.MAX_VALUE, "EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> most.minus(Money.of(1, "USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> most.compareTo(Money.of(1, "USD")));
        assertThatThrownBy(() -> most.plus(Money.of(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, "EUR").negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isWrittenWithTheDigitsOfItsCurrency() {
        assertThat(Money.of(129900, "EUR").format(Locale.ENGLISH)).isEqualTo("€1,299.00");
        assertThat(Money.of(1299, "JPY").format(Locale.ENGLISH)).isEqualTo("¥1,299");
    }

    private static List<Long> amounts(List<Money> shares) {
        return shares.stream().map(Money::amount).toList();
    }
}
