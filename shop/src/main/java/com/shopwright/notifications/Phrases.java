package com.shopwright.notifications;

import com.shopwright.carts.Address;
import com.shopwright.carts.Item;
import com.shopwright.carts.Promise;
import com.shopwright.designs.Chosen;
import com.shopwright.designs.DesignAddresses;
import com.shopwright.designs.DesignId;
import com.shopwright.kernel.Money;
import com.shopwright.notifications.letter.Block;
import com.shopwright.orders.Order;
import com.shopwright.orders.OrderLine;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How letters say money, dates, addresses and what was ordered. */
final class Phrases {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", LANGUAGE);

    private Phrases() {}

    static String money(Money money) {
        return money.format(LANGUAGE);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String arrives(Promise promise) {
        return promise.earliest().equals(promise.latest())
                ? "arrives " + day(promise.latest())
                : "arrives " + day(promise.earliest()) + " – " + day(promise.latest());
    }

    /** The date by which everything should be there; empty if a line has no date yet. */
    static Optional<LocalDate> completeBy(List<OrderLine> lines) {
        return lines.stream().allMatch(line -> line.promise().isPresent())
                ? lines.stream()
                        .flatMap(line -> line.promise().stream())
                        .map(Promise::latest)
                        .max(LocalDate::compareTo)
                : Optional.empty();
    }

    static Block.Goods goods(String title, List<OrderLine> lines) {
        return new Block.Goods(
                title,
                lines.stream()
                        .map(line -> new Block.Good(
                                line.quantity(), line.name(), money(line.total()), note(line), picture(line)))
                        .toList());
    }

    /** What was made for this buyer is worth showing; mail programs show no drawings of other goods. */
    private static String picture(OrderLine line) {
        return switch (line.item()) {
            case Item.Designed(DesignId design) -> DesignAddresses.mailPicture(design);
            case Item.Stocked _ -> "";
        };
    }

    /** What was chosen, and when it comes. */
    private static String note(OrderLine line) {
        return Stream.concat(line.choices().stream().map(Chosen::words), line.promise().map(Phrases::arrives).stream())
                .collect(Collectors.joining(" · "));
    }

    static Block.Sums sums(Order order) {
        List<Block.Sum> sums = new ArrayList<>();
        sums.add(new Block.Sum("Goods", money(order.subtotal()), false));
        if (!order.discount().isZero()) {
            sums.add(new Block.Sum("Discount", money(order.discount().negated()), false));
        }
        sums.add(new Block.Sum("Delivery", order.shipping().isZero() ? "free" : money(order.shipping()), false));
        sums.add(new Block.Sum("Total", money(order.total()), true));
        sums.add(new Block.Sum("VAT contained", money(order.tax()), false));
        return new Block.Sums(sums);
    }

    static Block.Fact deliveryAddress(Order order) {
        Address to = order.checkout().address();
        List<String> lines = new ArrayList<>(List.of(to.name(), to.line1()));
        to.line2().ifPresent(lines::add);
        lines.add(to.postalCode() + " " + to.city());
        to.region().ifPresent(lines::add);
        lines.add(Locale.of("", to.country().code()).getDisplayCountry(LANGUAGE));
        return new Block.Fact("Delivery to", String.join("\n", lines));
    }
}
