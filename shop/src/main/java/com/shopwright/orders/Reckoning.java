package com.shopwright.orders;

import com.shopwright.kernel.Money;
import com.shopwright.payments.Bill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What of an order's money still stands after every change, and what the next change takes of it. Each step splits what is
 * left over what is left, by largest remainder, so that any sequence of steps sums to the original to the cent, tax
 * included. No step takes more than still stands: what was given as goodwill is not given again with a line.
 */
final class Reckoning {

    /** What is left of a line or of the delivery. Minor units. */
    private record Left(int pieces, long amount, long tax) {}

    private final Map<UUID, Left> lines = new HashMap<>();
    private final Money zero;
    private Left shipping;
    private long due;
    private long dueTax;
    private final List<Change.Part> taken = new ArrayList<>();

    private Reckoning(Order order) {
        zero = Money.zero(order.total().currency());
        Map<UUID, Long> paid = paid(order);
        long lineTax = 0;
        for (OrderLine line : order.lines()) {
            lines.put(
                    line.id(),
                    new Left(
                            line.quantity(),
                            paid.getOrDefault(line.id(), 0L),
                            line.tax().amount()));
            lineTax += line.tax().amount();
        }
        shipping = new Left(1, order.shipping().amount(), order.tax().amount() - lineTax);
        due = order.total().amount();
        dueTax = order.tax().amount();
    }

    static Reckoning of(Order order, List<Change> before) {
        Reckoning reckoning = new Reckoning(order);
        before.stream().flatMap(change -> change.parts().stream()).forEach(reckoning::book);
        return reckoning;
    }

    /** Each line's total less its share of the discount, in the order in which pricing shares it out. */
    private static Map<UUID, Long> paid(Order order) {
        List<OrderLine> sorted = order.lines().stream()
                .sorted(Comparator.comparing(OrderLine::total)
                        .thenComparing(OrderLine::taxPercent)
                        .thenComparing(OrderLine::unitPrice))
                .toList();
        List<Money> shares = order.discount().isZero()
                ? sorted.stream().map(line -> order.discount()).toList()
                : order.discount()
                        .split(sorted.stream()
                                .map(line -> line.total().amount())
                                .toList());
        Map<UUID, Long> paid = new HashMap<>();
        IntStream.range(0, sorted.size())
                .forEach(i -> paid.put(
                        sorted.get(i).id(),
                        sorted.get(i).total().minus(shares.get(i)).amount()));
        return paid;
    }

    private void book(Change.Part part) {
        due -= part.amount().amount();
        dueTax -= part.tax().amount();
        switch (part.what()) {
            case LINE -> {
                UUID line = part.line().orElseThrow();
                lines.put(line, less(line(line), part));
            }
            case SHIPPING -> shipping = less(shipping, part);
            case GOODWILL -> {} // it stands in what is due and in no part
        }
    }

    private static Left less(Left left, Change.Part part) {
        return new Left(
                Math.max(0, left.pieces() - part.quantity()),
                left.amount() - part.amount().amount(),
                left.tax() - part.tax().amount());
    }

    private Left line(UUID line) {
        return Optional.ofNullable(lines.get(line)).orElseThrow();
    }

    /** Takes so many pieces of a line off. */
    void pieces(UUID line, int quantity) {
        Left left = line(line);
        int priced = Math.min(quantity, left.pieces());
        long amount = priced == 0 ? 0 : sumOfFirst(priced, left);
        take(Change.What.LINE, Optional.of(line), quantity, amount, left);
    }

    private long sumOfFirst(int pieces, Left left) {
        return money(left.amount()).split(Collections.nCopies(left.pieces(), 1L)).stream()
                .limit(pieces)
                .mapToLong(Money::amount)
                .sum();
    }

    /** Takes so much of the delivery off, at most what is left of it. */
    void shipping(long amount) {
        take(Change.What.SHIPPING, Optional.empty(), 0, Math.min(amount, shipping.amount()), shipping);
    }

    void goodwill(long amount) {
        take(Change.What.GOODWILL, Optional.empty(), 0, amount, new Left(0, due, dueTax));
    }

    /** Takes everything off that still stands. */
    void everything(List<OrderLine> of) {
        of.stream().filter(line -> line.wanted() > 0).forEach(line -> pieces(line.id(), line.wanted()));
        if (shipping.amount() > 0 && due > 0) {
            shipping(shipping.amount());
        }
        if (due > 0) {
            goodwill(due);
        }
    }

    /** Books what another way of delivery costs and what tax is contained now; amounts may be more as well as less. */
    void deliver(long shippingLess, long shippingTaxLess, Map<UUID, Long> lineTaxLess) {
        add(new Change.Part(Change.What.SHIPPING, Optional.empty(), 0, money(shippingLess), money(shippingTaxLess)));
        lineTaxLess.forEach((line, tax) -> {
            if (tax != 0) {
                add(new Change.Part(Change.What.LINE, Optional.of(line), 0, zero, money(tax)));
            }
        });
    }

    private void take(Change.What what, Optional<UUID> line, int quantity, long wanted, Left from) {
        long amount = Math.min(wanted, due);
        long share = from.amount() == 0
                ? 0
                : money(Math.max(0, from.tax()))
                        .split(List.of(Math.min(amount, from.amount()), Math.max(0, from.amount() - amount)))
                        .getFirst()
                        .amount();
        // Never more tax than money on either side of the cut; the last step takes whatever is left of both.
        long tax = Math.clamp(share, Math.max(0, dueTax - (due - amount)), Math.min(dueTax, amount));
        add(new Change.Part(what, line, quantity, money(amount), money(tax)));
    }

    private void add(Change.Part part) {
        book(part);
        taken.add(part);
    }

    /** What was taken off since this reckoning began. */
    List<Change.Part> taken() {
        return List.copyOf(taken);
    }

    /** What still stands, as the ledger books it. Goodwill is of no part in particular: the goods bear it before the delivery. */
    Bill bill() {
        long delivery = Math.clamp(shipping.amount() - shipping.tax(), 0, due - dueTax);
        return new Bill(money(due - dueTax - delivery), money(dueTax), money(delivery));
    }

    long due() {
        return due;
    }

    long dueTax() {
        return dueTax;
    }

    long shippingLeft() {
        return shipping.amount();
    }

    long shippingTaxLeft() {
        return shipping.tax();
    }

    long left(UUID line) {
        return line(line).amount();
    }

    long taxLeft(UUID line) {
        return line(line).tax();
    }

    int piecesLeft(UUID line) {
        return line(line).pieces();
    }

    private Money money(long amount) {
        return new Money(amount, zero.currency());
    }
}
