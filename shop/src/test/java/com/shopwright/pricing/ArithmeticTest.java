package com.shopwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopwright.kernel.Money;
import com.shopwright.pricing.Arithmetic.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
    private static final List<String> RATES = List.of("0", "5.5", "7", "9", "13.5", "19", "20", "25", "2.125");
    private static final int SAMPLES = 3_000;

    @ParameterizedTest
    @CsvSource({
        "11900, 19, 1900",
        "10000, 19, 1597", // 1596.63…
        "107, 7, 7",
        "2400, 5.5, 125", // 125.11…
        "1, 19, 0", // 0.15…
        "4, 19, 1", // 0.63…
        "100, 0, 0",
        "0, 19, 0",
        "3, 20, 1", // exactly 0.5: half up
        "9, 20, 2", // exactly 1.5: half up
        "9223372036854775807, 100, 4611686018427387904"
    })
    void taxIsContainedInThePriceAndRoundedHalfUp(long gross, String percent, long tax) {
        assertThat(Arithmetic.contained(euros(gross), new BigDecimal(percent))).isEqualTo(euros(tax));
    }

    @Test
    void addsLinesAndShipping() {
        Quote quote = quote(List.of(line(1999, 3, "19"), line(2400, 1, "7")), 0, 790);
        assertThat(quote.subtotal()).isEqualTo(euros(8397));
        assertThat(quote.total()).isEqualTo(euros(9187));
        assertThat(quote.lines()).extracting(Quote.Line::total).containsExactly(euros(5997), euros(2400));
        assertThat(quote.lines()).extracting(Quote.Line::tax).containsExactly(euros(958), euros(157)); // 957.5…, 157.0…
    }

    @Test
    void splitsShippingOverTheLinesRatesByWhatTheyCost() {
        // 790 × 5997/8397 = 564.20…, 790 × 2400/8397 = 225.79…: shares 564 at 19 % and 226 at 7 %
        Quote quote = quote(List.of(line(1999, 3, "19"), line(2400, 1, "7")), 0, 790);
        assertThat(quote.shippingTax()).isEqualTo(euros(90 + 15)); // 90.05…, 14.78…
        assertThat(quote.tax()).isEqualTo(euros(958 + 157 + 105));
    }

    @Test
    void linesOfOneRateShareOneRoundingOfTheShippingTax() {
        Quote together = quote(List.of(line(700, 1, "19")), 0, 490);
        Quote apart = quote(List.of(line(100, 1, "19"), line(200, 1, "19"), line(400, 1, "19")), 0, 490);
        assertThat(apart.shippingTax()).isEqualTo(together.shippingTax()).isEqualTo(euros(78));
    }

    @Test
    void aFreeGiftStillBearsShipping() {
        Quote quote = quote(List.of(line(0, 2, "19")), 0, 490);
        assertThat(quote.total()).isEqualTo(euros(490));
        assertThat(quote.tax()).isEqualTo(euros(78));
    }

    @Test
    void nothingCostsNothing() {
        Quote quote = quote(List.of(), 0, 0);
        assertThat(quote.total()).isEqualTo(euros(0));
        assertThat(quote.tax()).isEqualTo(euros(0));
    }

    @Test
    void taxesWhatIsPaidAfterTheDiscount() {
        Quote quote = quote(List.of(line(11900, 1, "19")), 11900, 0);
        assertThat(quote.tax()).isEqualTo(euros(0));
        assertThat(quote.total()).isEqualTo(euros(0));
        assertThat(quote.subtotal()).isEqualTo(euros(11900));
    }

    @Test
    void refusesADiscountAboveTheSum() {
        assertThatThrownBy(() -> quote(List.of(line(100, 1, "19")), 101, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void throwsRatherThanOverflow() {
        assertThatThrownBy(() -> quote(List.of(line(Long.MAX_VALUE / 2, 3, "19")), 0, 0))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> quote(List.of(line(Long.MAX_VALUE, 1, "19"), line(Long.MAX_VALUE, 1, "7")), 0, 0))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> quote(List.of(line(Long.MAX_VALUE, 1, "19")), 0, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsAreExactTaxesAreRoundedOnceAndTheOrderOfLinesChangesNothing() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("ArithmeticTest seed: -Dtest.seed=" + seed);
        Random random = new Random(seed);
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Line> lines = randomLines(random);
            long sum = lines.stream().mapToLong(line -> line.total().amount()).sum();
            long discount = random.nextBoolean() ? 0 : random.nextLong(sum + 1);
            long shipping = random.nextInt(4) == 0 ? 0 : random.nextLong(20_000);
            Quote quote = quote(lines, discount, shipping);
            String what = "seed " + seed + ", sample " + sample;
            assertSumsExactly(quote, sum, discount, shipping, what);
            assertRoundedOnce(quote, lines, discount, what);
            assertSameInAnyOrder(quote, lines, random, what);
        }
    }

    private static void assertSumsExactly(Quote quote, long sum, long discount, long shipping, String what) {
        assertThat(quote.subtotal()).as(what).isEqualTo(euros(sum));
        assertThat(quote.total()).as(what).isEqualTo(euros(sum - discount + shipping));
        long lineTax =
                quote.lines().stream().mapToLong(line -> line.tax().amount()).sum();
        assertThat(quote.tax().amount())
                .as(what)
                .isEqualTo(lineTax + quote.shippingTax().amount());
        assertThat(quote.tax().amount()).as(what).isBetween(0L, quote.total().amount());
    }

    /** Without a discount a line's tax is at most half a cent off; with one, its share may move by less than a cent. */
    private static void assertRoundedOnce(Quote quote, List<Line> lines, long discount, String what) {
        BigDecimal sum = BigDecimal.valueOf(quote.subtotal().amount());
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal gross = BigDecimal.valueOf(lines.get(i).total().amount());
            BigDecimal share = sum.signum() == 0
                    ? BigDecimal.ZERO
                    : gross.multiply(BigDecimal.valueOf(discount)).divide(sum, 20, RoundingMode.HALF_EVEN);
            BigDecimal percent = lines.get(i).percent();
            BigDecimal exact = gross.subtract(share)
                    .multiply(percent)
                    .divide(percent.add(BigDecimal.valueOf(100)), 20, RoundingMode.HALF_EVEN);
            BigDecimal off = BigDecimal.valueOf(quote.lines().get(i).tax().amount())
                    .subtract(exact)
                    .abs();
            assertThat(off).as(what).isLessThanOrEqualTo(new BigDecimal(discount == 0 ? "0.5000001" : "1.0"));
        }
    }

    private static void assertSameInAnyOrder(Quote quote, List<Line> lines, Random random, String what) {
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        Quote other =
                quote(shuffled, quote.discount().amount(), quote.shipping().amount());
        assertThat(other.tax()).as(what).isEqualTo(quote.tax());
        assertThat(other.shippingTax()).as(what).isEqualTo(quote.shippingTax());
        assertThat(sorted(other)).as(what).isEqualTo(sorted(quote));
    }

    private static List<String> sorted(Quote quote) {
        return quote.lines().stream()
                .map(Quote.Line::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<Line> randomLines(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> line(
                        random.nextInt(10) == 0 ? 0 : random.nextLong(1L << random.nextInt(1, 30)),
                        1 + random.nextInt(999),
                        RATES.get(random.nextInt(RATES.size()))))
                .toList();
    }

    private static Quote quote(List<Line> lines, long discount, long shipping) {
        return Arithmetic.quote(lines, euros(discount), euros(shipping));
    }

    private static Line line(long unitPrice, int quantity, String percent) {
        return new Line(euros(unitPrice), quantity, new BigDecimal(percent));
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
