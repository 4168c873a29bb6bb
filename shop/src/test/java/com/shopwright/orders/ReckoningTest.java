package com.shopwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopwright.Chance;
import com.shopwright.carts.Address;
import com.shopwright.carts.Checkout;
import com.shopwright.carts.Email;
import com.shopwright.carts.Item;
import com.shopwright.catalog.Sku;
import com.shopwright.kernel.Actor;
import com.shopwright.kernel.Money;
import com.shopwright.pricing.Country;
import com.shopwright.testing.PayBy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    @Test
    void threePiecesOfTenEurosComeOffInThreeStepsThatSumToTen() {
        Order order = order(List.of(line("CUP", 3, 1000, "19")), 0, 0);
        UUID cup = order.lines().getFirst().id();
        List<Change> changes = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        List<Long> taxes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Reckoning reckoning = Reckoning.of(order, changes);
            reckoning.pieces(cup, 1);
            amounts.add(reckoning.taken().getFirst().amount().amount());
            taxes.add(reckoning.taken().getFirst().tax().amount());
            changes.add(change(order, reckoning));
        }
        assertThat(amounts).containsExactly(334L, 333L, 333L);
        assertThat(taxes.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(order.tax().amount());
    }

    @Test
    void anySequenceOfStepsSumsToTheOriginalTaxIncluded() {
        Random random = Chance.random();
        for (int round = 0; round < Chance.times(300, 20_000); round++) {
            Order order = anyOrder(random);
            List<Change> changes = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                Reckoning reckoning = Reckoning.of(order, changes);
                step(random, order, reckoning);
                assertThat(reckoning.due()).as("%s", changes).isNotNegative();
                assertThat(reckoning.dueTax()).as("%s", changes).isBetween(0L, reckoning.due());
                changes.add(change(order, reckoning));
            }
            Reckoning last = Reckoning.of(order, changes);
            last.everything(order.lines());
            changes.add(change(order, last));
            assertThat(last.due()).isZero();
            assertThat(last.dueTax()).as("%s", changes).isZero();
            assertThat(changes.stream()
                            .mapToLong(change -> change.amount().amount())
                            .sum())
                    .isEqualTo(order.total().amount());
            assertThat(changes.stream()
                            .mapToLong(change -> change.tax().amount())
                            .sum())
                    .isEqualTo(order.tax().amount());
        }
    }

    private static void step(Random random, Order order, Reckoning reckoning) {
        switch (random.nextInt(4)) {
            case 0 -> {
                if (reckoning.shippingLeft() > 0) {
                    reckoning.shipping(random.nextLong(reckoning.shippingLeft()) + 1);
                }
            }
            case 1 -> {
                if (reckoning.due() > 0) {
                    reckoning.goodwill(random.nextLong(reckoning.due()) + 1);
                }
            }
            default -> {
                OrderLine line = order.lines().get(random.nextInt(order.lines().size()));
                if (reckoning.piecesLeft(line.id()) > 0) {
                    reckoning.pieces(line.id(), random.nextInt(reckoning.piecesLeft(line.id())) + 1);
                }
            }
        }
    }

    private static Order anyOrder(Random random) {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            lines.add(
                    line("SKU-" + i, random.nextInt(5) + 1, random.nextLong(5000), random.nextBoolean() ? "19" : "7"));
        }
        long subtotal = lines.stream().mapToLong(line -> line.total().amount()).sum();
        long shipping = random.nextLong(900);
        return order(lines, random.nextBoolean() ? 0 : random.nextLong(subtotal / 2 + 1), shipping);
    }

    private static OrderLine line(String sku, int quantity, long total, String percent) {
        return new OrderLine(
                UUID.randomUUID(),
                new Item.Stocked(new Sku(sku)),
                sku,
                List.of(),
                "x.svg",
                quantity,
                euros(total / quantity),
                euros(total),
                new BigDecimal(percent),
                euros(contained(total, percent)),
                Optional.empty(),
                Optional.empty(),
                LineState.OPEN,
                0,
                0);
    }

    private static long contained(long gross, String percent) {
        BigDecimal rate = new BigDecimal(percent);
        return BigDecimal.valueOf(gross)
                .multiply(rate)
                .divide(rate.add(BigDecimal.valueOf(100)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static Order order(List<OrderLine> lines, long discount, long shipping) {
        long subtotal = lines.stream().mapToLong(line -> line.total().amount()).sum();
        List<OrderLine> taxed = discounted(lines, subtotal, discount);
        long tax = taxed.stream().mapToLong(line -> line.tax().amount()).sum() + contained(shipping, "19");
        return new Order(
                new OrderId(UUID.randomUUID()),
                OrderNumber.parse("7K3QF-9D2MX"),
                new OrderKey("k"),
                OrderState.CONFIRMED,
                new Checkout(
                        new Email("a@example.com"),
                        new Address("A", "B 1", Optional.empty(), "C", "04109", Optional.empty(), new Country("DE")),
                        "standard"),
                PayBy.CARD,
                taxed,
                euros(subtotal),
                euros(discount),
                euros(shipping),
                euros(tax),
                euros(subtotal - discount + shipping),
                euros(0),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }

    /** Taxed on what is paid: near enough to pricing's own split, the sums are what counts here. */
    private static List<OrderLine> discounted(List<OrderLine> lines, long subtotal, long discount) {
        if (discount == 0) {
            return lines;
        }
        return lines.stream()
                .map(line -> new OrderLine(
                        line.id(),
                        line.item(),
                        line.name(),
                        line.choices(),
                        line.picture(),
                        line.quantity(),
                        line.unitPrice(),
                        line.total(),
                        line.taxPercent(),
                        euros(contained(
                                line.total().amount() * (subtotal - discount) / subtotal,
                                line.taxPercent().toString())),
                        line.promise(),
                        line.agreedPromise(),
                        line.state(),
                        line.cancelled(),
                        line.shipped()))
                .toList();
    }

    private static Change change(Order order, Reckoning reckoning) {
        return new Change(
                new ChangeId(UUID.randomUUID()),
                Change.Kind.REFUND,
                Actor.OWNER,
                "why",
                Instant.EPOCH,
                euros(Amending.amount(reckoning.taken())),
                euros(reckoning.taken().stream()
                        .mapToLong(part -> part.tax().amount())
                        .sum()),
                Money.zero(order.total().currency()),
                Optional.empty(),
                reckoning.taken());
    }

    private static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }
}
